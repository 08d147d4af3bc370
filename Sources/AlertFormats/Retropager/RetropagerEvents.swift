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

  enum Field: Int {
    case version, moment, type, alert, fingerprint, rule, service, team, severity, urgency, source, summary
    case labelService, by, user, channel, automatic, reason, start, end
  }
  private var fields = RecordFields<Field>([
    .version: "v", .moment: "t", .type: "type", .alert: "alert", .fingerprint: "fp", .rule: "rule",
    .service: "service", .team: "team", .severity: "severity", .urgency: "urgency", .source: "source",
    .summary: "summary", .labelService: "labels.service", .by: "by", .user: "user", .channel: "channel",
    .automatic: "automatic", .reason: "reason", .start: "start", .end: "end",
  ])

  private var lastOrigin = LastName<AlertSource?>()

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
    if event == .maintenance { return try keepMaintenance(from: moment, record, file, &log) }
    guard event != .aside else { return .ignored }
    let alert = try fields[.alert].requiredID("alert")
    let notified = try event == .notified ? fields[.user].requiredID("user") : nil
    let mark = RecordMark(record, file: file)
    let firing = log.firing(.events, alert, in: record)
    log.noteTellsNotifications(firing)
    if event == .fired { describe(firing, mark.rank(moment), record, &log) }
    log.append(fact(event, mark, moment, notified, record, &log), to: firing)
    return .used(first: moment, last: moment)
  }

  private func fact(
    _ event: RetropagerEventType, _ mark: RecordMark, _ moment: Timestamp, _ notified: JSONText?,
    _ record: Span<UInt8>, _ log: inout EventLog
  ) -> EventFact {
    if let person = log.person(notified, in: record) {
      return mark.notification(of: person, by: channel(in: record), at: moment)
    }
    let actor = actor(of: event, in: record)
    let person = actor == .person ? log.person(fields[.user], in: record) : nil
    var fact = mark.fact(event.kind, at: moment, by: actor, person)
    if event == .unknown { fact.detail = EventFact.unknownType }
    return fact
  }

  private static let channels = FieldNames(["push", "phone", "sms", "email", "chat"])

  private func channel(in record: Span<UInt8>) -> NotificationChannel {
    switch fields[.channel].text.map({ Self.channels.index(of: $0, in: record) }) {
    case 0: .push
    case 1: .phone
    case 2: .sms
    case 3: .email
    case 4: .chat
    default: .other
    }
  }

  private static let ways = FieldNames(["user", "monitor", "timeout", "manual"])

  private func actor(of event: RetropagerEventType, in record: Span<UInt8>) -> EventActor {
    switch event {
    case .merged: return .merge
    case .acknowledged: return fields[.automatic].isTrue(in: record) ? .automation : .person
    case .resolved, .escalated:
      let way = event == .resolved ? fields[.by].text : fields[.reason].text
      switch way.map({ Self.ways.index(of: $0, in: record) }) {
      case 0, 3: return .person
      case 1: return .automation
      case 2: return .timer
      default: return .unknown
      }
    default: return .unknown
    }
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

  // MARK: what fired

  private mutating func describe(
    _ firing: OccurrenceID, _ rank: DescriptionRank, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    guard log.wantsDescription(of: firing, rank: rank) else { return }
    var description = FiringDescription()
    description.alertKey = log.text(fields[.fingerprint], in: record)
    description.title = log.text(fields[.summary], in: record) ?? log.text(fields[.rule], in: record)
    description.rule = log.text(fields[.rule], in: record)
    description.severity = log.text(fields[.severity], in: record)
    description.service = log.service(fields[.service], in: record) ?? log.service(fields[.labelService], in: record)
    description.teamSet = log.teamSet(fields[.team], in: record)
    description.urgency = PagerDutyIncidentReference.urgency(fields[.urgency].text, in: record)
    description.origin = fields[.source].text.flatMap { name in
      name.withBytes(in: record) { bytes in
        lastOrigin.meaning(of: bytes) { _ in AlertSource(named: name.string(in: record)) }
      }
    }
    log.describe(firing, by: description, rank: rank)
  }
}
