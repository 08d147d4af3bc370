import LogInput
public import PagingModel

/// Opsgenie alerts: what became of each.
public struct OpsgenieAlerts: InputFormat {
  public static let id = FormatID.opsgenieAlerts
  public static let summary = FormatSummary(
    title: "Opsgenie alerts", origin: "GET /v2/alerts, GET /v2/alerts/{id}",
    gives: "episodes, first acknowledgements, how each ended; not who was notified",
    signature: "tinyId, alias and acknowledged", source: .opsgenie, knowsPages: false, knowsPeople: true,
    isHistory: true)

  private var alert = OpsgenieAlertReader()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    OpsgenieAlertReader.family(of: sketch) == .opsgenie
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try alert.read(record) == .opsgenie ? alert.keep(record, file, &log) : .notThisFormat
  }
}
