import LogInput
public import PagingModel

/// Retropager's own events, version 1: one thing that happened to one firing, a line.
///
/// What another program knows can be written in this form; every event names its firing, and people by one id each.
public struct RetropagerEvents: InputFormat {
  public static let id = FormatID.retropagerEvents
  public static let summary = FormatSummary(
    title: "Retropager events", origin: "events of version 1, made from any history",
    gives: "episodes, pages, interruptions, acknowledgements, how each ended", signature: "v is 1, with t and type",
    source: .events, knowsPages: true, knowsPeople: true, isHistory: true)

  private var fields = RecordFields<RetropagerEventField>([
    .version: "v", .moment: "t", .type: "type", .alert: "alert", .fingerprint: "fp", .rule: "rule",
    .service: "service", .team: "team", .severity: "severity", .urgency: "urgency", .source: "source",
    .summary: "summary", .labelService: "labels.service", .by: "by", .user: "user", .channel: "channel",
    .automatic: "automatic", .reason: "reason",
  ])

  private var writer = RetropagerEventWriter()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.kind("v") == .number && sketch.kind("t") == .string && sketch.kind("type") == .string
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.version].integer(in: record) == 1, fields[.moment].isThere, let type = fields[.type].text else {
      return .notThisFormat
    }
    let moment = try fields[.moment].requiredMoment("t", in: record)
    let event = RetropagerEventType(type, in: record)
    guard event != .aside else { return .ignored }
    let alert = try fields[.alert].requiredID("alert")
    let notified = try event == .notified ? fields[.user].requiredID("user") : nil
    let mark = RecordMark(record, file: file)
    let head = RetropagerEventWriter.Head(
      type: event, moment: moment, alert: alert, notified: notified, mark: mark, rank: mark.rank(moment))
    writer.write(head, fields, in: record, into: &log)
    return .used(first: moment, last: moment)
  }
}
