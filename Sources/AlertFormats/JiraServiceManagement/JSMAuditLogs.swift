import LogInput
public import PagingModel

/// The audit log of Jira Service Management's operations: notifications among changes of settings, none of which tells its
/// alert.
public struct JSMAuditLogs: InputFormat {
  public static let id = FormatID.jsmAuditLogs
  public static let summary = FormatSummary(
    title: "Jira Service Management audit logs", origin: "GET /jsm/ops/api/{cloudId}/v1/logs",
    gives: "nothing, as no notification in it tells its alert; they are counted as ignored",
    signature: "category, summary, created and level", source: .opsgenie, knowsPages: false, knowsPeople: false,
    isHistory: false)

  private enum Field: Int { case category, summary, created, level }
  private var fields = RecordFields<Field>([
    .category: "category", .summary: "summary", .created: "created", .level: "level",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("category") && sketch.has("summary") && sketch.has("created") && sketch.has("level")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    let isEntry = [Field.category, .summary, .created, .level].allSatisfy { fields[$0].isThere }
    return isEntry ? .ignored : .notThisFormat
  }
}
