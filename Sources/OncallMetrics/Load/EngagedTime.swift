import PagingModel

/// How long one person worked on the pages of a period.
struct EngagedTime: Hashable {
  var time = Milliseconds(0)
  /// Pages that are left out: still open, or ended by the pager's timer, so that nobody knows how long the work took.
  var leftOut = 0

  static let definition = MetricDefinition(
    id: "engagedSeconds", title: "Engaged time", unit: "seconds",
    text: """
      the union, over pages that started in the period, of the time from the person's own first acknowledgement to the \
      end, without the time for which the page was put off; pages that are open or that the pager's timer ended are left \
      out and counted
      """,
    source: "own")
}

extension PersonPeriod {
  var engaged: EngagedTime {
    var result = EngagedTime()
    var spans: [Range<Timestamp>] = []
    for task in record.tasks(firedIn: span) {
      guard let end = task.to else {
        result.leftOut += 1
        continue
      }
      if task.from < end { spans.append(task.from..<end) }
    }
    result.time = TimeSpans(spans).length
    return result
  }
}
