public import PagingModel

/// What a reader of calendars is told by whoever asks.
public struct CalendarOptions: Sendable {
  /// The zone of days and of times without one, where the calendar tells none.
  public var zone = TimeZoneRules.utc
  /// Where zones are found by name.
  public var directory = TimeZoneDirectory()
  /// The schedule and the role of all shifts; nil leaves it to the calendar's wording.
  public var rota: String?
  public var role: OncallRole?
  /// Whether the calendar holds those who stand in for others of the same rota.
  public var isOverride = false
  /// How much work rules may take.
  public var budget = ExpansionBudget.standard

  public init() {}
}

/// The shifts of a file's calendars in a window.
public struct CalendarShifts: Hashable, Sendable {
  /// What became of an event, and the line of its BEGIN.
  public struct Reading: Hashable, Sendable {
    public var line: Int
    public var outcome: EventOutcome
  }

  /// The most shifts of a file: an event that gives more is refused.
  public static let mostShifts = 500_000

  /// In order; not cut to the window.
  public private(set) var shifts: [OncallShift] = []
  /// Every event that could be read, calendar by calendar in the order of the file.
  public private(set) var readings: [Reading] = []

  /// Expands the events of a file over a window.
  ///
  /// O(n log n) in events and their occurrences in the window; rules that take more than `options.budget` are refused.
  public init(_ file: CalendarFile, in window: Range<Timestamp>, _ options: CalendarOptions = CalendarOptions()) {
    var directory = options.directory
    for calendar in file.calendars {
      let times = CalendarTimes(calendar, in: window, options, &directory)
      add(times, of: calendar, options)
    }
    shifts.sort()
  }

  private mutating func add(_ times: CalendarTimes, of calendar: OncallCalendar, _ options: CalendarOptions) {
    let wordings = calendar.events.map { EventWording($0, of: calendar) }
    let isTooMuch = tooMuch(times, wordings)
    for (number, event) in calendar.events.enumerated() {
      let isNobody = times.outcomes[number] == .used && wordings[number].people.isEmpty
      let fault = CalendarFault(.tooManyShifts(limit: Self.mostShifts), line: event.line)
      readings.append(
        Reading(
          line: event.line,
          outcome: isTooMuch[number] ? .refused(fault) : isNobody ? .ignored(.nobody) : times.outcomes[number]))
    }
    for occurrence in times.occurrences where !isTooMuch[occurrence.event] {
      let wording = wordings[occurrence.event]
      for person in wording.people {
        shifts.append(
          OncallShift(
            person: person, start: occurrence.start, end: occurrence.end,
            rota: options.rota ?? wording.rota ?? calendar.name ?? "", role: options.role ?? wording.role,
            layer: options.isOverride ? .override : .planned(level: wording.level)))
      }
    }
  }
  /// Which events give more shifts than there is place for, in the order of the file.
  private func tooMuch(_ times: CalendarTimes, _ wordings: [EventWording]) -> [Bool] {
    var counts = Array(repeating: 0, count: wordings.count)
    for occurrence in times.occurrences { counts[occurrence.event] += wordings[occurrence.event].people.count }
    var left = Self.mostShifts - shifts.count
    return counts.map { count in
      guard count <= left else { return true }
      left -= count
      return false
    }
  }
}
