import PagingModel

/// The episodes of a period; its other totals are those of its people.
struct SummaryTally: Mergeable {
  static let empty = SummaryTally()

  private var episodes = 0
  private var pages = 0

  mutating func add(_ episode: Episode) {
    episodes += 1
    if episode.page == .page { pages += 1 }
  }

  mutating func merge(_ other: SummaryTally) {
    episodes += other.episodes
    pages += other.pages
  }

  /// The figures; those that need notifications are nil where no source records them. O(number of people).
  func values(_ people: PeopleTally, _ evidence: Evidence) -> SummaryValues {
    var values = SummaryValues()
    values.episodes = episodes
    guard evidence.knowsNotifications else { return values }
    values.pages = evidence.knowsPages ? pages : nil
    values.notifications = people.rows.reduce(0) { $0 + $1.notifications }
    values.interruptions = people.hours.total
    values.disturbances = people.rows.reduce(0) { $0 + $1.disturbances }
    values.people = people.rows.count { $0.hours.total > 0 }
    return values
  }
}

extension SummaryTally {
  static let definitions = [
    MetricDefinition(
      id: "episodes", title: "Alert episodes", unit: "episodes",
      text: """
        firings of alerts, each from first fired to resolved; triggers of an alert that is open belong to its episode; \
        a monitor's episode that is the same firing as a pager's, or one of several that opened it, is counted with it
        """,
      source: "own"),
    MetricDefinition(
      id: "pages", title: "Pages", unit: "pages",
      text: "alert episodes that reached at least one person on an interrupting channel: push, phone or SMS",
      source: "PagerDuty review guide"),
    MetricDefinition(
      id: "notifications", title: "Notifications", unit: "notifications",
      text: "attempts to reach one person on one channel, e-mail and chat among them", source: "vendors' logs"),
    MetricDefinition(
      id: "interruptions", title: "Interruptions", unit: "interruptions",
      text: """
        per person: notifications on interrupting channels, of which all that arrive at most 60 s after the first one \
        count as one, across channels and alerts, at the first one's moment
        """,
      source: "PagerDuty, Responder Insights"),
    MetricDefinition(
      id: "disturbances", title: "Disturbances", unit: "disturbances",
      text: """
        per person: notifications on interrupting channels more than 10 min after the same person's previous one, so \
        that a storm counts once
        """,
      source: "own"),
    MetricDefinition(
      id: "people", title: "People", unit: "people", text: "people with at least one interruption in the period",
      source: "own"),
  ]
}
