import PagingModel

/// Time to acknowledge: fired to the first acknowledgement by a person, over pages acknowledged while open.
struct TimeToAcknowledge: Mergeable {
  static let empty = TimeToAcknowledge()

  private var times = DurationTally.empty
  private var neverAcknowledged = 0
  private var acknowledgedAfterEnd = 0

  /// Counts one page (or episode, see `Evidence.counts`). An acknowledgement at the very end is one while open.
  mutating func add(_ episode: Episode) {
    if let time = episode.timeToAcknowledge {
      times.add(time)
    } else if episode.acknowledgedAt == nil {
      neverAcknowledged += 1
    } else {
      acknowledgedAfterEnd += 1
    }
  }

  mutating func merge(_ other: TimeToAcknowledge) {
    times.merge(other.times)
    neverAcknowledged += other.neverAcknowledged
    acknowledgedAfterEnd += other.acknowledgedAfterEnd
  }

  /// The distribution and what it leaves out. O(n).
  var values: AcknowledgeValues {
    var values = AcknowledgeValues()
    values.times = times.values
    values.neverAcknowledged = neverAcknowledged
    values.acknowledgedAfterEnd = acknowledgedAfterEnd
    return values
  }
}

extension TimeToAcknowledge {
  static let definition = MetricDefinition(
    id: "timeToAcknowledge", title: "Time to acknowledge (MTTA)", unit: "seconds",
    text: """
      fired to the first acknowledgement by a person, over pages acknowledged while open; pages that nobody \
      acknowledged and pages acknowledged only after their end are left out and counted; percentiles are nearest rank: \
      the value at ceil(p n); an acknowledgement before it fired, by clocks that differ, took 0; pages of which it is \
      not known whether somebody acknowledged are left out; where no source knows pages, over the episodes whose source \
      records people
      """,
    source: "PagerDuty, responder report; denominators differ, see docs/METRICS.md")
}
