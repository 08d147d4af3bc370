import PagingModel

/// What a history tells of one person's load.
struct PersonRecord: Sendable {
  /// In order.
  private(set) var hits: [PersonHit] = []
  /// What keeps the person from sleep, in order: see `setHits`.
  private(set) var wakings: [PersonHit] = []
  /// When the person was reached first: primary duties, without overlaps.
  var duty = TimeSpans()
  /// In the order of episodes: by `firedAt`.
  var tasks: [EngagedTask] = []

  /// Sets the hits, which are in order.
  ///
  /// Disturbances wake, and so does each further hour of a storm that goes on without a pause: who is paged all night is not
  /// undisturbed because it began in the evening.
  mutating func setHits(_ hits: [PersonHit]) {
    self.hits = hits
    wakings = []
    for hit in hits {
      let isLong = wakings.last.map { hit.at - $0.at >= LoadConstants.stormHour } ?? true
      if hit.isDisturbance || isLong { wakings.append(hit) }
    }
  }

  /// The tasks whose pages fired in a span. O(log n).
  func tasks(firedIn span: Range<Timestamp>) -> ArraySlice<EngagedTask> {
    let first = tasks.partitioningIndex { $0.firedAt >= span.lowerBound }
    return tasks[first..<tasks[first...].partitioningIndex { $0.firedAt >= span.upperBound }]
  }
}
