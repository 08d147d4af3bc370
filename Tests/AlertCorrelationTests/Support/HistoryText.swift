import AlertCorrelation
import PagingModel

/// A history as text, with names instead of numbers: two histories are the same when their texts are.
struct HistoryText {
  let history: PagingHistory

  /// One line for each person, episode, notification, interruption and disturbance.
  var lines: [String] {
    people + history.known.map(line) + history.strayNotifications.map { "stray \(line($0))" }
      + history.interruptions.map { "interruption \(line($0))" }
      + history.disturbances.map { "disturbance \(line($0))" }
      + ["covers \(text(history.first)) to \(text(history.last)), \(history.knowsPages), \(history.knowsPeople)"]
  }

  private var people: [String] {
    history.people.map { "person \($0.id) '\($0.label)' \(history.zones[$0.zone].identifier) \($0.zoneOrigin)" }
      .sorted()
  }

  private func line(_ episode: KnownEpisode) -> String {
    let words = [
      episode.alertKey, episode.title, episode.rule, episode.service, episode.severity, episode.cluster, episode.host,
    ]
    let moments = [episode.acknowledgedAt, episode.resolvedAt, episode.clearedAt, episode.monitorFiredAt]
    let end = episode.endedBy?.name ?? "open"
    let hours = episode.hours?.rawValue ?? "none"
    return [
      "episode \(episode.id) \(episode.firedAt) \(episode.incident ?? "-")",
      words.map { history.text($0) ?? "-" }.joined(separator: "|"),
      moments.map(text).joined(separator: " "), "by \(name(episode.acknowledgedBy)) \(name(episode.resolvedBy))",
      "\(end) \(episode.page) \(hours) \(episode.urgency) x\(episode.escalationCount)",
      "\(episode.source.name) of \(episode.sources.all.map(\.name)) \(episode.knowsPeople)",
      "teams \(episode.teams)", "members \(episode.members)", "notified \(episode.notifications.map(line))",
    ].joined(separator: "; ")
  }

  private func line(_ notification: Notification) -> String {
    "\(notification.at) \(name(notification.person)) \(notification.channel.name) \(notification.hours.rawValue)"
  }

  private func line(_ interruption: MarkedNotification) -> String {
    let episode = interruption.episode < 0 ? "none" : "\(history.episodeIDs[interruption.episode])"
    return "\(interruption.at) \(name(interruption.person)) \(interruption.hours.rawValue) of \(episode)"
  }

  private func name(_ person: PersonID?) -> String { person.map { history.people[$0.position].label } ?? "-" }

  private func text(_ moment: Timestamp?) -> String { moment.map(\.description) ?? "-" }
}

extension CorrelationNotes {
  /// Everything but which file the duplicates are counted for.
  var text: String {
    """
    \(duplicates.values.reduce(0, +)) duplicates, \(incidentsWithoutStart) without start, \(strayNotifications) stray, \
    untold \(sourcesWithoutNotifications.rawValue), join \(String(describing: join)), zones \(unknownZones), \(superseded) superseded, \
    \(endsWithoutMoment) without moment
    """
  }
}
