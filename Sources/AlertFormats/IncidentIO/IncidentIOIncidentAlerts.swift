import LogInput
public import PagingModel

/// Links of incident.io's alerts to incidents. The alert in a link tells less than the list of alerts does, and what it
/// tells is that list's; that an incident is the same trouble as its alerts cannot be told to the review.
public struct IncidentIOIncidentAlerts: InputFormat {
  public static let id = FormatID.incidentIOIncidentAlerts
  public static let summary = FormatSummary(
    title: "incident.io incident alerts", origin: "GET /v2/incident_alerts",
    gives: "nothing, as incident-io-alerts tells the same alerts; they are counted as ignored",
    signature: "alert with deduplication_key, and incident with reference", source: .incidentIO, knowsPages: false,
    knowsPeople: false,
    isHistory: false)

  private enum Field: Int { case key, reference }
  private var fields = RecordFields<Field>([
    .key: "alert.deduplication_key", .reference: "incident.reference",
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
    return fields[.key].isThere && fields[.reference].isThere ? .ignored : .notThisFormat
  }
}
