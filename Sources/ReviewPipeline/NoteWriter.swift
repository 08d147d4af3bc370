import AlertCorrelation
import AlertFormats
import LogInput
import PagingModel

/// Says what the input cannot tell, or tells only in part.
struct NoteWriter {
  let history: PagingHistory
  let files: [FileResult]
  let correlated: CorrelationNotes
  let repeats: [InputPath]
  /// The report's zone, by name.
  let zone: String
  var mappingFaults: [MappingFault] = []
  /// What schedules told.
  let schedules: ScheduleUse
  /// What records told.
  var records: [RecordUse] = []
  /// Of which labels it is not sure whose they are.
  var labelDoubts = LabelDoubts()
  /// Whether notes may not name people.
  var hidesNames = false

  /// The notes on figures, and those on what was read; each with what weighs most first.
  var notes: (figures: [ReportNote], reading: [ReportNote]) {
    let notes = knowledgeNotes + scheduleNotes + recordNotes + historyNotes + labelNotes + readingNotes
    func isOnReading(_ note: ReportNote) -> Bool { note.field.hasPrefix("dataQuality.") }
    return (notes.filter { !isOnReading($0) }, notes.filter(isOnReading))
  }

  func has(_ format: FormatID) -> Bool {
    files.contains { file in file.counts.contains { $0.format == format } }
  }

  /// Whether PagerDuty's incidents are told by numbers alone and by ids as well, so that nobody can tell which are the same.
  private var mixesNumbersAndIDs: Bool {
    has(.pagerDutyShortTable)
      && FormatCatalog.ids.contains { id in
        let summary = FormatCatalog.summary(id)
        return id != .pagerDutyShortTable && summary.source == .pagerDuty && summary.isHistory && has(id)
      }
  }

  // MARK: what cannot be known

  private var knowledgeNotes: [ReportNote] {
    var notes: [ReportNote] = []
    if mixesNumbersAndIDs {
      notes.append(
        ReportNote(
          field: "summary.episodes",
          reason: "PagerDuty's short report knows incidents by number alone: those that another export tells, too, "
            + "count twice; leave one of the two out"))
    }
    if correlated.sourcesWithoutNotifications.contains(AlertSources(.pagerDuty)) {
      notes.append(
        ReportNote(
          field: "summary",
          reason: "the PagerDuty log entries hold no notification at all: an export with is_overview=true leaves them "
            + "out; pages and interruptions are not known"))
    }
    for source in correlated.sourcesWithoutNotifications.all where source != .pagerDuty {
      notes.append(
        ReportNote(
          field: "summary",
          reason: "\(title(of: source)): the export holds no notification at all; whether there were pages is not known"
        ))
    }
    if has(.alertmanagerWebhook) {
      notes.append(
        ReportNote(
          field: "dataQuality.sources",
          reason: "Alertmanager's webhooks tell nothing of silenced and inhibited alerts, and nothing of people"))
    }
    if has(.nagiosLog) || has(.icinga2Events) {
      notes.append(
        ReportNote(
          field: "dataQuality.sources",
          reason: "\(AlertSource.nagios.title): a host stands for the service; teams and the zones of contacts are not "
            + "told"))
    }
    addMonitors(&notes)
    addDoubts(&notes)
    addUnclear(&notes)
    addUnclearReached(&notes)
    addAttributed(&notes)
    return notes
  }

  /// Episodes of pagers whose exports do not record notifications, beside others that do.
  private func addAttributed(_ notes: inout [ReportNote]) {
    let attributed = history.episodes.filter { $0.page == .unknown && !$0.sources.isDisjoint(with: .pagers) }
    let sources = attributed.reduce(into: AlertSources()) { $0.formUnion($1.sources.intersection(.pagers)) }
    let names = sources.all.map { title(of: $0) }.joined(separator: ", ")
    add(history.knowsPages ? attributed.count - correlated.unclearEpisodes : 0, "summary.pages", &notes) {
      "\(counted($0, "episode comes", "episodes come")) from exports that do not record notifications (\(names)): "
        + "counted as episodes, never as pages"
    }
  }

  /// Monitors other than Alertmanager, of which the same holds.
  private func addMonitors(_ notes: inout [ReportNote]) {
    let monitors = history.sources.all.filter { source in
      source.role == .monitor && source != .alertmanager && !files.contains { $0.tellsPages(of: source) }
    }
    guard !monitors.isEmpty else { return }
    let names = monitors.map(\.title).joined(separator: ", ")
    notes.append(
      ReportNote(
        field: "dataQuality.sources",
        reason: "\(names): conditions that began and cleared; who was notified is not told, nor who did what"))
  }

  /// Formats of one system that tell of the same alerts under different ids.
  private static let unmatched: [(source: AlertSource, one: [FormatID], other: [FormatID])] = [
    (
      .alertmanager,
      [
        .alertmanagerWebhook, .alertmanagerAPIAlerts, .alertmanagerAPIGroups, .alertmanagerAlert,
        .alertmanagerEventRecorder,
      ],
      [.prometheusAlertsSeries]
    ),
    (.grafana, [.grafanaWebhook], [.grafanaStateHistory, .grafanaAnnotations]),
    (.dataDog, [.datadogEvents], [.datadogWebhook]),
    (.cloudWatch, [.cloudWatchAlarmHistory], [.cloudWatchEventBridge, .cloudWatchSNS]),
    (.incidentIO, [.incidentIOAlerts], [.incidentIOEscalations, .incidentIOIncidents]),
    (.rootly, [.rootlyAlerts, .rootlyAlertEvents], [.rootlyIncidents]),
  ]

  /// What may be counted twice, or as one.
  private func addDoubts(_ notes: inout [ReportNote]) {
    for pair in Self.unmatched where pair.one.contains(where: has) && pair.other.contains(where: has) {
      notes.append(
        ReportNote(
          field: "summary.episodes",
          reason:
            "\(pair.source.title) tells of its alerts in two ways whose ids differ: one that both tell may count twice")
      )
    }
    let twice = correlated.sourcesOfEvents.intersection(correlated.sourcesOfExports).all.map(\.title)
    if !twice.isEmpty {
      notes.append(
        ReportNote(
          field: "summary.episodes",
          reason: "events of \(twice.joined(separator: ", ")) are read beside exports: what both tell counts twice"))
    }
    if has(.opsgenieAlertLogs) || has(.jsmAlertLogs) {
      notes.append(
        ReportNote(
          field: "summary.pages",
          reason:
            "alert logs of Opsgenie are text whose wordings are not published: what they tell in words that are not known "
            + "is not counted"))
    }
  }

  func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  func add(_ count: Int, _ field: String, _ notes: inout [ReportNote], _ reason: (Int) -> String) {
    if count > 0 { notes.append(ReportNote(field: field, reason: reason(count))) }
  }
}
