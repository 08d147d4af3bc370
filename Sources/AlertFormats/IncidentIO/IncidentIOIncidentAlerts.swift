import LogInput
public import PagingModel

/// Links of incident.io's alerts to incidents: which of them belong together. The alert in a link tells less than the list of
/// alerts does, and what it tells is that list's.
public struct IncidentIOIncidentAlerts: InputFormat {
  public static let id = FormatID.incidentIOIncidentAlerts
  public static let summary = FormatSummary(
    title: "incident.io incident alerts", origin: "GET /v2/incident_alerts",
    gives: "which alerts belong to one incident; no alerts, as incident-io-alerts tells the same ones",
    signature: "alert with deduplication_key, and incident with reference", source: .incidentIO, knowsPages: false,
    knowsPeople: false,
    isHistory: false)

  private enum Field: Int { case alert, key, incident, reference }
  private var fields = RecordFields<Field>([
    .alert: "alert.id", .key: "alert.deduplication_key", .incident: "incident.id", .reference: "incident.reference",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.members(of: "alert")?.contains("deduplication_key") == true
      && sketch.members(of: "incident")?.contains("reference") == true
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.key].isThere, fields[.reference].isThere else { return .notThisFormat }
    guard let alert = fields[.alert].word, let incident = fields[.incident].word else { return .ignored }
    log.group(alert, with: incident, of: .incidentIO, by: .incidentLink, in: record)
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
