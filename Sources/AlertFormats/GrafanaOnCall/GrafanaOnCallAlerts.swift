import LogInput
public import PagingModel

/// The alerts in OnCall's groups, as they came in. A group is the firing; it is told by other formats, with its last alert.
public struct GrafanaOnCallAlerts: InputFormat {
  public static let id = FormatID.grafanaOnCallAlerts
  public static let summary = FormatSummary(
    title: "Grafana OnCall alerts", origin: "GET /api/v1/alerts",
    gives: "nothing, as what pages is the group; they are counted as ignored",
    signature: "alert_group_id and payload", source: .grafanaOnCall, knowsPages: false, knowsPeople: false,
    isHistory: false)

  private enum Field: Int { case group, payload, createdAt }
  private var fields = RecordFields<Field>([
    .group: "alert_group_id", .payload: "payload", .createdAt: "created_at",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("alert_group_id") && sketch.kind("payload") == .object && sketch.has("created_at")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    let isAlert = fields[.group].isThere && fields[.payload].kind == .object && fields[.createdAt].isThere
    return isAlert ? .ignored : .notThisFormat
  }
}
