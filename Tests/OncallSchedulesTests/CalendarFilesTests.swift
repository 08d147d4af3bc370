import Glibc
import PagingModel
import Testing

@testable import OncallSchedules

/// The calendars that `scripts/conformance/schedules` compares with another implementation.
@Suite struct CalendarFilesTests {
  static let names = [
    "01-pagerduty-schedule", "03-handles-and-levels", "04-edited-occurrences", "13-outlook-zone", "19-folded",
    "20-mark-and-escapes", "26-yearly", "28-this-and-future", "30-short-periods", "33-other-components",
  ]

  @Test(arguments: names) func shiftsDoNotDependOnHowTheBytesArrive(name: String) throws {
    let bytes = try Self.bytes(name)
    let whole = CalendarSample.file(bytes, size: bytes.count)
    #expect(whole.faults.isEmpty)
    for size in [1, 2, 7, 75] { #expect(CalendarSample.file(bytes, size: size) == whole) }
    let shifts = CalendarShifts(whole, in: CalendarSample.year)
    #expect(!shifts.shifts.isEmpty)
    #expect(!shifts.readings.contains { if case .refused = $0.outcome { true } else { false } })
  }

  /// Any cut of a file is read, and what is told of it grows with the file.
  @Test(arguments: ["01-pagerduty-schedule", "13-outlook-zone"]) func everyCutOfAFileIsRead(name: String) throws {
    let bytes = try Self.bytes(name)
    var events = 0
    for end in stride(from: 0, through: bytes.count, by: 11) {
      let file = CalendarSample.file(Array(bytes[..<end]))
      let count = file.calendars.reduce(0) { $0 + $1.eventCount }
      #expect(count >= events)
      events = count
    }
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    var path = #filePath[...]
    path = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
    let file = try #require(fopen("\(path)/Calendars/\(name).ics", "rb"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }
}
