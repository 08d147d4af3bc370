import LogInput
public import PagingModel

/// Outgoing webhooks of Grafana OnCall: what happened to each alert group, and hardly ever who was notified.
///
/// Also what OnCall keeps of the webhooks it sent, where the event is JSON in a string.
public struct GrafanaOnCallWebhook: InputFormat {
  public static let id = FormatID.grafanaOnCallWebhook
  public static let summary = FormatSummary(
    title: "Grafana OnCall webhooks",
    origin: "an archive of what outgoing webhooks sent; GET /api/v1/webhooks/{id}/responses",
    gives: "episodes, acknowledgements, how each ended; not who was notified by phone, SMS or push",
    signature: "event with type, and alert_group; or event_data as a string, and request_trigger",
    source: .grafanaOnCall, knowsPages: false, knowsPeople: true, isHistory: true)

  private enum Field: Int { case data, trigger, timestamp, receivedAt }
  private var fields = RecordFields<Field>([
    .data: "event_data", .trigger: "request_trigger", .timestamp: "timestamp", .receivedAt: "received_at",
  ])
  private var event = OnCallEvent()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    if sketch.kind("event_data") == .string && sketch.has("request_trigger") { return true }
    guard let event = sketch.object("event"), event.has("type"), sketch.kind("alert_group") == .object else {
      return false
    }
    return event.has("time") || sketch.has("alert_group_id")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    let received = moment(.receivedAt, record) ?? moment(.timestamp, record)
    guard let data = fields[.data].text, fields[.trigger].isThere else {
      return try event.read(record) ? event.keep(record, receivedAt: received, file, &log) : .notThisFormat
    }
    let text = data.unescaped(in: record)
    do throws(RecordError) {
      guard try event.read(text.span) else { throw RecordError(.missing("event_data.event"), at: 0) }
      return try event.keep(text.span, receivedAt: received, file, &log)
    } catch { throw Self.fault(error, in: data) }
  }

  /// A moment that is worth nothing when it is none: archives put other things there, too.
  private func moment(_ field: Field, _ record: Span<UInt8>) -> Timestamp? {
    (try? fields[field].moment("timestamp", in: record)).flatMap { $0 }
  }

  /// A fault of the inner text, told of the string that holds it: that the text is cut does not mean that the record is.
  private static func fault(_ error: RecordError, in data: JSONText) -> RecordError {
    if case .json(.unexpectedEnd) = error.reason { return RecordError(.missing("event_data.event"), at: data.start) }
    return RecordError(error.reason, at: data.start)
  }
}
