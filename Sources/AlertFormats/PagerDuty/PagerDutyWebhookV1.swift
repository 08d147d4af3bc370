import LogInput
public import PagingModel

/// PagerDuty webhooks v1: what happened to incidents, and who was last to change their state.
public struct PagerDutyWebhookV1: InputFormat {
  public static let id = FormatID.pagerDutyWebhookV1
  public static let summary = FormatSummary(
    title: "PagerDuty webhooks v1", origin: "an archive of what a generic webhook v1 was sent",
    gives: "episodes, acknowledgements, how each ended; not who was notified",
    signature: "messages with type and data", source: .pagerDuty, knowsPages: false, knowsPeople: true,
    isHistory: true)

  private var body = PagerDutyWebhookBody()
  private var message = PagerDutyOldMessage()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard let message = PagerDutyWebhookBody.firstMessage(sketch), message.kind("data") == .object else { return false }
    return message.text("type").map(PagerDutyWebhookVerb.isName) == true
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try body.read(record)
    guard let first = body.messages.first, try message.isMessage(record.extracting(first)) else {
      return .notThisFormat
    }
    // A body is kept whole or not at all.
    for place in body.messages {
      do throws(RecordError) {
        _ = try message.read(record.extracting(place))
      } catch { throw error.shifted(by: place.lowerBound) }
    }
    var span = MomentSpan()
    for place in body.messages { try message.keep(record.extracting(place), file: file, &log, &span) }
    return span.first == nil ? .ignored : .used(first: span.first, last: span.last)
  }
}
