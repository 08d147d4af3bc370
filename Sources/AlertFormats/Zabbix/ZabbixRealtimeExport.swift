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

  private enum Field: Int { case clock, nanoseconds, value, event, problem, object, name, severity, hosts, tags }
  private var fields = RecordFields<Field>([
    .clock: "clock", .nanoseconds: "ns", .value: "value", .event: "eventid", .problem: "p_eventid",
    .object: "objectid", .name: "name", .severity: "severity", .hosts: "hosts",
    .tags: "tags",
  ])
  private var describer = ZabbixDescriber()

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
    let moment = try ZabbixDescriber.moment(fields[.clock], fields[.nanoseconds], "clock", in: record)
    let mark = RecordMark(record, id: event, file: file)
    if fields[.value].integer(in: record) == 0 {
      let problem = try fields[.problem].requiredID("p_eventid")
      log.append(mark.fact(.resolved, at: moment, by: .automation), to: log.firing(.zabbix, problem, in: record))
    } else {
      let firing = log.firing(.zabbix, event, in: record)
      let rank = mark.rank(moment)
      if log.wantsDescription(of: firing, rank: rank) {
        let hosts = describer.hosts(fields[.hosts], record)
        let trigger = describer.trigger(on: hosts, name: fields[.name], record, &log)
        let description = describer.description(
          of: trigger ?? log.text(event, in: record), on: hosts, name: fields[.name], severity: fields[.severity],
          tags: fields[.tags], record, &log)
        log.describe(firing, by: description, rank: rank)
      }
      log.append(mark.fact(.fired, at: moment), to: firing)
    }
    return .used(first: moment, last: moment)
  }
}
