import LogInput
public import PagingModel

/// Notifications of Google Cloud Monitoring: an incident when it opens, and when it closes.
///
/// Whether it closed by itself or somebody closed it, they do not tell.
public struct GoogleCloudIncident: InputFormat {
  public static let id = FormatID.gcpIncident
  public static let summary = FormatSummary(
    title: "Google Cloud Monitoring notifications",
    origin: "an archive of what a webhook notification channel was sent",
    gives: "episodes with policy and severity, start and end; no people, no pages",
    signature: "version, and incident with incident_id", source: .googleCloud, knowsPages: false, knowsPeople: false,
    isHistory: true)

  private enum Field: Int {
    case version, id, state, started, ended, summary, policy, severity, service, team, condition, conditionID
    case resourceLabels, resourceID, resourceName, metricLabels, receivedAt, timestamp
  }
  private var fields = RecordFields<Field>([
    .version: "version", .id: "incident.incident_id", .state: "incident.state", .started: "incident.started_at",
    .ended: "incident.ended_at", .summary: "incident.summary", .policy: "incident.policy_name",
    .severity: "incident.severity", .service: "incident.policy_user_labels.service",
    .team: "incident.policy_user_labels.team", .condition: "incident.condition_name",
    .conditionID: "incident.condition.name", .resourceLabels: "incident.resource.labels",
    .resourceID: "incident.resource_id", .resourceName: "incident.resource_name",
    .metricLabels: "incident.metric.labels", .receivedAt: "received_at", .timestamp: "timestamp",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("version") && sketch.object("incident")?.has("incident_id") == true
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.version].isThere, fields[.id].isThere else { return .notThisFormat }
    let id = try fields[.id].requiredID("incident.incident_id")
    let isClosed = fields[.state].text?.containsWord("closed", in: record) == true
    var started = try fields[.started].moment("incident.started_at", in: record)
    let ended = try fields[.ended].moment("incident.ended_at", in: record)
    // Of an incident that is open, the archive's moment is close to the start.
    if started == nil && !isClosed { started = receivedAt(record) }
    let mark = RecordMark(record, file: file)
    let latest = (isClosed ? ended : nil) ?? started
    // Incidents are not opened again: however little the closing tells, it is the later one.
    var snapshot = FiringSnapshot(
      updatedAt: isClosed ? latest?.milliseconds ?? 0 : 0, status: isClosed ? .resolved : .triggered, tag: mark.tag)
    snapshot.createdAt = started
    if isClosed { snapshot.resolvedAt = ended }
    snapshot.description = description(id, record, &log)
    let firing = log.firing(.googleCloud, id, in: record)
    log.offer(snapshot, for: firing)
    // The start, where the closing does not tell it.
    if !isClosed { log.offerAside(snapshot, for: firing) }
    log.identify(mark.fingerprint, file: file)
    return .used(first: started ?? latest, last: latest)
  }

  private func receivedAt(_ record: Span<UInt8>) -> Timestamp? {
    for field in [Field.receivedAt, .timestamp] {
      if let moment = try? fields[field].moment("received_at", in: record) { return moment }
    }
    return nil
  }

  /// The alert whose incident it is; the incident where nothing tells that.
  private func alertKey(_ id: JSONText, _ record: Span<UInt8>, _ log: inout EventLog) -> TextID? {
    var key = GoogleCloudAlertKey()
    if fields[.conditionID].word != nil {
      key.add(fields[.conditionID], in: record)
    } else {
      key.add(fields[.policy], in: record)
      key.add(fields[.condition], in: record)
    }
    guard !key.isEmpty else { return log.text(id, in: record) }
    if !key.add(labels: fields[.resourceLabels], in: record) {
      key.add(fields[fields[.resourceID].word == nil ? .resourceName : .resourceID], in: record)
    }
    _ = key.add(labels: fields[.metricLabels], in: record)
    return key.text(in: &log)
  }

  private func description(_ id: JSONText, _ record: Span<UInt8>, _ log: inout EventLog) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = alertKey(id, record, &log)
    description.title = log.text(fields[.summary], in: record)
    description.rule = log.text(fields[.policy].word ?? fields[.condition].word, in: record)
    description.severity = log.text(fields[.severity], in: record)
    description.service = log.service(fields[.service], in: record)
    description.setPlace(AlertPlace(labels: fields[.resourceLabels], in: record), in: record, &log)
    description.teamSet = log.teamSet(fields[.team], in: record)
    return description
  }
}
