import LogInput
public import PagingModel

/// Alert groups with their timelines, as OnCall's own pages load them: everything that happened, notifications included.
public struct GrafanaOnCallTimeline: InputFormat {
  public static let id = FormatID.grafanaOnCallTimeline
  public static let summary = FormatSummary(
    title: "Grafana OnCall timelines", origin: "GET /api/internal/v1/alertgroups/{id}",
    gives: "episodes, pages, acknowledgements and how each ended, with the people",
    signature: "pk, alerts_count, and render_after_resolve_report_json as a list", source: .grafanaOnCall,
    knowsPages: true, knowsPeople: true, isHistory: true)

  private enum Field: Int {
    case id, count, timeline, startedAt, resolvedAt, resolvedBy, root, rootID, title, integrationID, integrationName
    case payload
  }
  private var fields = RecordFields<Field>([
    .id: "pk", .count: "alerts_count", .timeline: "render_after_resolve_report_json", .startedAt: "started_at",
    .resolvedAt: "resolved_at", .resolvedBy: "resolved_by", .root: "root_alert_group",
    .rootID: "root_alert_group.pk",
    .title: "render_for_web.title", .integrationID: "alert_receive_channel.id",
    .integrationName: "alert_receive_channel.verbal_name", .payload: "last_alert.payload",
  ])
  private var reader = OnCallTimelineReader()
  private var payload = OnCallPayload()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("pk") && sketch.has("alerts_count") && sketch.kind("render_after_resolve_report_json") == .array
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.count].isThere, fields[.id].isThere, fields[.timeline].kind == .array else { return .notThisFormat }
    let id = try fields[.id].requiredID("pk")
    let started = try fields[.startedAt].requiredMoment("started_at", in: record)
    let ended = try fields[.resolvedAt].moment("resolved_at", in: record)
    let entries = try reader.read(fields[.timeline], record)
    let firing = log.firing(.grafanaOnCall, id, in: record)
    log.noteTellsNotifications(firing)
    log.group(id, with: fields[.rootID].word, of: .grafanaOnCall, by: .merge, in: record)
    let ender = ender(in: record)
    var last = max(started, ended ?? started)
    for entry in entries {
      last = max(last, entry.at)
      let person = log.person(id: entry.authorID, name: entry.authorName, in: record, seenAt: entry.at)
      log.append(fact(entry, person, ender, RecordMark(fingerprint: entry.fingerprint, file: file)), to: firing)
    }
    offer(firing, RecordMark(record, file: file), started, ended, last, record, &log)
    return .used(first: started, last: last)
  }

  private func fact(
    _ entry: OnCallTimelineEntry, _ person: PersonID?, _ ender: EventActor, _ mark: RecordMark
  ) -> EventFact {
    switch entry.meaning {
    case .notified(let channel):
      guard let person else { return mark.listedFact(.other, at: entry.at, element: 0) }
      var fact = mark.listedFact(.notified, at: entry.at, by: .person, person, element: 0)
      fact.detail |= channel.rawValue
      return fact
    case .attached:
      // Both groups say so; the one that belongs to another is over.
      return fields[.root].kind == .object
        ? mark.listedFact(.resolved, at: entry.at, by: .merge, element: 0)
        : mark.listedFact(.other, at: entry.at, element: 0)
    case .event(.resolved):
      return mark.listedFact(.resolved, at: entry.at, by: person == nil ? ender : .person, person, element: 0)
    case .event(let kind):
      return mark.listedFact(kind, at: entry.at, by: person == nil ? .automation : .person, person, element: 0)
    case .unknown:
      var fact = mark.listedFact(.other, at: entry.at, element: 0)
      fact.detail |= EventFact.unknownType
      return fact
    }
  }

  /// What ends a group that nobody ended: the last step of its escalation chain, or the alert's source.
  private func ender(in record: Span<UInt8>) -> EventActor {
    fields[.resolvedBy].integer(in: record) == Self.endOfChain ? .timer : .automation
  }

  /// `resolved_by` of a group that the last step of its escalation chain resolved.
  private static let endOfChain: Int64 = 3

  private mutating func offer(
    _ firing: OccurrenceID, _ mark: RecordMark, _ started: Timestamp, _ ended: Timestamp?, _ last: Timestamp,
    _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    var snapshot = FiringSnapshot(
      updatedAt: last.milliseconds, status: ended == nil ? .triggered : .resolved, tag: mark.tag)
    snapshot.createdAt = started
    snapshot.resolvedAt = ended
    payload.describe(&snapshot.description, by: fields[.payload], record, &log)
    snapshot.description.title = log.text(fields[.title], in: record)
    if snapshot.description.service == nil {
      snapshot.description.service = log.service(
        id: fields[.integrationID], name: fields[.integrationName], in: record, seenAt: last)
    }
    log.offer(snapshot, for: firing)
    log.identify(mark.fingerprint, file: mark.file)
  }
}
