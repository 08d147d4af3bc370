import LogInput
public import PagingModel

/// Rootly's alerts: what came in, and how far it came.
public struct RootlyAlerts: InputFormat {
  public static let id = FormatID.rootlyAlerts
  public static let summary = FormatSummary(
    title: "Rootly alerts", origin: "GET /v1/alerts",
    gives:
      "episodes with service and teams, start and end, whether marked as noise; not who was notified, nor who did what",
    signature: "type alerts, and attributes with summary and source", source: .rootly, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case id, type, summary, source, status, key, startedAt, createdAt, endedAt, updatedAt, services, groups, labels,
      noise
  }
  private var fields = RecordFields<Field>([
    .id: "id", .type: "type", .summary: "attributes.summary", .source: "attributes.source",
    .status: "attributes.status", .key: "attributes.external_id", .startedAt: "attributes.started_at",
    .createdAt: "attributes.created_at", .endedAt: "attributes.ended_at", .updatedAt: "attributes.updated_at",
    .services: "attributes.services", .groups: "attributes.groups", .labels: "attributes.labels",
    .noise: "attributes.noise",
  ])
  private enum Label: Int { case key, value }
  private var label = RecordFields<Label>([.key: "key", .value: "value"])
  private var reference = RootlyReference()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard sketch.text("type") == "alerts", let attributes = sketch.object("attributes") else { return false }
    return attributes.has("summary") && attributes.has("source")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.type].text?.equals("alerts", in: record) == true, fields[.summary].isThere, fields[.source].isThere
    else { return .notThisFormat }
    let id = try fields[.id].requiredID("id")
    let created =
      if let started = try fields[.startedAt].moment("attributes.started_at", in: record) { started } else {
        try fields[.createdAt].requiredMoment("attributes.created_at", in: record)
      }
    let ended = try fields[.endedAt].moment("attributes.ended_at", in: record)
    let updated = try fields[.updatedAt].moment("attributes.updated_at", in: record) ?? ended ?? created
    let mark = RecordMark(record, file: file)
    var snapshot = FiringSnapshot(updatedAt: updated.milliseconds, status: status(ended, record), tag: mark.tag)
    snapshot.createdAt = created
    if snapshot.status == .resolved { snapshot.resolvedAt = ended }
    snapshot.description = description(updated, record, &log)
    let firing = log.firing(.rootly, id, in: record)
    log.offer(snapshot, for: firing)
    if let label = label(id, updated, file, record) { log.append(label, to: firing) }
    log.identify(mark.fingerprint, file: file)
    return .used(first: created, last: max(updated, ended ?? updated))
  }

  /// What somebody said of the alert's worth, at the latest when the alert last changed.
  private func label(_ id: JSONText, _ moment: Timestamp, _ file: UInt16, _ record: Span<UInt8>) -> EventFact? {
    guard let noise = fields[.noise].text else { return nil }
    let isNoise = noise.equals("noise", in: record)
    guard isNoise || noise.equals("not_noise", in: record) else { return nil }
    let mark = RecordMark(record, id: id, file: file)
    var fact = mark.asideFact(.labelled, at: moment, element: noise.fingerprint(in: record))
    fact.detail |= isNoise ? EventFact.notActionable : EventFact.actionable
    return fact
  }

  private func status(_ ended: Timestamp?, _ record: Span<UInt8>) -> FiringSnapshot.Status {
    guard let status = fields[.status].text else { return ended == nil ? .triggered : .resolved }
    if status.equals("resolved", in: record) { return .resolved }
    return status.equals("acknowledged", in: record) ? .acknowledged : .triggered
  }

  private mutating func description(
    _ moment: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(fields[.key], in: record)
    description.title = log.text(fields[.summary].text, in: record)
    description.service = reference.service(fields[.services], record, seenAt: moment, &log)
    description.teamSet = reference.teamSet(fields[.groups], record, seenAt: moment, &log)
    var place = AlertPlace()
    fields[.labels].forEachElement(in: record) { cursor in
      guard (try? label.read(record, &cursor)) != nil, let key = label[.key].text else { return }
      if key.equals("alertname", in: record) { description.rule = log.text(label[.value], in: record) }
      if key.equals("severity", in: record) { description.severity = log.text(label[.value], in: record) }
      if key.equals("service", in: record), description.service == nil {
        description.service = log.service(label[.value], in: record)
      }
      place.offer(label[.value].text, named: key, in: record)
    }
    description.setPlace(place, in: record, &log)
    return description
  }
}
