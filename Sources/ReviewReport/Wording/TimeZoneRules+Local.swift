import PagingModel

/// What clocks and calendars of a zone show at a moment. The only place of the report that asks a zone for its offset.
struct LocalMoment: Hashable, Sendable {
  let date: CivilDate
  /// Seconds since local midnight, 0..<86 400.
  let secondOfDay: Int

  init(_ moment: Timestamp, in zone: TimeZoneRules) {
    let seconds = moment.wholeSeconds + zone.localOffset(at: moment)
    date = CivilDate(daysSinceEpoch: seconds.flooredQuotient(by: 86_400))
    secondOfDay = Int(seconds.flooredRemainder(by: 86_400))
  }
}

extension TimeZoneRules {
  /// Seconds east of UTC.
  func localOffset(at moment: Timestamp) -> Int64 { 0 }
}
