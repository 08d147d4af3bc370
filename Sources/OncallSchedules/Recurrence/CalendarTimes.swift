public import PagingModel

/// When the events of a calendar take place in a window.
public struct CalendarTimes: Sendable {
  /// In the order of their starts.
  public let occurrences: [EventOccurrence]
  /// What became of each event of the calendar.
  public let outcomes: [EventOutcome]
  private let summaries: [String]
  /// Whether each event is of whole days.
  private let areOfDays: [Bool]
  /// The zone of days.
  private let home: TimeZoneRules

  /// Expands a calendar's events over a window.
  ///
  /// - Parameter directory: where zones are found; each is read once.
  public init(
    _ calendar: OncallCalendar, in window: Range<Timestamp>, _ options: CalendarOptions,
    _ directory: inout TimeZoneDirectory
  ) {
    summaries = calendar.events.map(\.summary)
    areOfDays = calendar.events.map(\.start.isDate)
    guard calendar.otherScale == nil, !calendar.isCancelled else {
      occurrences = []
      home = options.zone
      outcomes = calendar.events.map { Self.outcome(of: calendar, line: $0.line) }
      return
    }
    var budget = options.budget
    var zones = CalendarZones(calendar.zones, in: directory)
    let own = calendar.zoneName.flatMap { zones.rules($0, &budget) }
    home = own ?? options.zone
    var expansion = CalendarExpansion(
      calendar.events, window: window.lowerBound.wholeSeconds..<window.upperBound.wholeSeconds,
      home: home, utc: own ?? .utc, zones: Self.zones(of: calendar, &zones, &budget), budget: budget)
    expansion.run()
    directory = zones.directory
    occurrences = expansion.occurrences.sorted { ($0.start, $0.end, $0.event) < ($1.start, $1.end, $1.event) }
    outcomes = expansion.outcomes
  }

  /// The summary of the event that an occurrence is of.
  public func summary(of occurrence: EventOccurrence) -> String { summaries[occurrence.event] }

  /// The number in its calendar of the event that an occurrence is of.
  public func number(of occurrence: EventOccurrence) -> Int { occurrence.event }

  /// The days of an occurrence, without the one behind its end; nil for an event that is not of whole days.
  public func days(of occurrence: EventOccurrence) -> Range<CivilDate>? {
    guard areOfDays[occurrence.event] else { return nil }
    let first = home.date(at: occurrence.start)
    return first..<max(first, home.date(at: occurrence.end))
  }

  private static func outcome(of calendar: OncallCalendar, line: Int) -> EventOutcome {
    calendar.otherScale.map { .refused(CalendarFault(.otherCalendar($0), line: line)) } ?? .ignored(.cancelled)
  }

  /// The rules of all zones that events name.
  private static func zones(
    of calendar: OncallCalendar, _ zones: inout CalendarZones, _ budget: inout ExpansionBudget
  ) -> [String: TimeZoneRules] {
    var result: [String: TimeZoneRules] = [:]
    for name in Set(calendar.events.flatMap(\.zoneNames)) { result[name] = zones.rules(name, &budget) }
    return result
  }
}

extension CalendarEvent {
  /// The zones that its moments name.
  fileprivate var zoneNames: [String] {
    let ends = dates.compactMap(\.end) + dates.map(\.start)
    return ([start, end, recurrenceID].compactMap { $0 } + exclusions + ends).compactMap { moment in
      if case .zoned(_, let name) = moment { name } else { nil }
    }
  }
}
