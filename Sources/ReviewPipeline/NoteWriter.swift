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

  /// The notes on figures, and those on what was read; each with what weighs most first.
  var notes: (figures: [ReportNote], reading: [ReportNote]) {
    let notes = knowledgeNotes + historyNotes + readingNotes
    func isOnReading(_ note: ReportNote) -> Bool { note.field.hasPrefix("dataQuality.") }
    return (notes.filter { !isOnReading($0) }, notes.filter(isOnReading))
  }

  private func has(_ format: FormatID) -> Bool {
    files.contains { file in file.counts.contains { $0.format == format } }
  }

  // MARK: what cannot be known

  private var knowledgeNotes: [ReportNote] {
    var notes: [ReportNote] = []
    if correlated.isOverview {
      notes.append(
        ReportNote(
          field: "summary",
          reason: "the PagerDuty log entries hold no notification at all: an export with is_overview=true leaves them "
            + "out; pages and interruptions are not known"))
    }
    if has(.alertmanagerWebhook) {
      notes.append(
        ReportNote(
          field: "dataQuality.sources",
          reason: "Alertmanager's webhooks tell nothing of silenced and inhibited alerts, and nothing of people"))
    }
    let attributed = history.episodes.count { $0.page == .unknown && $0.source.isPager }
    if attributed > 0 && history.knowsPages {
      notes.append(
        ReportNote(
          field: "summary.pages",
          reason: "\(attributed) episodes come from exports that do not record notifications; they count as episodes, "
            + "never as pages"))
    }
    return notes
  }

  // MARK: what the history lacks

  private var historyNotes: [ReportNote] {
    var notes: [ReportNote] = []
    add(correlated.incidentsWithoutStart, "summary.episodes", &notes) {
      "\($0) incidents began before the input does: they are no episodes; their \(correlated.strayNotifications) "
        + "notifications count for the people who got them"
    }
    add(correlated.superseded, "rules.medianDurationSeconds", &notes) {
      "\($0) alerts fired again before their end was reported; how long they lasted is not known"
    }
    add(correlated.endsWithoutMoment, "rules.medianDurationSeconds", &notes) {
      "\($0) alerts ended at a moment that nobody recorded"
    }
    add(correlated.unknownZones.reduce(0) { $0 + $1.people }, "load.people.timeZone", &notes) { count in
      let names = correlated.unknownZones.prefix(3).map { "'\($0.name)'" }.joined(separator: ", ")
      return "the zones of \(count) people are not known (\(names)): the report's zone stands for them"
    }
    return notes
  }

  // MARK: what was met while reading

  private var readingNotes: [ReportNote] {
    var notes: [ReportNote] = []
    add(correlated.unknownTypes, "dataQuality.records", &notes) {
      "\($0) log entries are of a type that no documentation names; they are kept and change no figure"
    }
    add(correlated.staleAcknowledgements, "response.timeToAcknowledge", &notes) {
      "\($0) acknowledgements in incident lists are later than the incident's end and were left out"
    }
    add(correlated.truncatedDeliveries, "summary.episodes", &notes) {
      "\($0) webhook bodies list only some of their alerts (max_alerts of the receiver)"
    }
    add(repeats.count, "dataQuality.files", &notes) { "\($0) inputs name a file again; it was read once" }
    return notes
  }

  private func add(_ count: Int, _ field: String, _ notes: inout [ReportNote], _ reason: (Int) -> String) {
    if count > 0 { notes.append(ReportNote(field: field, reason: reason(count))) }
  }
}
