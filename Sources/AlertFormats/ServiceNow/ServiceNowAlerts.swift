import LogInput
public import PagingModel

/// Alerts of ServiceNow's Event Management, as its Table API lists them.
///
/// An alert tells when its first and its last event happened, and whether it is over; not when it ended, as its last event
/// may be the one that closed it or not. Events of the same message key tell: both are one firing.
public struct ServiceNowAlerts: InputFormat {
  public static let id = FormatID.serviceNowAlert
  public static let summary = FormatSummary(
    title: "ServiceNow alerts", origin: "GET /api/now/table/em_alert",
    gives:
      "episodes of alerts with severity and start, whether over; the moment of the end only with em_event beside it; "
      + "not whether acknowledged, nor the incident or the parent alert, of which no moment is told",
    signature: "message_key and number, with event_count or initial_event_time", source: .serviceNowEvents,
    knowsPages: false, knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case number, key, state, severity, title, metric, type, first, last, created, updated, eventCount, item, incident
    case group, node
  }
  private var fields = RecordFields<Field>([
    .number: "number", .key: "message_key", .state: "state", .severity: "severity", .title: "description",
    .metric: "metric_name", .type: "type", .first: "initial_event_time", .last: "last_event_time",
    .created: "sys_created_on", .updated: "sys_updated_on", .eventCount: "event_count", .item: "cmdb_ci",
    .incident: "incident", .group: "assignment_group", .node: "node",
  ])
  private var column = ServiceNowColumn()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("message_key") && sketch.has("number")
      && (sketch.has("event_count") || sketch.has("initial_event_time"))
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.key].isThere, fields[.number].isThere, fields[.eventCount].isThere || fields[.first].isThere else {
      return .notThisFormat
    }
    let key = try value(.key, record).requiredID("message_key")
    let number = try value(.number, record).requiredID("number")
    try checkMomentsAreUTC(record)
    let began = try value(.first, record).moment("initial_event_time", in: record)
    let created = try value(.created, record).moment("sys_created_on", in: record)
    guard let first = began ?? created else { throw RecordError(.missing("initial_event_time"), at: 0) }
    let told = try value(.last, record).moment("last_event_time", in: record)
    let last = max(first, told ?? first)
    let updated = try value(.updated, record).moment("sys_updated_on", in: record)
    let copy = RecordMark(record, file: file)
    let mark = RecordMark(record, id: number, file: file)
    let firing = log.firing(.serviceNowEvents, key, as: .series, in: record)
    log.identify(copy.fingerprint, file: file)
    describe(firing, DescriptionRank(at: first.milliseconds, tag: mark.tag), record, &log)
    log.append(mark.listedFact(.fired, at: first, element: 0), to: firing)
    if isOver(record) { log.append(end(behind: last, mark), to: firing) }
    return .used(first: first, last: max(last, updated ?? last))
  }

  private mutating func value(_ field: Field, _ record: Span<UInt8>) -> FieldValue {
    column.read(fields[field], record)
    return column.value
  }

  private mutating func checkMomentsAreUTC(_ record: Span<UInt8>) throws(RecordError) {
    for field in [Field.item, .incident, .group] {
      column.read(fields[field], record)
      if column.isReferenceByName {
        throw RecordError(.displayValues, at: fields[field].range(of: .object)?.lowerBound ?? 0)
      }
    }
  }

  private mutating func isOver(_ record: Span<UInt8>) -> Bool {
    value(.state, record).text?.isWord("closed", in: record) == true
  }

  /// The end lies behind the last event, before the first of the next alert of the same key.
  private func end(behind last: Timestamp, _ mark: RecordMark) -> EventFact {
    var fact = mark.listedFact(.resolved, at: last + Milliseconds(1), by: .unknown, element: 0)
    fact.detail |= EventFact.untimedMark
    return fact
  }

  private mutating func describe(
    _ firing: OccurrenceID, _ rank: DescriptionRank, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    guard log.wantsDescription(of: firing, rank: rank) else { return }
    var description = FiringDescription()
    description.alertKey = log.text(value(.key, record), in: record)
    description.title = log.text(value(.title, record), in: record)
    description.rule = log.text(value(.metric, record).word ?? value(.type, record).word, in: record)
    description.severity = log.text(value(.severity, record), in: record)
    description.host = log.text(value(.node, record), in: record)
    column.read(fields[.group], record)
    if let team = column.value.word.map({ $0.withBytes(in: record) { log.team($0) } }) {
      column.display.text?.withBytes(in: record) { log.offerName($0, for: team, rank: .reference, seenAt: rank.at) }
      description.teamSet = log.teamSet(of: team)
    }
    log.describe(firing, by: description, rank: rank)
  }
}
