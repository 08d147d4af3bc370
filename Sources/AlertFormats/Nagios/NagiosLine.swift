import LogInput
import PagingModel

/// The kinds of lines that tell something; every other is known, and not needed: checks, flapping, downtime that begins,
/// time periods, and what the program says of itself.
enum NagiosLine: Hashable, Sendable {
  /// A change of state.
  case alert(isService: Bool)
  /// The state at the beginning of a log, which may have begun long before.
  case state(isService: Bool)
  case notification(isService: Bool)
  case command

  /// The kind of the text that begins here, and where its fields begin; nil for all other text.
  static func read(_ line: Span<UInt8>, at start: Int) -> (kind: NagiosLine, fields: LineFields)? {
    guard start < line.count else { return nil }
    let text = JSONText(start: start, end: line.count, isEscaped: false)
    func fields(_ kind: NagiosLine, _ word: StaticString) -> (NagiosLine, LineFields)? {
      guard text.hasPrefix(word, in: line) else { return nil }
      return (kind, LineFields(from: start + word.utf8CodeUnitCount))
    }
    // Most lines are told from all of these by their first letter.
    switch line[start] {
    case UInt8(ascii: "S"):
      return fields(.alert(isService: true), "SERVICE ALERT: ")
        ?? fields(.notification(isService: true), "SERVICE NOTIFICATION: ")
    case UInt8(ascii: "H"):
      return fields(.alert(isService: false), "HOST ALERT: ")
        ?? fields(.notification(isService: false), "HOST NOTIFICATION: ")
    case UInt8(ascii: "C"):
      return fields(.state(isService: true), "CURRENT SERVICE STATE: ")
        ?? fields(.state(isService: false), "CURRENT HOST STATE: ")
    case UInt8(ascii: "I"):
      return fields(.state(isService: true), "INITIAL SERVICE STATE: ")
        ?? fields(.state(isService: false), "INITIAL HOST STATE: ")
    case UInt8(ascii: "E"): return fields(.command, "EXTERNAL COMMAND: ")
    default: return nil
    }
  }
}

extension LineFields {
  /// The host, or host and service: two fields that stand beside each other, with what separates them.
  ///
  /// - Parameter isLast: whether nothing follows the last of them.
  /// - Throws: `RecordError.missing`, or `longID`.
  mutating func nagiosKey(
    isService: Bool, isLast: Bool = false, in line: Span<UInt8>
  ) throws(RecordError) -> JSONText {
    let start = position
    var last: JSONText
    if isService || !isLast { last = try next("host", in: line) } else { last = rest(in: line) }
    if isService { last = isLast ? rest(in: line) : try next("service", in: line) }
    guard !last.isEmpty else { throw RecordError(.missing(isService ? "service" : "host"), at: last.start) }
    return try JSONText(start: start, end: last.end, isEscaped: false).checkedID(isService ? "service" : "host")
  }
}

/// A state of a host or service, and whether it is settled.
enum NagiosState: Hashable, Sendable {
  case well
  case problem(CheckState)
  /// A state that the next check may take back; nobody is told of it.
  case soft

  private static let wellWords: [StaticString] = ["OK", "UP"]
  private static let problems: [(word: StaticString, state: CheckState)] = [
    ("CRITICAL", .critical), ("WARNING", .warning), ("UNKNOWN", .unknown), ("DOWN", .down),
    ("UNREACHABLE", .unreachable),
  ]

  /// Reads a state and its type, `CRITICAL;HARD;`.
  ///
  /// - Throws: `RecordError.missing`, or `unknownWord`.
  static func read(_ fields: inout LineFields, in line: Span<UInt8>) throws(RecordError) -> NagiosState {
    let state = try fields.next("state", in: line)
    let type = try fields.next("state type", in: line)
    let problem = problem(state, in: line)
    guard problem != nil || wellWords.contains(where: { state.equals($0, in: line) }) else {
      throw RecordError(.unknownWord(member: "state", value: state.beginning(in: line)), at: state.start)
    }
    if type.equals("HARD", in: line) { return problem.map { .problem($0) } ?? .well }
    if type.equals("SOFT", in: line) { return .soft }
    throw RecordError(.unknownWord(member: "state type", value: type.beginning(in: line)), at: type.start)
  }

  /// Whether a word is a state that is a problem.
  static func isProblem(_ word: JSONText, in line: Span<UInt8>) -> Bool { problem(word, in: line) != nil }

  private static func problem(_ word: JSONText, in line: Span<UInt8>) -> CheckState? {
    problems.first { word.equals($0.word, in: line) }?.state
  }
}
