import LogInput
public import PagingModel

/// incident.io escalations: whom each reached and when, who acknowledged, how it ended.
///
/// An escalation that an alert opened is the paging of that alert: both tell of one firing. On which channel somebody was
/// notified is not told, whatever the urgency.
public struct IncidentIOEscalations: InputFormat {
  public static let id = FormatID.incidentIOEscalations
  public static let summary = FormatSummary(
    title: "incident.io escalations", origin: "GET /v2/escalations, GET /v2/escalations/{id}",
    gives: "episodes, who was notified (not on which channel), acknowledgements, how each ended",
    signature: "events, creator, status and priority", source: .incidentIO, knowsPages: true, knowsPeople: true,
    isHistory: true)

  private enum Field: Int {
    case id, creator, alert, status, title, priority, priorityName, created, updated, events, alerts
  }
  private var fields = RecordFields<Field>([
    .id: "id", .creator: "creator", .alert: "creator.alert.id", .status: "status", .title: "title",
    .priority: "priority", .priorityName: "priority.name", .created: "created_at", .updated: "updated_at",
    .events: "events", .alerts: "related_alerts",
  ])
  private enum Related: Int { case key }
  private var related = RecordFields<Related>([.key: "deduplication_key"])
  private var reader = IncidentIOEscalationReader()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.kind("events") == .array && sketch.kind("creator") == .object && sketch.has("status")
      && sketch.kind("priority") == .object
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.events].kind == .array, fields[.creator].kind == .object, fields[.status].isThere,
      fields[.priority].kind == .object
    else { return .notThisFormat }
    let id = try fields[.id].requiredID("id")
    let alert = try fields[.alert].word?.checkedID("creator.alert.id")
    let created = try fields[.created].requiredMoment("created_at", in: record)
    let updated = try fields[.updated].moment("updated_at", in: record) ?? created
    try reader.read(fields[.events], isOfAlert: alert != nil, record)
    let firing = log.firing(.incidentIO, alert ?? id, in: record)
    let mark = RecordMark(record, id: id, file: file)
    let rank = mark.rank(created)
    if log.wantsDescription(of: firing, rank: rank) {
      log.describe(firing, by: description(record, &log), rank: rank)
    }
    log.noteTellsNotifications(firing)
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    if !reader.events.contains(where: { $0.kind == .fired }) {
      log.append(mark.listedFact(.fired, at: created, element: 0), to: firing)
    }
    reader.keep(firing, mark, record, &log)
    return .used(first: created, last: reader.events.reduce(max(created, updated)) { max($0, $1.at) })
  }

  private mutating func description(_ record: Span<UInt8>, _ log: inout EventLog) -> FiringDescription {
    var description = FiringDescription()
    description.title = log.text(fields[.title], in: record)
    description.severity = log.text(fields[.priorityName], in: record)
    description.urgency = reader.urgency
    var key: JSONText?
    fields[.alerts].forEachElement(in: record) { cursor in
      guard key == nil, (try? related.read(record, &cursor)) != nil else { return }
      key = related[.key].word
    }
    description.alertKey = log.text(key, in: record)
    return description
  }
}
