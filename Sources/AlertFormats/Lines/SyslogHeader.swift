import LogInput
import PagingModel

/// What syslog writes before a program's text: the time, the host, the program.
struct SyslogHeader {
  /// Nil where the time is written without its year.
  let at: Timestamp?
  private let program: JSONText
  /// The offset of the program's text.
  let end: Int

  /// Nil for a line that does not begin with `Nov 13 22:34:30 host program: ` or `2016-11-13T22:34:30+01:00 host program[7]: `.
  init?(_ line: Span<UInt8>) {
    var fields = LineFields(from: 0, separator: 0x20)
    if let day = DateWords.dayAndTime(line, at: 0), line.count > 16, line[15] == 0x20, day.day > 0 {
      at = nil
      fields = LineFields(from: 16, separator: 0x20)
    } else {
      guard let time = fields.next(in: line), let moment = RFC3339.moment(line.extracting(time.range)) else {
        return nil
      }
      at = moment.timestamp
    }
    guard let host = fields.next(in: line), !host.isEmpty, let name = fields.next(in: line),
      name.hasSuffix(":", in: line)
    else { return nil }
    program = name
    end = fields.position
  }

  /// Whether the program's name begins with one of these.
  func isOf(_ names: [StaticString], in line: Span<UInt8>) -> Bool {
    names.contains { program.hasPrefix($0, in: line) }
  }
}
