import PagingModel

/// Interruptions by weekday and hour of the receiver's own clock.
enum HeatMap {
  /// From Monday 00:00: 24 hours of each of seven days.
  static func counts(of load: LoadHistory, in span: Range<Timestamp>) -> [Int] {
    var counts = Array(repeating: 0, count: 168)
    for (record, clock) in zip(load.records, load.clocks) {
      for hit in record.hits[...].inside(span) where hit.beginsInterruption {
        counts[hour(of: hit.at, in: clock.zone)] += 1
      }
    }
    return counts
  }

  /// The hour of the week in which a moment falls, from Monday 00:00: in 0..<168.
  static func hour(of moment: Timestamp, in zone: TimeZoneRules) -> Int {
    let time = zone.localTime(at: moment)
    return (time.date.weekday - 1) * 24 + time.secondOfDay / 3600
  }

  static let definition = MetricDefinition(
    id: "heat", title: "Interruptions by weekday and hour", unit: "interruptions",
    text: "by the clock of each receiver's own zone", source: "own")
}
