import PagingModel

enum DisruptedHours {
  static let definition = MetricDefinition(
    id: "disruptedHours", title: "Disrupted hours", unit: "hours",
    text: "hours on the clock of the person's own zone with an interruption, each once", source: "own")
}

extension PersonPeriod {
  /// The hours on the person's clock with an interruption. An hour that a change of the clocks repeats is two.
  var disruptedHours: Int {
    var hours: Set<Int64> = []
    for hit in hits where hit.beginsInterruption {
      let offset = Int64(clock.zone.offset(at: hit.at))
      // The start of the hour, as a moment: local hours of different offsets start at different moments.
      let local = (hit.at.wholeSeconds + offset).flooredQuotient(by: 3600) * 3600
      hours.insert(local - offset)
    }
    return hours.count
  }
}
