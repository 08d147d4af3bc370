import LogInput
public import PagingModel

/// Zabbix's real-time export of problems: one line when a problem begins, one when it is over.
public struct ZabbixRealtimeExport: InputFormat {
  public static let id = FormatID.zabbixRealtimeExport
  public static let summary = FormatSummary(
    title: "Zabbix problems", origin: "the real-time export of problems (ExportDir, problems-*.ndjson)",
    gives: "episodes with name and severity, start and end of the condition; no people, no pages",
    signature: "clock, ns, value and eventid, without objectid", source: .zabbix, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int { case clock, nanoseconds, value, event, problem, object, name, severity, tags }
  private var fields = RecordFields<Field>([
    .clock: "clock", .nanoseconds: "ns", .value: "value", .event: "eventid", .problem: "p_eventid",
    .object: "objectid", .name: "name", .severity: "severity", .tags: "tags",
  ])
  private enum Tag: Int { case tag, value }
  private var tag = RecordFields<Tag>([.tag: "tag", .value: "value"])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("clock") && sketch.has("ns") && sketch.has("value") && sketch.has("eventid")
      && !sketch.has("objectid") && (sketch.isWhole || sketch.has("p_eventid"))
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.clock].isThere, fields[.nanoseconds].isThere, fields[.value].isThere, fields[.event].isThere,
      !fields[.object].isThere
    else { return .notThisFormat }
    let event = try fields[.event].requiredID("eventid")
    let moment = try moment(in: record)
    let mark = RecordMark(record, id: event, file: file)
    if fields[.value].integer(in: record) == 0 {
      let problem = try fields[.problem].requiredID("p_eventid")
      log.append(mark.fact(.resolved, at: moment, by: .automation), to: log.firing(.zabbix, problem, in: record))
    } else {
      let firing = log.firing(.zabbix, event, in: record)
      let rank = mark.rank(moment)
      if log.wantsDescription(of: firing, rank: rank) {
        log.describe(firing, by: description(event, record, &log), rank: rank)
      }
      log.append(mark.fact(.fired, at: moment), to: firing)
    }
    return .used(first: moment, last: moment)
  }

  /// Whole seconds, and the nanoseconds beside them.
  private func moment(in record: Span<UInt8>) throws(RecordError) -> Timestamp {
    let second = try fields[.clock].requiredMoment("clock", in: record)
    guard let nanoseconds = fields[.nanoseconds].integer(in: record), (0..<1_000_000_000).contains(nanoseconds) else {
      return second
    }
    return second + Milliseconds(nanoseconds / 1_000_000)
  }

  private static let severities = ["not classified", "information", "warning", "average", "high", "disaster"]

  private mutating func description(
    _ event: JSONText, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    // What Zabbix gives to pagers as the key: {EVENT.ID}.
    description.alertKey = log.text(event, in: record)
    description.title = log.text(fields[.name], in: record)
    description.rule = description.title
    if let level = fields[.severity].integer(in: record), let level = Int(exactly: level),
      Self.severities.indices.contains(level)
    {
      description.severity = log.text(Array(Self.severities[level].utf8).span)
    }
    fields[.tags].forEachElement(in: record) { cursor in
      guard (try? tag.read(record, &cursor)) != nil, let name = tag[.tag].text, tag[.value].text != nil else { return }
      if name.equals("service", in: record) { description.service = log.service(tag[.value], in: record) }
      if name.equals("team", in: record) { description.teamSet = log.teamSet(tag[.value], in: record) }
    }
    return description
  }
}
