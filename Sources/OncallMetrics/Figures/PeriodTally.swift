import PagingModel

/// Everything that is counted in a period.
struct PeriodTally: Mergeable {
  static let empty = PeriodTally()

  private(set) var summary = SummaryTally.empty
  private(set) var response = ResponseTally.empty
  private(set) var people = PeopleTally.empty
  /// By the number of the segment in the `SegmentIndex`.
  private(set) var segments = TallyTable<SegmentTally>.empty
  private(set) var pagerDuty = PagerDutyTally.empty

  /// Counts an episode that started in the period.
  mutating func add(_ episode: Episode, segment: Int, _ evidence: Evidence) {
    summary.add(episode)
    segments.update(segment) { $0.add(episode) }
    if episode.sources.contains(AlertSources(.pagerDuty)) { pagerDuty.add(episode, evidence) }
    guard evidence.counts(episode) else { return }
    response.add(episode, evidence)
    people.add(episode)
  }

  /// Counts a notification of the period, whenever its episode started.
  ///
  /// - Parameter segment: That of its episode, or nil when the start of that is not in the input.
  mutating func add(_ notification: Notification, segment: Int?) {
    summary.addNotification()
    people.update(notification.person.position) { $0.notifications += 1 }
    if let segment { segments.update(segment) { $0.addNotification() } }
  }

  /// Counts an interruption of the period for its person and for the segment of its first notification's episode.
  mutating func add(interruption: Interruption, segment: Int?) {
    summary.add(interruption: interruption)
    pagerDuty.add(interruption: interruption)
    people.update(interruption.person.position) { $0.hours.add(interruption.hours) }
    if let segment { segments.update(segment) { $0.add(interruption: interruption) } }
  }

  /// Counts a disturbance of the period for its person.
  mutating func add(disturbance: Interruption) {
    summary.addDisturbance()
    people.update(disturbance.person.position) { $0.disturbances += 1 }
  }

  mutating func merge(_ other: PeriodTally) {
    summary.merge(other.summary)
    response.merge(other.response)
    people.merge(other.people)
    segments.merge(other.segments)
    pagerDuty.merge(other.pagerDuty)
  }
}
