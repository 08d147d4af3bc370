import PagingModel

/// Expands the events of a calendar over a window.
struct CalendarExpansion {
  let events: [CalendarEvent]
  let window: Range<Int64>
  /// The rules for moments without a zone, for those in UTC, and by TZID.
  let home: TimeZoneRules
  let utc: TimeZoneRules
  let zones: [String: TimeZoneRules]
  var budget: ExpansionBudget
  private(set) var occurrences: [EventOccurrence] = []
  private(set) var outcomes: [EventOutcome]

  init(
    _ events: [CalendarEvent], window: Range<Int64>, home: TimeZoneRules, utc: TimeZoneRules,
    zones: [String: TimeZoneRules], budget: ExpansionBudget
  ) {
    self.events = events
    self.window = window
    self.home = home
    self.utc = utc
    self.zones = zones
    self.budget = budget
    outcomes = Array(repeating: .ignored(.outsideWindow), count: events.count)
  }

  /// Expands all events; `occurrences` and `outcomes` hold what it gave.
  mutating func run() {
    for series in EventSeries.all(of: events) {
      budget.startEvent()
      for index in series.superseded { outcomes[index] = .ignored(.superseded) }
      expand(series)
    }
  }

  private mutating func expand(_ series: EventSeries) {
    guard let first = series.base ?? series.changes.first else { return }
    guard let clock = SeriesClock(of: events[first].start, home: home, utc: utc, zones: zones) else {
      return refuse(series, first)
    }
    var changes = SeriesChanges(series.changes, of: events, clock)
    for (index, fault) in changes.faults { outcomes[index] = .refused(fault) }
    for index in changes.superseded { outcomes[index] = .ignored(.superseded) }
    if let base = series.base { expand(base, &changes, clock) }
    for change in changes.all { put(change, changes, clock) }
  }

  /// The zone of the start is not known: nothing of the series can be placed.
  private mutating func refuse(_ series: EventSeries, _ first: Int) {
    guard case .zoned(_, let name) = events[first].start else { return }
    for index in [first] + series.changes {
      outcomes[index] = .refused(CalendarFault(.unknownZone(CalendarFault.quoted(name)), line: events[index].line))
    }
  }

  private mutating func expand(_ base: Int, _ changes: inout SeriesChanges, _ clock: SeriesClock) {
    let event = events[base]
    do throws(CalendarFault) {
      let times = try EventTimes(event, clock)
      for excluded in event.exclusions { changes.exclude(excluded, clock) }
      guard !event.isCancelled || changes.hasFuture else {
        outcomes[base] = .ignored(.cancelled)
        return
      }
      let starts = try SeriesStarts(event, times, clock).starts(in: changes.reach(window, times), &budget)
      for start in starts { put(start, of: base, times, changes, clock) }
      if times.length == 0, case .ignored(.outsideWindow) = outcomes[base] { outcomes[base] = .ignored(.noLength) }
    } catch {
      outcomes[base] = .refused(error)
    }
  }

  /// Puts an occurrence of the series, unless it is left out or another event stands for it.
  private mutating func put(
    _ start: SeriesStarts.Start, of base: Int, _ times: EventTimes, _ changes: SeriesChanges, _ clock: SeriesClock
  ) {
    guard !changes.replaces(start) else { return }
    guard let change = changes.future(before: start.seconds) else {
      if !events[base].isCancelled { put(start.seconds, start.end, base) }
      return
    }
    let local = start.local + change.shift
    if !events[change.event].isCancelled {
      put(clock.seconds(showing: local), clock.seconds(showing: local + change.times.length), change.event)
    }
  }

  /// Puts the event that stands for one occurrence.
  private mutating func put(_ change: SeriesChanges.Change, _ changes: SeriesChanges, _ clock: SeriesClock) {
    let event = events[change.event]
    if event.isCancelled {
      outcomes[change.event] = .ignored(.cancelled)
    } else if changes.isExcluded(change) {
      outcomes[change.event] = .ignored(.excluded)
    } else if change.times.length == 0 {
      outcomes[change.event] = .ignored(.noLength)
    } else {
      put(change.times.start, change.times.end, change.event)
    }
  }

  private mutating func put(_ start: Int64, _ end: Int64, _ event: Int) {
    guard start < end, start < window.upperBound, end > window.lowerBound else { return }
    occurrences.append(
      EventOccurrence(start: Timestamp(seconds: start), end: Timestamp(seconds: end), event: event))
    outcomes[event] = .used
  }
}
