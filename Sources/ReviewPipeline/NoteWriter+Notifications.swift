import AlertCorrelation
import AlertFormats
import PagingModel

/// What the input leaves open of notifications.
extension NoteWriter {
  /// Notifications of which the input does not tell the channel, or whom they reached.
  func addUnclear(_ notes: inout [ReportNote]) {
    let stray = history.strayNotifications.count { $0.channel == .other }
    let sources =
      stray > 0 ? correlated.unclearSources.union(correlated.sourcesWithoutStart) : correlated.unclearSources
    let isOfPagerDuty = sources.contains(AlertSources(.pagerDuty))
    let advice = isOfPagerDuty ? " (PagerDuty's log entries tell it with include[]=channels)" : ""
    add(correlated.unclearEpisodes, history.knowsPages ? "summary.pages" : "summary", &notes) {
      "\(counted($0, "episode has", "episodes have")) notifications whose channel the export does not tell, or "
        + "whom they reached\(advice): whether they are pages is not known"
    }
    add(correlated.unclearPages + stray, history.knowsPages ? "summary.interruptions" : "summary", &notes) { _ in
      "of some notifications the export does not tell the channel\(advice): they are not among the interruptions"
    }
  }

  /// Whether the input tells whom a system notified.
  private func tellsPages(_ source: AlertSource) -> Bool {
    files.contains { $0.tellsPages(of: source) }
      && !correlated.sourcesWithoutNotifications.contains(AlertSources(source))
  }

  /// Notifications by monitors, of which the name of a command or of a kind of media does not tell the channel.
  func addUnclearReached(_ notes: inout [ReportNote]) {
    var (episodes, pages, silent) = (0, 0, 0)
    for episode in history.episodes where episode.source.isNotifyingMonitor && episode.join == nil {
      if episode.page == .unknown && episode.firstNotification == nil && tellsPages(episode.source) { silent += 1 }
      guard history.notifications(of: episode).contains(where: { $0.channel == .other }) else { continue }
      if episode.page == .page { pages += 1 } else { episodes += 1 }
    }
    add(episodes, history.knowsPages ? "summary.pages" : "summary", &notes) {
      "\(counted($0, "episode has", "episodes have")) notifications of a monitor whose command or media does not tell the "
        + "channel: whether they are pages is not known"
    }
    add(silent, "summary.pages", &notes) {
      "of \(counted($0, "episode", "episodes")) of a monitor the input holds no notification, though it does of others: "
        + "counted as episodes, never as pages"
    }
    add(pages, history.knowsPages ? "summary.interruptions" : "summary", &notes) { _ in
      "of some notifications of a monitor the command or media does not tell the channel: they are not among the "
        + "interruptions"
    }
    if has(.nagiosLog) && has(.icinga2Events) {
      notes.append(
        ReportNote(
          field: "load.people.interruptions",
          reason: "Icinga's log and its stream of events tell the same notifications: one that both tell counts twice"))
    }
  }

  /// Notifications of which the input does not tell the alert.
  func addUnattributed(_ notes: inout [ReportNote]) {
    add(correlated.unattributedNotifications, history.knowsPages ? "load.people" : "summary.pages", &notes) {
      "of \(counted($0, "notification", "notifications")) in an audit log the input does not tell the alert: they count for "
        + "the people who got them, and make no page"
    }
    if has(.jsmAuditLogs) && (has(.jsmAlertLogs) || has(.opsgenieAlertLogs)) {
      notes.append(
        ReportNote(
          field: "summary.notifications",
          reason:
            "the audit log and logs of alerts tell the same notifications: one that both tell counts twice, but as "
            + "one interruption"))
    }
  }
}

extension FileResult {
  /// Whether it is of a format that tells whom this system notified.
  func tellsPages(of source: AlertSource) -> Bool {
    counts.contains { count in
      let summary = FormatCatalog.summary(count.format)
      return summary.source == source && summary.knowsPages
    }
  }
}
