import LogInput
public import PagingModel

/// Alertmanager webhook bodies: when conditions began and cleared; never who was notified.
///
/// A body is a notification of a group, not of an alert: it is resent, and several receivers and replicas send it too.
/// A firing is a pair of fingerprint and `startsAt`, whatever bodies mention it.
public struct AlertmanagerWebhook: InputFormat {
  public static let id = FormatID.alertmanagerWebhook
  public static let summary = FormatSummary(
    title: "Alertmanager webhooks", origin: "an archive of what a webhook receiver was sent; alertmanager2es documents",
    gives: "episodes with labels, start and end of the condition; no people, no pages",
    signature: "alerts, groupLabels and commonLabels", source: .alertmanager, knowsPages: false, knowsPeople: false,
    isHistory: true)

  private var firings = AlertmanagerFirings()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard sketch.kind("alerts") == .array, sketch.kind("groupLabels") == .object,
      sketch.kind("commonLabels") == .object, sketch.text("version") != "1", !sketch.has("orgId")
    else { return false }
    // What is cut off could still tell a body of Grafana's; its other marks come before the version.
    guard sketch.isWhole || sketch.text("version") != nil else { return false }
    return !(sketch.firstElement(of: "alerts") ?? []).contains(where: AlertmanagerAlert.isGrafanaName)
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let body = try firings.read(record)
    guard body.isBody, !body.isGrafana(firings.alerts, in: record) else { return .notThisFormat }
    return try firings.keep(.alertmanager, body, record, file, &log)
  }
}
