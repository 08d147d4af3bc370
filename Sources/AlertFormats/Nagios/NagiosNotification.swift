import LogInput
import PagingModel

/// What a notification is about, by its type: a state (`CRITICAL`), an occasion (`CUSTOM`), or both
/// (`ACKNOWLEDGEMENT (CRITICAL)`, `DOWN (DOWN)`).
enum NagiosNotification: Hashable, Sendable {
  /// A problem, first or once more: a page.
  case problem
  case acknowledgement
  /// A recovery, downtime, flapping, or what somebody wrote: known, and no page.
  case other
  /// No type that is known.
  case unknown

  private static let others: [StaticString] = [
    "OK", "UP", "RECOVERY", "CUSTOM", "FLAPPINGSTART", "FLAPPINGSTOP", "FLAPPINGEND", "FLAPPINGDISABLED",
    "DOWNTIMESTART", "DOWNTIMEEND", "DOWNTIMECANCELLED", "DOWNTIMEREMOVED",
  ]

  init(_ type: JSONText, in line: Span<UInt8>) {
    let end = (type.start..<type.end).first { line[$0] == 0x20 } ?? type.end
    let word = JSONText(start: type.start, end: end, isEscaped: false)
    if NagiosState.isProblem(word, in: line) || word.equals("PROBLEM", in: line) {
      self = .problem
    } else if word.equals("ACKNOWLEDGEMENT", in: line) {
      self = .acknowledgement
    } else {
      self = Self.others.contains { word.equals($0, in: line) } ? .other : .unknown
    }
  }

  /// The author of an acknowledgement, behind the output: `output;author;comment`. All three may hold semicolons, so that
  /// author and comment are the last two; nil where a blank shows that the comment was taken apart.
  static func author(_ rest: JSONText, in line: Span<UInt8>) -> JSONText? {
    guard let comment = lastSeparator(in: line, rest.start, rest.end),
      let author = lastSeparator(in: line, rest.start, comment)
    else { return nil }
    let isPlain =
      author + 1 < comment && line[author + 1] != 0x20
      && (comment + 1 == rest.end || line[comment + 1] != 0x20)
    return isPlain ? JSONText(start: author + 1, end: comment, isEscaped: false) : nil
  }

  private static func lastSeparator(in line: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    (start..<end).last { line[$0] == UInt8(ascii: ";") }
  }
}
