import LogInput
public import PagingModel

/// incident.io alerts: what came in, and when it was over.
public struct IncidentIOAlerts: InputFormat {
  public static let id = FormatID.incidentIOAlerts
  public static let summary = FormatSummary(
    title: "incident.io alerts", origin: "GET /v2/alerts",
    gives: "episodes with service and team, start and end; not who was notified, nor who did what",
    signature: "deduplication_key and alert_source_id", source: .incidentIO, knowsPages: false, knowsPeople: false,
    isHistory: true)

  private enum Field: Int { case id, key, source, title, status, created, updated, resolved, attributes }
  private var fields = RecordFields<Field>([
    .id: "id", .key: "deduplication_key", .source: "alert_source_id", .title: "title", .status: "status",
    .created: "created_at", .updated: "updated_at", .resolved: "resolved_at", .attributes: "attributes",
  ])
  private var attribute = IncidentIOAttribute()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("deduplication_key") && sketch.has("alert_source_id")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.key].isThere, fields[.source].isThere else { return .notThisFormat }
    let id = try fields[.id].requiredID("id")
    let created = try fields[.created].requiredMoment("created_at", in: record)
    let updated = try fields[.updated].moment("updated_at", in: record) ?? created
    let resolved = try fields[.resolved].moment("resolved_at", in: record)
    let isResolved = resolved != nil || fields[.status].text?.equals("resolved", in: record) == true
    let mark = RecordMark(record, file: file)
    var snapshot = FiringSnapshot(
      updatedAt: max(updated, resolved ?? updated).milliseconds, status: isResolved ? .resolved : .triggered,
      tag: mark.tag)
    snapshot.createdAt = created
    snapshot.resolvedAt = resolved
    snapshot.description = description(record, &log)
    log.offer(snapshot, for: log.firing(.incidentIO, id, in: record))
    log.identify(mark.fingerprint, file: file)
    return .used(first: created, last: max(updated, resolved ?? updated))
  }

  private mutating func description(_ record: Span<UInt8>, _ log: inout EventLog) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(fields[.key], in: record)
    description.title = log.text(fields[.title], in: record)
    fields[.attributes].forEachElement(in: record) { cursor in
      guard let value = attribute.read(record, &cursor) else { return }
      if attribute.isNamed("service", record) && description.service == nil {
        description.service = value.withBytes(in: record) { log.service(named: $0) }
      } else if attribute.isNamed("team", record) && description.teamSet == 0 {
        description.teamSet = log.teamSet(of: value.withBytes(in: record) { log.team(named: $0) })
      }
    }
    return description
  }
}

/// One attribute of an alert: what an account chose to call it, and its first value.
struct IncidentIOAttribute {
  private enum Field: Int { case name, label, literal, entry, values }
  private var fields = RecordFields<Field>([
    .name: "attribute.name", .label: "value.label", .literal: "value.literal", .entry: "value.catalog_entry.name",
    .values: "array_value",
  ])
  private enum Part: Int { case label, literal, entry }
  private var element = RecordFields<Part>([.label: "label", .literal: "literal", .entry: "catalog_entry.name"])

  /// Reads the attribute that comes next; nil when it has no value.
  mutating func read(_ record: Span<UInt8>, _ cursor: inout JSONCursor) -> JSONText? {
    guard (try? fields.read(record, &cursor)) != nil else { return nil }
    var value = fields[.label].text ?? fields[.entry].text ?? fields[.literal].text
    fields[.values].forEachElement(in: record) { cursor in
      guard value == nil, (try? element.read(record, &cursor)) != nil else { return }
      value = element[.label].text ?? element[.entry].text ?? element[.literal].text
    }
    return value
  }

  /// Whether the attribute that was read is called so, capitals or not.
  func isNamed(_ name: StaticString, _ record: Span<UInt8>) -> Bool {
    guard let text = fields[.name].text else { return false }
    return text.count == name.utf8CodeUnitCount && text.containsWord(name, in: record)
  }
}
