public import LogInput
public import PagingModel

/// Logs of alerts as Jira Service Management answers them: Opsgenie's lines under another name.
public struct JSMAlertLogs: InputFormat {
  public static let id = FormatID.jsmAlertLogs
  public static let summary = FormatSummary(
    title: "Jira Service Management alert logs",
    origin:
      "GET /jsm/ops/api/{cloudId}/v1/alerts/{id}/logs, with links.next, with alertId added, or in a file named by the alert's id",
    gives: "who was notified, acknowledgements, hand-overs and ends, as far as a line's words are known",
    signature: "log, owner, createdAt and offset in values", source: .opsgenie, knowsPages: true, knowsPeople: true,
    isHistory: true)

  private var reader = OpsgenieLogReader()

  public init() {}

  public mutating func beginFile(_ path: InputPath) { reader.beginFile(path) }

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    OpsgenieLogReader.shape(of: sketch) == .jsm
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try reader.read(record) == .jsm ? reader.keep(record, file, &log) : .notThisFormat
  }
}
