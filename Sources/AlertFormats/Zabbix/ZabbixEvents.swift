import LogInput
public import PagingModel

/// Problems from Zabbix's API, with what people did to them.
///
/// `problem.get` tells when a problem ended. `event.get` names the event that ended it, which tells when, where it was asked
/// for, too: such events do not name their problem.
public struct ZabbixEvents: InputFormat {
  public static let id = FormatID.zabbixEventGet
  public static let summary = FormatSummary(
    title: "Zabbix events", origin: "the API's event.get or problem.get, best with selectAcknowledges and selectTags",
    gives:
      "episodes with name and severity, who acknowledged and closed, and the end where problem.get or the recovery's event tells it",
    signature: "clock, ns, eventid and objectid, with value or r_eventid", source: .zabbix, knowsPages: false,
    knowsPeople: true, isHistory: true)

  private enum Field: Int {
    case clock, nanoseconds, event, object, value, recovery, recoveryClock, recoveryNanoseconds, source, kind, user
    case name, severity, tags, actions, hosts, cause
  }
  private var fields = RecordFields<Field>([
    .clock: "clock", .nanoseconds: "ns", .event: "eventid", .object: "objectid", .value: "value",
    .recovery: "r_eventid", .recoveryClock: "r_clock", .recoveryNanoseconds: "r_ns", .source: "source",
    .kind: "object", .user: "userid", .name: "name", .severity: "severity", .tags: "tags",
    .actions: "acknowledges", .hosts: "hosts",
    .cause: "cause_eventid",
  ])
  private enum Step: Int { case id, user, name, clock, action, message }
  private var step = RecordFields<Step>([
    .id: "acknowledgeid", .user: "userid", .name: "username", .clock: "clock", .action: "action",
    .message: "message",
  ])
  private var describer = ZabbixDescriber()
  private var actions: [ZabbixAction] = []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("clock") && sketch.has("ns") && sketch.has("eventid") && sketch.has("objectid")
      && (sketch.has("value") || sketch.has("r_eventid"))
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.clock].isThere, fields[.nanoseconds].isThere, fields[.event].isThere, fields[.object].isThere,
      fields[.value].isThere || fields[.recovery].isThere
    else { return .notThisFormat }
    let event = try fields[.event].requiredID("eventid")
    let began = try ZabbixDescriber.moment(fields[.clock], fields[.nanoseconds], "clock", in: record)
    guard isOfTrigger(record) else { return .ignored }
    switch fields[.value].integer(in: record) ?? 1 {
    case 0: return keepRecovery(event, at: began, record, file, &log)
    case 1: return try keepProblem(event, began, record, file, &log)
    default: return .ignored
    }
  }

  /// Keeps when a problem ended; the problem says that it is this event that ended it.
  private func keepRecovery(
    _ event: JSONText, at moment: Timestamp, _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) -> DecodingResult {
    if let id = log.text(event, in: record) { log.offerRecovery(id, at: moment) }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: moment, last: moment)
  }

  private mutating func keepProblem(
    _ event: JSONText, _ began: Timestamp, _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try readActions(record)
    let isOver = fields[.recovery].word.map { !$0.equals("0", in: record) } == true
    let end =
      isOver && hasEnd(record)
      ? try ZabbixDescriber.moment(fields[.recoveryClock], fields[.recoveryNanoseconds], "r_clock", in: record) : nil
    let latest = actions.reduce(max(began, end ?? began)) { max($0, $1.at) }
    let copy = RecordMark(record, file: file)
    var snapshot = FiringSnapshot(
      updatedAt: latest.milliseconds, status: isOver ? .resolved : .triggered, tag: copy.tag)
    snapshot.createdAt = began
    if isOver {
      snapshot.resolvedAt = end
      setResolver(&snapshot, record, &log)
    }
    snapshot.description = describer.description(
      of: log.text(fields[.object].word ?? event, in: record), on: describer.hosts(fields[.hosts], record),
      name: fields[.name], severity: fields[.severity], tags: fields[.tags], record, &log)
    let firing = log.firing(.zabbix, event, in: record)
    log.offer(snapshot, for: firing)
    if isOver, let recovery = log.text(fields[.recovery].word, in: record) { log.offerRecovery(recovery, of: firing) }
    noteCause(of: event, record, &log)
    log.identify(copy.fingerprint, file: file)
    let mark = RecordMark(record, id: event, file: file)
    for action in actions { action.keep(firing, mark, record, &log) }
    return .used(first: began, last: latest)
  }

  /// `cause_eventid` is the problem of which this one is a symptom, 0 for none.
  private func noteCause(of event: JSONText, _ record: Span<UInt8>, _ log: inout EventLog) {
    guard let cause = fields[.cause].word, !cause.equals("0", in: record) else { return }
    log.group(event, with: cause, of: .zabbix, by: .cause, in: record)
  }

  /// Whether it is an event of a trigger: not a discovery or something internal.
  private func isOfTrigger(_ record: Span<UInt8>) -> Bool {
    fields[.source].integer(in: record) ?? 0 == 0 && fields[.kind].integer(in: record) ?? 0 == 0
  }

  private func hasEnd(_ record: Span<UInt8>) -> Bool {
    fields[.recoveryClock].word.map { !$0.equals("0", in: record) } == true
  }

  /// `userid` is who closed it, 0 when a trigger did.
  private func setResolver(_ snapshot: inout FiringSnapshot, _ record: Span<UInt8>, _ log: inout EventLog) {
    guard let user = fields[.user].word else { return }
    guard !user.equals("0", in: record) else { return snapshot.resolver = .automation }
    snapshot.resolver = .person
    snapshot.resolvedBy = log.person(user, in: record)
  }

  private mutating func readActions(_ record: Span<UInt8>) throws(RecordError) {
    actions.removeAll(keepingCapacity: true)
    try fields[.actions].forEachElement(in: record) { cursor throws(RecordError) in
      guard (try? step.read(record, &cursor)) != nil, let bits = step[.action].integer(in: record),
        let at = try step[.clock].moment("acknowledges[].clock", in: record)
      else { return }
      actions.append(
        ZabbixAction(
          id: step[.id].word, at: at, bits: bits, user: step[.user], name: step[.name], message: step[.message].text))
    }
  }
}
