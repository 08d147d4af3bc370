import PagingModel

/// The occurrences of an event by DTSTART, RRULE and RDATE, before changes and exclusions.
struct SeriesStarts {
  /// An occurrence: seconds since the epoch, and what the clock shows at its start.
  struct Start: Hashable, Sendable {
    var seconds: Int64
    var local: Int64
    var end: Int64
  }

  private let event: CalendarEvent
  private let times: EventTimes
  private let clock: SeriesClock

  init(_ event: CalendarEvent, _ times: EventTimes, _ clock: SeriesClock) {
    self.event = event
    self.times = times
    self.clock = clock
  }

  /// Those that start in a range of the clock, each once, in ascending order.
  ///
  /// DTSTART is one of them also where its rule does not give it, unless the rule ends before it.
  /// - Throws: `CalendarFault` when a rule takes more steps than are left.
  func starts(in range: ClosedRange<Int64>, _ budget: inout ExpansionBudget) throws(CalendarFault) -> [Start] {
    var locals = Set(try ruled(in: range, &budget))
    let ends = event.rules.map { $0.until.map(last) ?? .max }
    if range.contains(times.startLocal), ends.isEmpty || ends.contains(where: { times.startLocal <= $0 }) {
      locals.insert(times.startLocal)
    }
    var lengths: [Int64: Int64] = [:]
    for date in event.dates {
      guard let local = clock.local(date.start), range.contains(local) else { continue }
      locals.insert(local)
      if let length = length(of: date, from: local) { lengths[local] = length }
    }
    return locals.sorted().map { start(at: $0, length: lengths[$0]) }
  }

  private func ruled(
    in range: ClosedRange<Int64>, _ budget: inout ExpansionBudget
  ) throws(CalendarFault) -> [Int64] {
    var result: [Int64] = []
    for rule in event.rules {
      let expansion = RecurrenceExpansion(rule, start: times.startLocal)
      let end = min(range.upperBound, rule.until.map(last) ?? .max)
      do throws(ExpansionBudget.Exhausted) {
        result += try expansion.times(from: range.lowerBound, through: end, budget: &budget)
      } catch {
        throw CalendarFault(.tooManyRecurrences(limit: error.limit), line: event.line)
      }
    }
    return result
  }

  /// What the clock shows at an UNTIL.
  ///
  /// Of an event with a zone UNTIL is in UTC, which RFC 5545 asks for, also where the `Z` is missing; a day means its
  /// first moment. Of a day UNTIL is a day. Of a time without a zone it may be on the same clock.
  private func last(_ until: CalendarMoment) -> Int64 {
    switch (event.start, until) {
    case (.date, _): until.clockSeconds.flooredQuotient(by: 86_400) * 86_400
    case (.floating, .utc), (.utc, _), (.zoned, _): clock.local(at: until.clockSeconds)
    case (.floating, _): until.clockSeconds
    }
  }

  private func length(of date: CalendarEvent.AddedDate, from local: Int64) -> Int64? {
    if let end = date.end, let endLocal = clock.local(end) { return max(0, endLocal - local) }
    return date.duration?.seconds
  }

  /// DTSTART is where it is written; of all others the clock tells.
  private func start(at local: Int64, length: Int64?) -> Start {
    if local == times.startLocal {
      let end = length.map { clock.seconds(showing: local + $0) } ?? times.end
      return Start(seconds: times.start, local: local, end: end)
    }
    let end = clock.seconds(showing: local + (length ?? times.length))
    return Start(seconds: clock.seconds(showing: local), local: local, end: end)
  }
}
