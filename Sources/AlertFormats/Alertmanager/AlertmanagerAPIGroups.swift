import LogInput
public import PagingModel

/// Groups of alerts as Alertmanager's API lists them; an alert stands in the group of every receiver.
public struct AlertmanagerAPIGroups: InputFormat {
  public static let id = FormatID.alertmanagerAPIGroups
  public static let summary = FormatSummary(
    title: "Alertmanager API groups", origin: "GET /api/v2/alerts/groups",
    gives: "episodes with labels and start of the condition; no end, no people, no pages",
    signature: "labels, receiver as an object, and alerts", source: .alertmanager, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int { case labels, receiver, receiverName, alerts }
  private var fields = RecordFields<Field>([
    .labels: "labels", .receiver: "receiver", .receiverName: "receiver.name", .alerts: "alerts",
  ])
  private var firings = AlertmanagerFirings()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.kind("labels") == .object && sketch.kind("receiver") == .object && sketch.kind("alerts") == .array
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.labels].kind == .object, fields[.receiver].kind == .object, fields[.alerts].kind == .array else {
      return .notThisFormat
    }
    readAlerts(record)
    var body = AlertmanagerBody()
    body.receiver = fields[.receiverName].text
    return try firings.keep(.alertmanager, body, record, file, &log)
  }

  /// Reads the alerts; elements that are no objects are left out.
  private mutating func readAlerts(_ record: Span<UInt8>) {
    var read = AlertmanagerFirings()
    swap(&read, &firings)
    read.alerts.removeAll(keepingCapacity: true)
    fields[.alerts].forEachElement(in: record) { cursor in
      if let alert = try? AlertmanagerAlert.read(record, &cursor, &read.scratch) { read.alerts.append(alert) }
    }
    swap(&read, &firings)
  }
}
