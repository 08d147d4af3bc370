import PagingModel

/// What a history tells of one person's load.
struct PersonRecord: Sendable {
  /// In order.
  private(set) var hits: [PersonHit] = []
  /// When the person was reached first: primary duties, without overlaps.
  var duty = TimeSpans()
  /// In the order of episodes: by `firedAt`.
  var tasks: [EngagedTask] = []

  /// Sets the hits, which are in order.
  ///
  /// Disturbances wake, and so does each further hour of a storm that goes on without a pause: who is paged all night is not
  /// undisturbed because it began in the evening.
  mutating func setHits(_ hits: consuming [PersonHit]) {
    var last: Timestamp?
    for index in hits.indices {
      let isLong = last.map { hits[index].at - $0 >= LoadConstants.stormHour } ?? true
      hits[index].wakes = hits[index].isDisturbance || isLong
      if hits[index].wakes { last = hits[index].at }
    }
    self.hits = hits
  }

  /// The tasks whose pages fired in a span. O(log n).
  func tasks(firedIn span: Range<Timestamp>) -> ArraySlice<EngagedTask> {
    let first = tasks.partitioningIndex { $0.firedAt >= span.lowerBound }
    return tasks[first..<tasks[first...].partitioningIndex { $0.firedAt >= span.upperBound }]
  }
}
