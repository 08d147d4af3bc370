import PagingModel

enum DisruptedHours {
  static let definition = MetricDefinition(
    id: "disruptedHours", title: "Disrupted hours", unit: "hours",
    text: "hours on the clock of the person's own zone with an interruption, each once", source: "own")
}

extension PersonPeriod {
  /// The hours on the person's clock with an interruption. An hour that a change of the clocks repeats is two.
  var disruptedHours: Int {
    var (count, last): (Int, Int64?) = (0, nil)
    for hit in hits where hit.beginsInterruption {
      let offset = Int64(clock.zone.offset(at: hit.at))
      // The start of the hour, as a moment: hits are in order, and so are these but where offsets differ by a part of an
      // hour, and there no two are the same.
      let start = (hit.at.wholeSeconds + offset).flooredQuotient(by: 3600) * 3600 - offset
      if start != last { (count, last) = (count + 1, start) }
    }
    return count
  }
}
