/// A regular expression with named groups, for lines of text.
///
/// Matching takes time in proportion to the line and the pattern, whatever either is: all ways to match are followed at
/// once, none is tried again (Thompson, Pike). So there are no back references and no looking around. Characters are
/// Unicode scalars; `\d`, `\w`, `\s` and `\b` mean those of ASCII. Of several matches the leftmost counts, and of those the
/// one that the order of alternatives and the greed of repetitions prefer.
public struct LinePattern: Sendable {
  /// Why a text is no pattern, and at which byte that shows.
  public struct Fault: Error, Hashable, Sendable {
    public var message: String
    public var offset: Int
  }

  enum Instruction: Sendable {
    case scalar(UInt32)
    case any
    case set(Int)
    /// Goes on at both, and prefers the first.
    case split(Int, Int)
    case jump(Int)
    /// Notes where a group begins or ends.
    case save(Int)
    case lineStart, lineEnd
    case wordBoundary(Bool)
    case match
  }

  /// A set of characters.
  struct ScalarSet: Hashable, Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    func contains(_ scalar: UInt32) -> Bool { ranges.contains { $0.contains(scalar) } != isNegated }
  }

  /// The longest program, the most named groups, and the longest line, in bytes: together they bound the time of a line.
  static let longestProgram = 2_000
  static let mostGroups = 64
  public static let longestLine = 16 << 10

  public let text: String
  /// The names of the groups, in the order in which they open.
  public let groups: [String]
  let program: [Instruction]
  let sets: [ScalarSet]
  let ignoresCase: Bool

  public init(_ text: String) throws(Fault) {
    self.text = text
    var parser = LinePatternParser(text)
    let node = try parser.parse()
    var compiler = LinePatternCompiler()
    try compiler.compile(node)
    groups = parser.groups
    program = compiler.program
    sets = compiler.sets
    ignoresCase = parser.ignoresCase
  }
}

/// A pattern as a tree.
indirect enum LinePatternNode {
  case empty
  case scalar(UInt32)
  case any
  case set(LinePattern.ScalarSet)
  case sequence([LinePatternNode])
  case choice([LinePatternNode])
  /// A named group, by its number.
  case group(Int, LinePatternNode)
  /// `most` is nil for any number.
  case repetition(LinePatternNode, least: Int, most: Int?, isLazy: Bool)
  case lineStart, lineEnd
  case wordBoundary(Bool)
}

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
