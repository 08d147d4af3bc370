/// Matches lines with a pattern; it keeps its room, so that nothing is allocated for a line.
struct LineMatcher: Sendable {
  /// The ways to match that are open at one place, the preferred ones first.
  private struct Threads: Sendable {
    /// Where each stands in the program.
    var counters: [Int] = []
    /// By the place in the program: the round in which it was added, and where the groups began and ended.
    var rounds: [Int]
    var slots: [Int32]
    var round = 0

    init(program: Int, slots count: Int) {
      rounds = Array(repeating: -1, count: program)
      slots = Array(repeating: -1, count: program * count)
    }

    mutating func begin() {
      counters.removeAll(keepingCapacity: true)
      round += 1
    }
  }

  /// What is still to be done while ways are followed that take no character.
  private enum Task: Sendable {
    case visit(Int)
    case restore(slot: Int, Int32)
  }

  let pattern: LinePattern
  private let slotCount: Int
  private var current: Threads
  private var following: Threads
  private var tasks: [Task] = []
  /// The groups of the way that is followed.
  private var work: [Int32]
  private var found: [Int32]

  init(_ pattern: LinePattern) {
    self.pattern = pattern
    slotCount = pattern.groups.count * 2
    current = Threads(program: pattern.program.count, slots: slotCount)
    following = Threads(program: pattern.program.count, slots: slotCount)
    work = Array(repeating: -1, count: slotCount)
    found = work
  }

  /// Where a group of the last match stands; nil when it took no part.
  func range(ofGroup number: Int) -> Range<Int>? {
    let (start, end) = (found[number * 2], found[number * 2 + 1])
    return start >= 0 && end >= start ? Int(start)..<Int(end) : nil
  }

  /// Whether the pattern is found in a line of UTF-8; O(line x pattern).
  mutating func matches(_ line: Span<UInt8>) -> Bool {
    var (isFound, position, before) = (false, 0, UInt32(0))
    current.begin()
    while true {
      let (scalar, length) = Self.scalar(line, position)
      let edges = Edges(
        isStart: position == 0, isEnd: position == line.count,
        isBoundary: Self.isWord(before) != Self.isWord(scalar))
      if !isFound {
        for slot in work.indices { work[slot] = -1 }
        Self.follow(0, position, edges, pattern, &current, &work, &tasks)
      }
      if isFound && current.counters.isEmpty { return true }
      isFound = step(scalar, position + length, line) || isFound
      guard position < line.count else { return isFound }
      (before, position) = (scalar, position + length)
    }
  }

  /// What stands around a place.
  private struct Edges {
    var isStart: Bool
    var isEnd: Bool
    var isBoundary: Bool
  }

  /// Takes a character: every way goes on or ends. Ways that are preferred less than one that matched are given up.
  private mutating func step(_ scalar: UInt32, _ end: Int, _ line: Span<UInt8>) -> Bool {
    following.begin()
    let (next, _) = Self.scalar(line, end)
    let edges = Edges(
      isStart: false, isEnd: end >= line.count, isBoundary: Self.isWord(scalar) != Self.isWord(next))
    var isFound = false
    for counter in current.counters {
      let instruction = pattern.program[counter]
      if case .match = instruction {
        for slot in 0..<slotCount { found[slot] = current.slots[counter * slotCount + slot] }
        isFound = true
        break
      }
      guard scalar != Self.none, takes(instruction, scalar) else { continue }
      for slot in 0..<slotCount { work[slot] = current.slots[counter * slotCount + slot] }
      Self.follow(counter + 1, end, edges, pattern, &following, &work, &tasks)
    }
    swap(&current, &following)
    return isFound
  }

  private func takes(_ instruction: LinePattern.Instruction, _ scalar: UInt32) -> Bool {
    switch instruction {
    case .any: true
    case .scalar(let wanted): wanted == scalar || (pattern.ignoresCase && Self.small(wanted) == Self.small(scalar))
    case .set(let number): contains(pattern.sets[number], scalar)
    default: false
    }
  }

  private func contains(_ set: LinePattern.ScalarSet, _ scalar: UInt32) -> Bool {
    guard pattern.ignoresCase, Self.isLetter(scalar) else { return set.contains(scalar) }
    return (set.contains(scalar) != set.isNegated || set.contains(scalar ^ 0x20) != set.isNegated) != set.isNegated
  }

  /// Adds the ways that go on from a place of the program, without taking a character.
  private static func follow(
    _ start: Int, _ position: Int, _ edges: Edges, _ pattern: LinePattern, _ threads: inout Threads,
    _ work: inout [Int32], _ tasks: inout [Task]
  ) {
    tasks.append(.visit(start))
    while let task = tasks.popLast() {
      guard case .visit(let counter) = task else {
        if case .restore(let slot, let old) = task { work[slot] = old }
        continue
      }
      guard threads.rounds[counter] != threads.round else { continue }
      threads.rounds[counter] = threads.round
      switch pattern.program[counter] {
      case .jump(let target): tasks.append(.visit(target))
      case .split(let first, let second):
        tasks.append(.visit(second))
        tasks.append(.visit(first))
      case .save(let slot):
        tasks.append(.restore(slot: slot, work[slot]))
        tasks.append(.visit(counter + 1))
        work[slot] = Int32(position)
      case .lineStart: if edges.isStart { tasks.append(.visit(counter + 1)) }
      case .lineEnd: if edges.isEnd { tasks.append(.visit(counter + 1)) }
      case .wordBoundary(let isThere): if edges.isBoundary == isThere { tasks.append(.visit(counter + 1)) }
      default:
        threads.counters.append(counter)
        for slot in work.indices { threads.slots[counter * work.count + slot] = work[slot] }
      }
    }
  }

  // MARK: characters

  /// What stands behind the last character.
  private static let none = UInt32.max

  /// The character at an offset, and its length in bytes.
  private static func scalar(_ line: Span<UInt8>, _ offset: Int) -> (UInt32, Int) {
    guard offset < line.count else { return (none, 0) }
    let first = line[offset]
    guard first >= 0x80 else { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= line.count else { return (0xFFFD, line.count - offset) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(line[index] & 0x3F) }
    return (value, length)
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) && scalar < 0x80 }
  private static func small(_ scalar: UInt32) -> UInt32 { isLetter(scalar) ? scalar | 0x20 : scalar }
  private static func isWord(_ scalar: UInt32) -> Bool {
    isLetter(scalar) || (0x30...0x39).contains(scalar) || scalar == 0x5F
  }
}
