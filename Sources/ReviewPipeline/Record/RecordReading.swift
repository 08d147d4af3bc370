import AlertCorrelation
import LogInput
import PagingModel

/// Reads the files of records, by the readers of the inputs, into logs of their own: nothing of them is an alert.
struct RecordReading {
  let options: ReviewOptions
  let zones: TimeZoneDirectory

  /// Puts into a history what it is held against, and tells what became of the files.
  func put(into history: inout PagingHistory) -> [RecordUse] {
    let (incidents, deployments) = (incidents(), deployments())
    history.incidentRecord = incidents?.record
    history.deployments = deployments?.deployments
    return [incidents?.use, deployments?.use].compactMap { $0 }
  }

  /// The incident record that the options name; nil without one.
  private func incidents() -> (record: IncidentRecord, use: RecordUse)? {
    if options.incidents.isEmpty { return nil }
    var (log, use) = read(options.incidents, .incidents)
    let incidents = RecordedIncidents(exchange(&log, EventLog()), services: options.names.services).all
    use.count = incidents.count
    return (IncidentRecord(incidents: incidents, priorities: options.incidentPriorities), use)
  }

  /// The deployments of the files that the options name; nil without any.
  private func deployments() -> (deployments: [RecordedDeployment], use: RecordUse)? {
    if options.deployments.isEmpty { return nil }
    var (log, use) = read(options.deployments, .deployments)
    let deployments = exchange(&log, EventLog()).recordedDeployments(services: options.names.services)
    use.count = deployments.count
    return (deployments, use)
  }

  /// One file after the other, so that what two of them tell is told once.
  private func read(_ paths: [InputPath], _ kind: RecordTable.Kind) -> (log: EventLog, use: RecordUse) {
    let walk = InputWalk(paths)
    var reading = ReadingOptions(inputs: paths)
    (reading.zone, reading.zones) = (options.zone, zones)
    let file = FileReading(options: reading, progress: nil)
    var log = EventLog(ofRecord: kind)
    var use = RecordUse(kind)
    (use.problems, use.repeats) = (walk.problems, walk.repeats)
    for (index, entry) in walk.entries.prefix(HistoryReading.mostFiles).enumerated() {
      use.files.append(file.readAlone(entry, index: index, into: &log))
    }
    for (index, count) in log.record?.duplicates ?? [:] { use.files[index].duplicates = count }
    return (log, use)
  }
}
