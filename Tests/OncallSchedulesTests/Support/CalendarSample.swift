import PagingModel

@testable import OncallSchedules

/// Calendars as tests write them.
enum CalendarSample {
  /// A calendar around components and properties, its lines ended by CRLF.
  static func bytes(_ body: String) -> [UInt8] {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\n\(body)\nEND:VCALENDAR\n"
    return Array(text.replacing("\n", with: "\r\n").utf8)
  }

  static func file(_ bytes: [UInt8], size: Int = 4096) -> CalendarFile {
    var reader = CalendarReader()
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.feed(Array(bytes[start..<min(start + size, bytes.count)]).span)
    }
    return reader.finish()
  }

  /// An event of these lines.
  static func event(_ lines: String) -> String { "BEGIN:VEVENT\n\(lines)\nEND:VEVENT" }

  /// The shifts from 2026 to 2027.
  static func shifts(_ body: String, _ options: CalendarOptions = CalendarOptions()) -> CalendarShifts {
    CalendarShifts(file(bytes(body)), in: year, options)
  }

  static let year = moment("20260101T000000Z")..<moment("20270101T000000Z")

  /// A moment of the form `20260301T093000Z`; 1970 of anything else.
  static func moment(_ text: String) -> Timestamp {
    Timestamp(seconds: CalendarMoment(text)?.clockSeconds ?? 0)
  }

  /// `name start/end`, in UTC.
  static func lines(_ shifts: CalendarShifts) -> [String] {
    shifts.shifts.map { "\($0.person.text) \($0.start)/\($0.end)" }
  }
}
