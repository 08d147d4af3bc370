public import LogInput
public import PagingModel

/// Logs of Opsgenie alerts: the only place in which Opsgenie tells who was notified, in words that it does not publish.
///
/// An answer counts as one record, whatever the number of its lines.
public struct OpsgenieAlertLogs: InputFormat {
  public static let id = FormatID.opsgenieAlertLogs
  public static let summary = FormatSummary(
    title: "Opsgenie alert logs",
    origin: "GET /v2/alerts/{id}/logs, with its paging, with alertId added, or in a file named by the alert's id",
    gives: "who was notified, acknowledgements, hand-overs and ends, as far as a line's words are known",
    signature: "log, owner, createdAt and offset, alone or in data or logs", source: .opsgenie, knowsPages: true,
    knowsPeople: true,
    isHistory: true)

  private var reader = OpsgenieLogReader()

  public init() {}

  public mutating func beginFile(_ path: InputPath) { reader.beginFile(path) }

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    OpsgenieLogReader.shape(of: sketch) == .opsgenie
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try reader.read(record) == .opsgenie ? reader.keep(record, file, &log) : .notThisFormat
  }
}
