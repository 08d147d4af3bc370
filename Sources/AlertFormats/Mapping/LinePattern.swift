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
