import AlertCorrelation
import PagingModel

extension NoteWriter {
  // MARK: what the history lacks

  var historyNotes: [ReportNote] {
    var notes: [ReportNote] = []
    add(correlated.unclearAcknowledgements, "response.timeToAcknowledge", &notes) {
      "the log of \(counted($0, "episode holds", "episodes hold")) lines in words that are not known, and no "
        + "acknowledgement: whether somebody acknowledged is not known"
    }
    add(correlated.incidentsWithoutStart, "summary.episodes", &notes) {
      let stray = correlated.strayNotifications - correlated.unattributedNotifications
      return "of \(counted($0, "incident", "incidents")) the input does not tell the start: no episodes; their "
        + "\(stray) notifications count for the people who got them"
    }
    addUnattributed(&notes)
    add(correlated.incidentsByAlerts, "summary.episodes", &notes) {
      "of \(counted($0, "incident", "incidents")) PagerDuty's alerts alone tell: from the beginning of the first alert to "
        + "the end of the last that was read"
    }
    add(correlated.monitorNotifications, "load.people", &notes) {
      "\(counted($0, "notification", "notifications")) by monitors themselves, as e-mails of Watcher: among nobody's"
    }
    add(correlated.superseded, "rules.medianDurationSeconds", &notes) {
      "\(counted($0, "alert", "alerts")) fired again before the end was reported; how long it lasted is not known"
    }
    add(correlated.endsWithoutMoment, "rules.medianDurationSeconds", &notes) {
      "\(counted($0, "alert", "alerts")) ended at a moment that nobody recorded"
    }
    add(correlated.unknownZones.reduce(0) { $0 + $1.people }, "load.people.timeZone", &notes) { count in
      let names = correlated.unknownZones.prefix(3).map { "'\($0.name)'" }.joined(separator: ", ")
      return
        "the zones of \(counted(count, "person", "people")) are not known (\(names)): the report's zone stands for them"
    }
    return notes
  }

  // MARK: what was met while reading

  var readingNotes: [ReportNote] {
    var notes = correlated.zonelessSources.all.map { source in
      ReportNote(
        field: "dataQuality.sources",
        reason: "\(zonelessTitle(of: source)): times are written without a zone, and were read as of \(zone)")
    }
    notes += correlated.assumedUTCSources.all.map { source in
      ReportNote(
        field: "dataQuality.sources",
        reason: "\(source.title): times are written without a zone that the input names, and were read as of UTC")
    }
    if let (minutes, count) = correlated.clockChecks.contradiction {
      notes.append(clockNote(minutes, count))
    }
    notes += mappingFaults.map {
      ReportNote(field: "dataQuality.sources", reason: "mapping:\($0.mapping): \($0.message)")
    }
    add(correlated.unknownTypes, "dataQuality.records", &notes) {
      "\(counted($0, "log entry has", "log entries have")) a type that no documentation names: kept, and no figure changes"
    }
    add(correlated.staleAcknowledgements, "response.timeToAcknowledge", &notes) {
      "\(counted($0, "acknowledgement", "acknowledgements")) in incident lists later than the incident's end: left out"
    }
    add(correlated.truncatedDeliveries, "summary.episodes", &notes) {
      "\(counted($0, "webhook body lists", "webhook bodies list")) only some of the alerts (max_alerts of the receiver)"
    }
    add(files.reduce(0) { $0 + $1.convertedRows }, "dataQuality.records", &notes) {
      "\(counted($0, "row or line is", "rows or lines are")) not UTF-8: read as Windows-1252"
    }
    add(repeats.count, "dataQuality.files", &notes) {
      "\(counted($0, "input names", "inputs name")) a file again; it was read once"
    }
    return notes
  }

  private func clockNote(_ minutes: Int64, _ count: Int) -> ReportNote {
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    let parts = [(hours, "h"), (rest, "min")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let distance = parts.joined(separator: " ") + (minutes < 0 ? " behind" : " ahead of")
    return ReportNote(
      field: "dataQuality.sources",
      reason:
        "\(AlertSource.nagios.title): by \(counted(count, "epoch", "epochs")) in commands of the log its clock is "
        + "\(distance) \(zone): name its zone with --time-zone")
  }
}
