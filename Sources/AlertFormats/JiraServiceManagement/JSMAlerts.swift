import LogInput
public import PagingModel

/// Alerts of Jira Service Management, which took Opsgenie's over: an alert that both tell of is one.
public struct JSMAlerts: InputFormat {
  public static let id = FormatID.jsmAlerts
  public static let summary = FormatSummary(
    title: "Jira Service Management alerts", origin: "GET /jsm/ops/api/{cloudId}/v1/alerts",
    gives: "episodes, first acknowledgements, how each ended; not who was notified",
    signature: "tinyId, alias and acknowledged, with integrationType or integrationName", source: .opsgenie,
    knowsPages: false, knowsPeople: true, isHistory: true)

  private var alert = OpsgenieAlertReader()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool { OpsgenieAlertReader.family(of: sketch) == .jsm }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try alert.read(record) == .jsm ? alert.keep(record, file, &log) : .notThisFormat
  }
}
