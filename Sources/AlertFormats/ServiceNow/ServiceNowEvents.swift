import LogInput
public import PagingModel

/// Events that monitors push to ServiceNow's Event Management.
///
/// Events of one message key belong to one alert. Each of severity 1 to 5 opens it, or leaves it open, as it does there:
/// severity 5 is `OK`, of which ServiceNow makes an alert that asks for nothing, and which closes none. Severity 0 (clear)
/// and resolution state `Closing` end it. Moments are of UTC.
public struct ServiceNowEvents: InputFormat {
  public static let id = FormatID.serviceNowEvent
  public static let summary = FormatSummary(
    title: "ServiceNow events", origin: "an archive of what was pushed to em_event, or GET /api/now/table/em_event",
    gives:
      "episodes of alerts with severity (5, OK, opens one as well, and only 0, clear, or Closing ends it), start and "
      + "end of the condition; no people, no pages",
    signature: "source, node, and event_class or message_key, without event_count", source: .serviceNowEvents,
    knowsPages: false, knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case source, eventClass, resource, node, metric, type, key, severity, description, time, resolution, received
    case timestamp, created, eventCount, initialTime
  }
  private var fields = RecordFields<Field>([
    .source: "source", .eventClass: "event_class", .resource: "resource", .node: "node", .metric: "metric_name",
    .type: "type", .key: "message_key", .severity: "severity", .description: "description",
    .time: "time_of_event", .resolution: "resolution_state", .received: "received_at", .timestamp: "timestamp",
    .created: "sys_created_on", .eventCount: "event_count", .initialTime: "initial_event_time",
  ])
  private var column = ServiceNowColumn()
  private var key: [UInt8] = []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    // An alert's counts may stand behind all that both have.
    sketch.isWhole && sketch.has("source") && sketch.has("node")
      && (sketch.has("event_class") || sketch.has("message_key")) && !sketch.has("event_count")
      && !sketch.has("initial_event_time")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.source].isThere, fields[.node].isThere, fields[.eventClass].isThere || fields[.key].isThere,
      !fields[.eventCount].isThere, !fields[.initialTime].isThere
    else { return .notThisFormat }
    let kind = try kind(record)
    try readKey(record)
    let moment = try moment(record)
    let mark = RecordMark(record, file: file)
    let firing = log.occurrence(.serviceNowEvents, .series, key: key.span)
    guard let moment else {
      log.append(mark.fact(.other, at: nil), to: firing)
      return .used(first: nil, last: nil)
    }
    describe(firing, kind, mark.rank(moment), record, &log)
    var fact = mark.fact(kind, at: moment, by: .automation)
    if kind == .other { fact.detail = EventFact.unknownType }
    log.append(fact, to: firing)
    return .used(first: moment, last: moment)
  }

  private mutating func value(_ field: Field, _ record: Span<UInt8>) -> FieldValue {
    column.read(fields[field], record)
    return column.value
  }

  private static let severities = FieldNames(["0", "1", "2", "3", "4", "5"])

  /// What the event does to its alert; `other` for a severity that does not exist.
  private mutating func kind(_ record: Span<UInt8>) throws(RecordError) -> EventKind {
    let isClosing = value(.resolution, record).text?.isWord("closing", in: record) == true
    let severity = value(.severity, record).word
    if isClosing { return .resolved }
    guard let severity else { throw RecordError(.missing("severity"), at: 0) }
    switch Self.severities.index(of: severity, in: record) {
    case 0: return .resolved
    case 1...5: return .fired
    default: return .other
    }
  }

  /// The message key; where there is none, what ServiceNow makes it of.
  private mutating func readKey(_ record: Span<UInt8>) throws(RecordError) {
    key.removeAll(keepingCapacity: true)
    if let word = try value(.key, record).word?.checkedID("message_key") {
      return key.append(contentsOf: word.unescaped(in: record))
    }
    for field in [Field.source, .node, .type, .resource, .metric] {
      if field != .source { key.append(Self.separator) }
      if let part = value(field, record).word { key.append(contentsOf: part.unescaped(in: record)) }
    }
    guard key.contains(where: { $0 != Self.separator }) else { throw RecordError(.missing("message_key"), at: 0) }
    guard key.count <= EventLog.longestText else { throw RecordError(.longID("node"), at: 0) }
  }

  /// Between the parts of a key that was made: in none of them.
  private static let separator: UInt8 = 0x1F

  /// When it happened, else when it was received; nil where nothing tells.
  private mutating func moment(_ record: Span<UInt8>) throws(RecordError) -> Timestamp? {
    if let time = try value(.time, record).moment("time_of_event", in: record) { return time }
    for field in [Field.received, .timestamp, .created] {
      if let received = try? value(field, record).moment("received_at", in: record) { return received }
    }
    return nil
  }

  private mutating func describe(
    _ firing: OccurrenceID, _ kind: EventKind, _ rank: DescriptionRank, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    let isTrigger = kind == .fired
    guard isTrigger ? log.wantsDescription(of: firing, rank: rank) : log.wantsAside(of: firing, rank: rank) else {
      return
    }
    var description = FiringDescription()
    description.alertKey = log.text(value(.key, record), in: record)
    description.title = log.text(value(.description, record), in: record)
    description.rule = log.text(value(.metric, record).word ?? value(.type, record).word, in: record)
    if isTrigger { description.severity = log.text(value(.severity, record), in: record) }
    description.host = log.text(value(.node, record), in: record)
    isTrigger
      ? log.describe(firing, by: description, rank: rank) : log.describeAside(firing, by: description, rank: rank)
  }
}
