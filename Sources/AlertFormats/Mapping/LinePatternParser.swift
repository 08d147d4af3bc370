/// Reads the text of a pattern.
struct LinePatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private(set) var groups: [String] = []
  private(set) var ignoresCase = false

  /// The most groups inside each other, and the most repetitions that may be asked for by number.
  private static let deepest = 50
  private static let mostRepetitions = 1_000

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private func fault(_ message: String, at position: Int? = nil) -> LinePattern.Fault {
    let place = min(position ?? self.position, scalars.count)
    let offset = scalars[..<place].reduce(0) { $0 + UTF8.width($1) }
    return LinePattern.Fault(message: message, offset: offset)
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Moves past these characters when they come next.
  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  mutating func parse() throws(LinePattern.Fault) -> LinePatternNode {
    if take("(?i)") { ignoresCase = true }
    let node = try choice()
    guard next == nil else { throw fault("')' closes nothing") }
    return node
  }

  private mutating func choice() throws(LinePattern.Fault) -> LinePatternNode {
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(LinePattern.Fault) -> LinePatternNode {
    var nodes: [LinePatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try repeated(try atom())) }
    return nodes.isEmpty ? .empty : nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  // MARK: repetitions

  private mutating func repeated(_ node: LinePatternNode) throws(LinePattern.Fault) -> LinePatternNode {
    guard let (least, most) = try bounds() else { return node }
    let isLazy = take("?")
    if let scalar = next, ["*", "+", "?"].contains(scalar) { throw fault("nothing stands before this repetition") }
    return .repetition(node, least: least, most: most, isLazy: isLazy)
  }

  private mutating func bounds() throws(LinePattern.Fault) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard next == "{" else { return nil }
    let start = position
    position += 1
    guard let least = number() else { throw fault("a number belongs behind '{'; write '\\{' for the bracket itself") }
    var most: Int? = least
    if take(",") { most = next == "}" ? nil : number() ?? -1 }
    guard take("}"), least <= most ?? least, most ?? least <= Self.mostRepetitions else {
      throw fault("repetitions are written {3}, {3,} or {3,5}, with numbers up to \(Self.mostRepetitions)", at: start)
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let start = position
    while let scalar = next, ("0"..."9").contains(scalar), position - start < 5 { position += 1 }
    return Int(scalars[start..<position].map { String($0) }.joined())
  }

  // MARK: atoms

  private mutating func atom() throws(LinePattern.Fault) -> LinePatternNode {
    guard let scalar = next else { return .empty }
    let start = position
    position += 1
    switch scalar {
    case ".": return .any
    case "^": return .lineStart
    case "$": return .lineEnd
    case "(": return try group(start)
    case "[": return .set(try set(start))
    case "\\": return try escape(start)
    case "*", "+", "?": throw fault("nothing stands before this repetition", at: start)
    case "{": throw fault("nothing stands before this repetition; write '\\{' for the bracket itself", at: start)
    default: return .scalar(scalar.value)
    }
  }

  private mutating func group(_ start: Int) throws(LinePattern.Fault) -> LinePatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault("groups are nested too deeply", at: start) }
    var number: Int?
    if take("?<") || take("?P<") {
      number = try groupName(start)
    } else if take("?"), !take(":") {
      throw fault("groups are written (...), (?:...) or (?<name>...); there is no looking around", at: start)
    }
    let inner = try choice()
    guard take(")") else { throw fault("this group is never closed", at: start) }
    return number.map { .group($0, inner) } ?? inner
  }

  private mutating func groupName(_ start: Int) throws(LinePattern.Fault) -> Int {
    let nameStart = position
    while let scalar = next, scalar != ">", scalar.value < 0x80,
      scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    {
      position += 1
    }
    let name = String(String.UnicodeScalarView(scalars[nameStart..<position]))
    guard !name.isEmpty, take(">") else { throw fault("a group's name is of letters, digits and '_'", at: nameStart) }
    guard !groups.contains(name) else { throw fault("there are two groups '\(name)'", at: start) }
    guard groups.count < LinePattern.mostGroups else { throw fault("there are too many groups", at: start) }
    groups.append(name)
    return groups.count - 1
  }

  // MARK: sets

  private mutating func set(_ start: Int) throws(LinePattern.Fault) -> LinePattern.ScalarSet {
    var set = LinePattern.ScalarSet()
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      guard let first = try setMember(&set) else { continue }
      guard position + 1 < scalars.count, scalars[position] == "-", scalars[position + 1] != "]" else {
        set.ranges.append(first...first)
        continue
      }
      position += 1
      guard let last = try setMember(&set), first <= last else { throw fault("this range is none", at: position - 1) }
      set.ranges.append(first...last)
    }
    guard take("]") else { throw fault("this set is never closed", at: start) }
    return set
  }

  /// One character of a set; nil when it was an escape for several, which were added.
  private mutating func setMember(_ set: inout LinePattern.ScalarSet) throws(LinePattern.Fault) -> UInt32? {
    guard let scalar = next else { throw fault("this set is never closed") }
    position += 1
    guard scalar == "\\" else { return scalar.value }
    guard let escaped = next else { throw fault("nothing stands behind this backslash") }
    position += 1
    if let known = Self.sets[escaped] {
      set.ranges += known
      return nil
    }
    guard let known = Self.scalar(of: escaped) else {
      throw fault("'\\\(escaped)' is not known in a set", at: position - 2)
    }
    return known
  }

  // MARK: escapes

  private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
  private static let letters: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
  private static let blanks: [ClosedRange<UInt32>] = [0x09...0x0D, 0x20...0x20]
  private static let sets: [Unicode.Scalar: [ClosedRange<UInt32>]] = ["d": digits, "w": letters, "s": blanks]

  /// The character that an escape stands for: a sign for itself, `t` for the tab; nil for other letters and digits.
  private static func scalar(of escaped: Unicode.Scalar) -> UInt32? {
    if escaped == "t" { return 0x09 }
    return escaped.value < 0x80 && letters.contains { $0.contains(escaped.value) } && escaped != "_"
      ? nil : escaped.value
  }

  private mutating func escape(_ start: Int) throws(LinePattern.Fault) -> LinePatternNode {
    guard let escaped = next else { throw fault("nothing stands behind this backslash", at: start) }
    position += 1
    if let ranges = Self.sets[escaped] { return .set(LinePattern.ScalarSet(ranges: ranges)) }
    switch escaped {
    case "D": return .set(LinePattern.ScalarSet(ranges: Self.digits, isNegated: true))
    case "W": return .set(LinePattern.ScalarSet(ranges: Self.letters, isNegated: true))
    case "S": return .set(LinePattern.ScalarSet(ranges: Self.blanks, isNegated: true))
    case "b": return .wordBoundary(true)
    case "B": return .wordBoundary(false)
    default:
      guard let scalar = Self.scalar(of: escaped) else { throw fault("'\\\(escaped)' is not known", at: start) }
      return .scalar(scalar)
    }
  }
}
