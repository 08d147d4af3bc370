/// When an event is, by the clock of its series: start, end and length.
struct EventTimes: Hashable, Sendable {
  /// Seconds since the epoch.
  var start: Int64
  var end: Int64
  /// What the clock shows.
  var startLocal: Int64
  /// The length on the clock, in seconds: further occurrences end when the clock shows as much later.
  var length: Int64

  /// The times of an event.
  /// - Throws: `CalendarFault` when a zone is not known or the end is before the start.
  init(_ event: CalendarEvent, _ clock: SeriesClock) throws(CalendarFault) {
    start = try Self.known(event.start, clock, line: event.line)
    startLocal = clock.local(event.start) ?? 0
    if let written = event.end {
      end = try Self.known(written, clock, line: event.line)
      length = (clock.local(written) ?? 0) - startLocal
    } else {
      length = event.duration?.seconds ?? (event.start.isDate ? 86_400 : 0)
      end = clock.seconds(showing: startLocal + length)
    }
    guard start <= end else { throw CalendarFault(.endBeforeStart, line: event.line) }
  }

  private static func known(
    _ moment: CalendarMoment, _ clock: SeriesClock, line: Int
  ) throws(CalendarFault) -> Int64 {
    if let seconds = clock.seconds(moment) { return seconds }
    guard case .zoned(_, let name) = moment else { return 0 }
    throw CalendarFault(.unknownZone(CalendarFault.quoted(name)), line: line)
  }
}
