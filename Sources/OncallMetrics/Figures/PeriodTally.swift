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
  ///
  /// - Parameter duration: see `Episode.duration`.
  mutating func add(
    _ episode: Episode, duration: Milliseconds?, segment: Int, marks: AlertMarks = [], _ evidence: Evidence
  ) {
    summary.add(episode)
    segments.update(segment) { $0.add(episode, duration: duration, marks) }
    if episode.sources.contains(AlertSources(.pagerDuty)) { pagerDuty.add(episode, evidence) }
    guard evidence.counts(episode) else { return }
    response.add(episode, evidence)
    people.add(episode)
  }

  /// Counts whom a page of the period reached, and what it was worth.
  mutating func add(_ reach: PageReach, _ verdict: PageVerdict?, segment: Int) {
    segments.update(segment) { $0.add(reach, verdict) }
  }

  /// Counts a notification of the period, whenever its episode started, with the interruption that begins with it.
  ///
  /// - Parameter segment: That of its episode, or nil when the start of that is not in the input.
  mutating func add(_ notification: Notification, segment: Int?) {
    people.update(notification.person.position) { $0.add(notification) }
    if let segment { segments.update(segment) { $0.add(notification) } }
  }

  mutating func merge(_ other: PeriodTally) {
    summary.merge(other.summary)
    response.merge(other.response)
    people.merge(other.people)
    segments.merge(other.segments)
    pagerDuty.merge(other.pagerDuty)
  }
}
