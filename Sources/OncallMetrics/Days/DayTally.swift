import PagingModel

/// What began on one day.
struct DayTally: Mergeable {
  static let empty = DayTally()

  private var episodes = 0
  private var pages = 0
  private var hours = HoursCounts()
  private var interruptions = 0

  mutating func add(_ episode: Episode) {
    episodes += 1
    guard episode.page == .page else { return }
    pages += 1
    if let hours = episode.hours { self.hours.add(hours) }
  }

  mutating func add(_ notification: Notification) {
    if notification.beginsInterruption { interruptions += 1 }
  }

  mutating func merge(_ other: DayTally) {
    episodes += other.episodes
    pages += other.pages
    hours.merge(other.hours)
    interruptions += other.interruptions
  }

  func values(of day: CivilDate, _ evidence: Evidence) -> DayValues {
    var values = DayValues(day: day)
    values.episodes = episodes
    values.pages = evidence.knowsPages ? pages : nil
    values.hours = hours
    values.interruptions = evidence.knowsNotifications ? interruptions : nil
    return values
  }
}

extension DayTally {
  static let definition = MetricDefinition(
    id: "days", title: "Days", unit: "",
    text: """
      local days of the report's zone that the input covers; an episode or page belongs to the day of its start, by the hours \
      class of its first notification on an interrupting channel, an interruption to that of its first notification
      """,
    source: "own")
}
