import PagingModel

/// Interruptions by weekday and hour of the receiver's own clock.
enum HeatMap {
  /// From Monday 00:00: 24 hours of each of seven days.
  static func counts(of load: LoadHistory, in span: Range<Timestamp>) -> [Int] {
    var counts = Array(repeating: 0, count: 168)
    for (record, clock) in zip(load.records, load.clocks) {
      for hit in record.hits[...].inside(span) where hit.beginsInterruption {
        let time = clock.zone.localTime(at: hit.at)
        counts[(time.date.weekday - 1) * 24 + time.secondOfDay / 3600] += 1
      }
    }
    return counts
  }

  static let definition = MetricDefinition(
    id: "heat", title: "Interruptions by weekday and hour", unit: "interruptions",
    text: "by the clock of each receiver's own zone", source: "own")
}
