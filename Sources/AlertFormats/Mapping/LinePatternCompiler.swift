/// Makes a program of a tree.
struct LinePatternCompiler {
  private(set) var program: [LinePattern.Instruction] = []
  private(set) var sets: [LinePattern.ScalarSet] = []
  /// How many nodes were looked at: repetitions of what emits nothing are bounded, too.
  private var nodeCount = 0

  private static let tooLarge = LinePattern.Fault(
    message: "the pattern is too large when its repetitions are written out", offset: 0)

  mutating func compile(_ node: LinePatternNode) throws(LinePattern.Fault) {
    try add(node)
    program.append(.match)
  }

  private mutating func emit(_ instruction: LinePattern.Instruction) throws(LinePattern.Fault) {
    guard program.count < LinePattern.longestProgram else { throw Self.tooLarge }
    program.append(instruction)
  }

  private mutating func add(_ node: LinePatternNode) throws(LinePattern.Fault) {
    nodeCount += 1
    guard nodeCount <= LinePattern.longestProgram * 10 else { throw Self.tooLarge }
    switch node {
    case .empty: break
    case .scalar(let scalar): try emit(.scalar(scalar))
    case .any: try emit(.any)
    case .set(let set):
      try emit(.set(sets.count))
      sets.append(set)
    case .sequence(let nodes): for node in nodes { try add(node) }
    case .choice(let nodes): try addChoice(nodes)
    case .group(let number, let inner):
      try emit(.save(number * 2))
      try add(inner)
      try emit(.save(number * 2 + 1))
    case .repetition(let inner, let least, let most, let isLazy): try addRepetition(inner, least, most, isLazy)
    case .lineStart: try emit(.lineStart)
    case .lineEnd: try emit(.lineEnd)
    case .wordBoundary(let isThere): try emit(.wordBoundary(isThere))
    }
  }

  private mutating func addChoice(_ nodes: [LinePatternNode]) throws(LinePattern.Fault) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        try add(node)
        break
      }
      let split = program.count
      try emit(.split(split + 1, 0))
      try add(node)
      jumps.append(program.count)
      try emit(.jump(0))
      program[split] = .split(split + 1, program.count)
    }
    for jump in jumps { program[jump] = .jump(program.count) }
  }

  private mutating func addRepetition(
    _ node: LinePatternNode, _ least: Int, _ most: Int?, _ isLazy: Bool
  ) throws(LinePattern.Fault) {
    for _ in 0..<least { try add(node) }
    func split(_ inside: Int, _ behind: Int) -> LinePattern.Instruction {
      isLazy ? .split(behind, inside) : .split(inside, behind)
    }
    guard let most else {
      let start = program.count
      try emit(.jump(0))
      try add(node)
      try emit(.jump(start))
      program[start] = split(start + 1, program.count)
      return
    }
    var splits: [Int] = []
    for _ in least..<most {
      splits.append(program.count)
      try emit(.jump(0))
      try add(node)
    }
    for place in splits { program[place] = split(place + 1, program.count) }
  }
}
