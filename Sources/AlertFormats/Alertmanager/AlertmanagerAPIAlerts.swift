import LogInput
public import PagingModel

/// Alerts as Alertmanager's API lists them: those that were firing when it was asked, and since when.
///
/// An answer never tells an end: what is over is listed no more. Answers of several times together tell when each alert
/// began, and bodies of webhooks beside them when it cleared.
public struct AlertmanagerAPIAlerts: InputFormat {
  public static let id = FormatID.alertmanagerAPIAlerts
  public static let summary = FormatSummary(
    title: "Alertmanager API alerts", origin: "GET /api/v2/alerts",
    gives: "episodes with labels and start of the condition; no end, no people, no pages",
    signature: "labels, startsAt, receivers, and status as an object", source: .alertmanager, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private var firings = AlertmanagerFirings()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.kind("labels") == .object && sketch.has("startsAt") && sketch.kind("receivers") == .array
      && sketch.kind("status") == .object
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let alert = try firings.readAlert(record)
    guard alert.marks.isSuperset(of: [.labels, .start, .receivers, .statusObject]) else { return .notThisFormat }
    return try firings.keep(.alertmanager, AlertmanagerBody(), record, file, &log)
  }
}
