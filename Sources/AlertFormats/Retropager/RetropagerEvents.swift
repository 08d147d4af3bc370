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
    .automatic: "automatic", .reason: "reason", .start: "start", .end: "end", .value: "value", .name: "name",
    .timeZone: "timeZone", .incident: "incident", .teams: "teams", .sources: "sources",
    .monitorFiredAt: "monitorFiredAt",
    .clearedAt: "clearedAt", .members: "members", .untold: "untold", .labels: "labels",
    .reference: "ref", .into: "into", .group: "group", .groupedBy: "groupedBy",
    .text: "text", .tells: "tells",
  ])

  /// Whether everything but labels, and who people are, is refused.
  var takesLabelsAlone = false

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
    if takesLabelsAlone && event != .labelled && event != .person { throw RecordError(.noLabel, at: 0) }
    switch event {
    case .maintenance: return try keepMaintenance(from: moment, record, file, &log)
    case .person: return try keepPerson(at: moment, record, file, &log)
    default: break
    }
    let alert = try fields[.alert].requiredID("alert")
    let mark = RecordMark(record, file: file)
    var head = RetropagerEventWriter.Head(
      type: event, moment: moment, alert: alert, mark: mark, rank: mark.rank(moment))
    if event == .notified { head.notified = try fields[.user].requiredID("user") }
    if event == .labelled { try checkVerdict(record) }
    if event == .fired {
      head.monitorFiredAt = try fields[.monitorFiredAt].moment("monitorFiredAt", in: record)
      head.clearedAt = try fields[.clearedAt].moment("clearedAt", in: record)
    }
    RetropagerEventWriter.write(head, fields, in: record, into: &log)
    return .used(first: moment, last: moment)
  }

  /// - Throws: `RecordError` for a verdict that is neither of the two.
  private func checkVerdict(_ record: Span<UInt8>) throws(RecordError) {
    let value = try fields[.value].word.required("value")
    guard RetropagerEventWriter.isVerdict(value, in: record) else {
      throw RecordError(.unknownWord(member: "value", value: value.beginning(in: record)), at: value.start)
    }
  }

  /// Keeps who somebody is.
  private func keepPerson(
    at moment: Timestamp, _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let id = try fields[.user].requiredID("user")
    guard let person = log.person(id, in: record) else { return .ignored }
    let seen = moment.milliseconds
    fields[.name].text?.withBytes(in: record) { log.offerName($0, for: person, rank: .full, seenAt: seen) }
    fields[.timeZone].text?.withBytes(in: record) { log.offerZone($0, for: person, seenAt: seen) }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }

  /// Keeps a maintenance window, which is no history: it is told beforehand.
  private func keepMaintenance(
    from moment: Timestamp, _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let start = try fields[.start].moment("start", in: record) ?? moment
    let end = try fields[.end].requiredMoment("end", in: record)
    _ = try fields[.service].requiredID("service")
    guard start < end, let service = log.service(fields[.service], in: record) else { return .ignored }
    log.plan(PlannedMaintenance(source: .events, service: service, start: start, end: end))
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
