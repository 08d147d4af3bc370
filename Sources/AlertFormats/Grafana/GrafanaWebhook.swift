import LogInput
public import PagingModel

/// Webhook bodies of Grafana's alerting: Alertmanager's form with marks of its own.
///
/// Where a body bears none of them, as those that Grafana sends through an Alertmanager, it is read as Alertmanager's.
public struct GrafanaWebhook: InputFormat {
  public static let id = FormatID.grafanaWebhook
  public static let summary = FormatSummary(
    title: "Grafana alerting webhooks", origin: "an archive of what a webhook contact point was sent",
    gives: "episodes with labels, start and end of the condition; no people, no pages",
    signature: "alerts, groupLabels and commonLabels, and version 1, orgId or an alert with silenceURL or values",
    source: .grafana, knowsPages: false, knowsPeople: false, isHistory: true)

  private var firings = AlertmanagerFirings()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard sketch.kind("alerts") == .array, sketch.kind("groupLabels") == .object, sketch.kind("commonLabels") == .object
    else { return false }
    return sketch.text("version") == "1" || sketch.has("orgId")
      || (sketch.firstElement(of: "alerts") ?? []).contains(where: AlertmanagerAlert.isGrafanaName)
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let body = try firings.read(record)
    guard body.isBody, body.isGrafana(firings.alerts, in: record) else { return .notThisFormat }
    return try firings.keep(.grafana, body, record, file, &log)
  }
}
