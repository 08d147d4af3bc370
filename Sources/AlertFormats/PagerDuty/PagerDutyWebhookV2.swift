import LogInput
public import PagingModel

/// PagerDuty webhooks v2: what happened to incidents, by whom, with the log entries that tell it.
public struct PagerDutyWebhookV2: InputFormat {
  public static let id = FormatID.pagerDutyWebhookV2
  public static let summary = FormatSummary(
    title: "PagerDuty webhooks v2", origin: "an archive of what a generic webhook v2 was sent",
    gives: "episodes, acknowledgements, how each ended; not who was notified",
    signature: "messages with event and incident", source: .pagerDuty, knowsPages: false, knowsPeople: true,
    isHistory: true)

  private var body = PagerDutyWebhookBody()
  private var message = PagerDutyMessage()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard let message = PagerDutyWebhookBody.firstMessage(sketch), message.has("incident") else { return false }
    return message.text("event").map(PagerDutyWebhookVerb.isName) == true
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
        try message.check(record.extracting(place), file: file)
      } catch { throw error.shifted(by: place.lowerBound) }
    }
    var span = MomentSpan()
    for place in body.messages { try message.keep(record.extracting(place), file: file, &log, &span) }
    return span.first == nil ? .ignored : .used(first: span.first, last: span.last)
  }
}
