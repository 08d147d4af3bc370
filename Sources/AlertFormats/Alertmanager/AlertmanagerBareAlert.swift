import LogInput
public import PagingModel

/// One alert by itself: an element of a webhook body that was archived alone, or what Prometheus posts.
public struct AlertmanagerBareAlert: InputFormat {
  public static let id = FormatID.alertmanagerAlert
  public static let summary = FormatSummary(
    title: "Single alerts of Alertmanager and Grafana", origin: "the alerts of webhook bodies, archived one by one",
    gives: "episodes with labels, start and end of the condition; no people, no pages",
    signature: "labels, startsAt and generatorURL", source: .alertmanager, knowsPages: false, knowsPeople: false,
    isHistory: true)

  private var firings = AlertmanagerFirings()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard sketch.kind("labels") == .object, sketch.has("startsAt"), sketch.has("generatorURL") else { return false }
    // What is cut off could still be the API's; the status of any other stands before the address, or is a text.
    guard sketch.isWhole || sketch.text("status") != nil else { return false }
    return !(sketch.kind("status") == .object && sketch.kind("receivers") == .array)
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let alert = try firings.readAlert(record)
    guard alert.marks.isSuperset(of: [.labels, .start, .generator]),
      !alert.marks.isSuperset(of: [.receivers, .statusObject])
    else { return .notThisFormat }
    let source = alert.marks.contains(.grafana) ? AlertSource.grafana : .alertmanager
    return try firings.keep(source, AlertmanagerBody(), record, file, &log)
  }
}
