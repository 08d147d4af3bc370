import LogInput
public import PagingModel

/// PagerDuty webhooks v3: how incidents went, without who was notified.
public struct PagerDutyWebhookV3: InputFormat {
  public static let id = FormatID.pagerDutyWebhookV3
  public static let summary = FormatSummary(
    title: "PagerDuty webhooks v3", origin: "an archive of what a webhook subscription was sent",
    gives: "episodes, acknowledgements, how each ended; not who was notified",
    signature: "event with event_type and occurred_at", source: .pagerDuty, knowsPages: false, knowsPeople: true,
    isHistory: true)

  private static let names = FieldNames(["event"])
  private var scratch = PagerDutyScratch()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.members(of: "event").map { $0.contains("event_type") && $0.contains("occurred_at") } ?? false
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let event: PagerDutyWebhookEvent?
    do throws(JSONFault) {
      event = try read(record)
    } catch { throw RecordError(error) }
    guard let event, event.hasType, event.hasMoment else { return .notThisFormat }
    let type = try event.type.required("event.event_type")
    guard type.hasPrefix("incident.", in: record) else { return .ignored }
    let incident = event.incidentID(in: record)
    if incident == nil && event.kind(in: record) == .other { return .ignored }
    let moment = try event.occurredAt.required("event.occurred_at").moment("event.occurred_at", in: record).timestamp
    let id = try incident.required("event.data.id").checkedID("event.data.id")
    let tag = event.id.nonEmpty?.fingerprint(in: record) ?? ByteHash.fingerprint(record)
    if event.data.type?.equals("incident", in: record) == true {
      let snapshot = try event.data.snapshot(
        in: record, seenAt: moment, tag: UInt32(truncatingIfNeeded: ByteHash.fingerprint(record)),
        teams: scratch.teams, &log)
      let occurrence = id.withBytes(in: record) { log.occurrence(.pagerDuty, key: $0) }
      log.offerAside(snapshot, for: occurrence)
      event.data.noteMerge(of: id, in: record, &log)
    }
    let occurrence = id.withBytes(in: record) { log.occurrence(.pagerDuty, key: $0) }
    let fact = event.fact(at: moment, tag: UInt32(truncatingIfNeeded: tag), file: file, record, &log)
    log.append(fact, to: occurrence)
    return .used(first: moment, last: moment)
  }

  private mutating func read(_ record: Span<UInt8>) throws(JSONFault) -> PagerDutyWebhookEvent? {
    var event: PagerDutyWebhookEvent?
    var cursor = JSONCursor()
    try cursor.openObject(record)
    while let name = try cursor.nextName(record) {
      if Self.names.index(of: name, in: record) == 0, try cursor.peekKind(record) == .object {
        event = try PagerDutyWebhookEvent.read(record, &cursor, &scratch)
      } else {
        try cursor.skipValue(record)
      }
    }
    try cursor.finish(record)
    return event
  }
}
