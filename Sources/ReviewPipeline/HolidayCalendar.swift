public import LogInput
import OncallSchedules
import PagingModel

/// A calendar file of days without business hours.
public struct HolidayCalendar: Sendable {
  public let path: String
  /// The teams whose holidays they are; everyone's without any.
  public let teams: [String]
  private let file: CalendarFile

  /// Reads a file.
  ///
  /// - Throws: `HolidayCalendarFault` when it cannot be read, or is no calendar.
  public init(path: String, teams: [String] = []) throws(HolidayCalendarFault) {
    self.path = path
    self.teams = teams
    file = try Self.read(path)
    if file.calendars.isEmpty { throw HolidayCalendarFault(path: path, reason: .notACalendar) }
  }

  private static func read(_ path: String) throws(HolidayCalendarFault) -> CalendarFile {
    do throws(InputFault) {
      var stream = try InputStream(InputPath(path))
      var block = InputBlock()
      let (file, fault) = CalendarStream.read(&stream, &block)
      if let fault { throw fault }
      return file
    } catch {
      throw HolidayCalendarFault(path: path, reason: .input(error))
    }
  }

  /// The holidays from a first day to a last one, and what of the file gives none.
  func holidays(in window: Range<Timestamp>, _ zones: inout TimeZoneDirectory) -> HolidayReading {
    var reading = HolidayReading(faults: file.faults, faultCount: file.faultCount)
    for calendar in file.calendars {
      let times = CalendarTimes(calendar, in: window, CalendarOptions(), &zones)
      var timed: Set<Int> = []
      for occurrence in times.occurrences {
        guard let days = times.days(of: occurrence) else {
          timed.insert(times.number(of: occurrence))
          continue
        }
        reading.add(days, in: window)
      }
      reading.timedCount += timed.count
      for case .refused(let fault) in times.outcomes { reading.add(fault) }
    }
    return reading
  }
}

/// The holidays of a calendar.
struct HolidayReading {
  private(set) var days: Set<CivilDate> = []
  /// How many events take only some hours of a day: they are no holidays.
  var timedCount = 0
  /// The one in the first line that has any.
  private(set) var firstFault: CalendarFault?
  private(set) var faultCount: Int

  init(faults: [CalendarFault], faultCount: Int) {
    firstFault = faults.min { $0.line < $1.line }
    self.faultCount = faultCount
  }

  /// Adds the days that lie in the window, however long an event is.
  mutating func add(_ range: Range<CivilDate>, in window: Range<Timestamp>) {
    let first = max(range.lowerBound, TimeZoneRules.utc.date(at: window.lowerBound))
    let last = min(range.upperBound, TimeZoneRules.utc.date(at: window.upperBound))
    var day = first
    while day < last {
      days.insert(day)
      day = day.adding(days: 1)
    }
  }

  mutating func add(_ fault: CalendarFault) {
    faultCount += 1
    if firstFault.map({ fault.line < $0.line }) ?? true { firstFault = fault }
  }
}

/// Why a calendar of holidays cannot be used.
public struct HolidayCalendarFault: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case input(InputFault)
    case notACalendar
  }

  /// The file, as it was named.
  public var path: String
  public var reason: Reason

  /// What is wrong, lower case, without a full stop.
  public var message: String {
    switch reason {
    case .input(let fault): fault.message
    case .notACalendar: "holds no calendar (iCalendar, RFC 5545)"
    }
  }

  public var hint: String? {
    switch reason {
    case .input(let fault): fault.hint
    case .notACalendar: "'holidays' names .ics files: BEGIN:VCALENDAR is their first line"
    }
  }
}
