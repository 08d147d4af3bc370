import LogInput
public import PagingModel

/// The history of Elastic's Watcher: what one check of one watch found, and what it did about it.
///
/// A check tells how things stand, not what changed: that is known when all checks are read. A check that found nothing
/// ends a firing if one is open (`EventFact.checkMark`), and a watch whose condition was never met has nothing to end.
public struct ElasticWatcherHistory: InputFormat {
  public static let id = FormatID.elasticWatcherHistory
  public static let summary = FormatSummary(
    title: "Elastic Watcher history", origin: "documents of .watcher-history-*, also as elasticdump writes them",
    gives: "episodes of watches, from check to check; when it was acknowledged, not by whom; no pages",
    signature: "watch_id and trigger_event, also inside watch_record", source: .elastic, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case watch, trigger, triggeredAt, writtenAt, state, checkedAt, metAt, statuses, executedAt, met, actions
    case oldExecutedAt, oldMet, oldActions, name, severity, service, team, metadata
  }
  private var fields = RecordFields<Field>([
    .watch: "watch_id", .trigger: "trigger_event", .triggeredAt: "trigger_event.triggered_time",
    .writtenAt: "@timestamp", .state: "state", .checkedAt: "status.last_checked",
    .metAt: "status.last_met_condition", .statuses: "status.actions", .executedAt: "result.execution_time",
    .met: "result.condition.met", .actions: "result.actions", .oldExecutedAt: "execution_result.execution_time",
    .oldMet: "execution_result.condition.met", .oldActions: "execution_result.actions", .name: "metadata.name",
    .severity: "metadata.severity", .service: "metadata.service", .team: "metadata.team",
    .metadata: "metadata",
  ])
  private var actions = WatcherActions()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("watch_id") && sketch.kind("trigger_event") == .object
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.watch].isThere, fields[.trigger].range(of: .object) != nil else { return .notThisFormat }
    let watch = try fields[.watch].requiredID("watch_id")
    let moment = try moment(in: record)
    guard let isMet = isMet(in: record), isMet || wasEverMet else { return .ignored }
    let listed = fields[.actions].isThere ? fields[.actions] : fields[.oldActions]
    try actions.read(listed, fields[.statuses], in: record)
    let mark = RecordMark(record, id: watch, file: file)
    let firing = log.firing(.elastic, watch, as: .series, in: record)
    if isMet { describe(firing, watch, mark.rank(moment), record, &log) }
    var fact = mark.fact(isMet ? .fired : .resolved, at: moment, by: isMet ? .unknown : .automation)
    if !isMet { fact.detail |= EventFact.checkMark }
    log.append(fact, to: firing)
    actions.keep(firing, mark, at: moment, record, &log)
    return .used(first: moment, last: moment)
  }

  /// When the check was made.
  private func moment(in record: Span<UInt8>) throws(RecordError) -> Timestamp {
    if let moment = try fields[.executedAt].moment("result.execution_time", in: record) { return moment }
    if let moment = try fields[.oldExecutedAt].moment("execution_result.execution_time", in: record) { return moment }
    if let moment = try fields[.triggeredAt].moment("trigger_event.triggered_time", in: record) { return moment }
    return try fields[.writtenAt].requiredMoment("trigger_event.triggered_time", in: record)
  }

  private static let states = FieldNames(["executed", "throttled", "acknowledged", "execution_not_needed"])

  /// Whether the condition was met; nil when the check did not come to it: of a watch that failed or did not run.
  private func isMet(in record: Span<UInt8>) -> Bool? {
    for field in [Field.met, .oldMet] where fields[field].kind == .boolean { return fields[field].isTrue(in: record) }
    switch fields[.state].text.map({ Self.states.index(of: $0, in: record) }) {
    case 0, 1, 2: return true
    case 3: return false
    default: return nil
    }
  }

  /// Whether the watch's condition may have been met before: old documents do not tell.
  private var wasEverMet: Bool { fields[.checkedAt].word == nil || fields[.metAt].word != nil }

  private func describe(
    _ firing: OccurrenceID, _ watch: JSONText, _ rank: DescriptionRank, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    guard log.wantsDescription(of: firing, rank: rank) else { return }
    var description = FiringDescription()
    description.alertKey = log.text(watch, in: record)
    description.rule = log.text(fields[.name].text, in: record) ?? description.alertKey
    description.title = description.rule
    description.severity = log.text(fields[.severity], in: record)
    description.service = log.service(fields[.service], in: record)
    description.setPlace(AlertPlace(labels: fields[.metadata], in: record), in: record, &log)
    description.teamSet = log.teamSet(fields[.team], in: record)
    log.describe(firing, by: description, rank: rank)
  }
}
