public import PagingModel

/// When the events of a calendar take place in a window.
public struct CalendarTimes: Hashable, Sendable {
  /// In the order of their starts.
  public let occurrences: [EventOccurrence]
  /// What became of each event of the calendar.
  public let outcomes: [EventOutcome]
  private let summaries: [String]

  /// Expands a calendar's events over a window.
  ///
  /// - Parameter directory: where zones are found; each is read once.
  public init(
    _ calendar: OncallCalendar, in window: Range<Timestamp>, _ options: CalendarOptions,
    _ directory: inout TimeZoneDirectory
  ) {
    summaries = calendar.events.map(\.summary)
    guard calendar.otherScale == nil, !calendar.isCancelled else {
      occurrences = []
      outcomes = calendar.events.map { Self.outcome(of: calendar, line: $0.line) }
      return
    }
    var budget = options.budget
    var zones = CalendarZones(calendar.zones, in: directory)
    let own = calendar.zoneName.flatMap { zones.rules($0, &budget) }
    var expansion = CalendarExpansion(
      calendar.events, window: window.lowerBound.wholeSeconds..<window.upperBound.wholeSeconds,
      home: own ?? options.zone, utc: own ?? .utc, zones: Self.zones(of: calendar, &zones, &budget), budget: budget)
    expansion.run()
    directory = zones.directory
    occurrences = expansion.occurrences.sorted { ($0.start, $0.end, $0.event) < ($1.start, $1.end, $1.event) }
    outcomes = expansion.outcomes
  }

  /// The summary of the event that an occurrence is of.
  public func summary(of occurrence: EventOccurrence) -> String { summaries[occurrence.event] }

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
