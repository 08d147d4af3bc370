import LogInput
public import PagingModel

/// Splunk On-Call (VictorOps) incidents, of the reporting API or the live list, each with its steps so far.
///
/// Whom it paged is there without times, so that pages are not known.
public struct VictorOpsIncidents: InputFormat {
  public static let id = FormatID.victorOpsIncidents
  public static let summary = FormatSummary(
    title: "Splunk On-Call incidents",
    origin: "GET /api-reporting/v2/incidents, GET /api-public/v1/incidents (VictorOps)",
    gives: "episodes, acknowledgements, how each ended; not when people were notified",
    signature: "incidentNumber and currentPhase", source: .splunkOnCall, knowsPages: false, knowsPeople: true,
    isHistory: true)

  private enum Field: Int {
    case number, phase, name, entity, state, service, startTime, lastAlertTime, teams, transitions
  }
  private var fields = RecordFields<Field>([
    .number: "incidentNumber", .phase: "currentPhase", .name: "entityDisplayName", .entity: "entityId",
    .state: "entityState", .service: "service", .startTime: "startTime", .lastAlertTime: "lastAlertTime",
    .teams: "pagedTeams", .transitions: "transitions",
  ])
  private enum Step: Int { case name, at, by }
  private var step = RecordFields<Step>([.name: "name", .at: "at", .by: "by"])
  private var transitions: [VictorOpsTransition] = []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("incidentNumber") && sketch.has("currentPhase")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.number].isThere, fields[.phase].isThere else { return .notThisFormat }
    let number = try fields[.number].requiredID("incidentNumber")
    try readTransitions(record)
    let fired = transitions.first { $0.kind == .fired }?.at
    guard let started = try fields[.startTime].moment("startTime", in: record) ?? fired else {
      throw RecordError(.missing("startTime"), at: 0)
    }
    let lastAlert = try fields[.lastAlertTime].moment("lastAlertTime", in: record)
    let latest = transitions.reduce(max(started, lastAlert ?? started)) { max($0, $1.at) }
    let copy = RecordMark(record, file: file)
    var snapshot = FiringSnapshot(updatedAt: latest.milliseconds, status: status(in: record), tag: copy.tag)
    snapshot.createdAt = started
    snapshot.description = description(record, &log)
    let firing = log.firing(.splunkOnCall, number, in: record)
    log.offer(snapshot, for: firing)
    log.identify(copy.fingerprint, file: file)
    keepTransitions(of: firing, RecordMark(record, id: number, file: file), record, &log)
    return .used(first: started, last: latest)
  }

  private mutating func readTransitions(_ record: Span<UInt8>) throws(RecordError) {
    transitions.removeAll(keepingCapacity: true)
    try fields[.transitions].forEachElement(in: record) { cursor throws(RecordError) in
      guard (try? step.read(record, &cursor)) != nil, let name = step[.name].text,
        let at = try step[.at].moment("transitions[].at", in: record)
      else { return }
      let (kind, isKnown) = VictorOpsTransition.kind(of: name, in: record)
      transitions.append(VictorOpsTransition(kind: kind, isKnown: isKnown, at: at, by: step[.by].text))
    }
  }

  private func keepTransitions(
    of firing: OccurrenceID, _ mark: RecordMark, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    for transition in transitions {
      let actor = transition.actor(in: record)
      let person = actor == .person ? log.person(transition.by, in: record) : nil
      var fact = mark.listedFact(
        transition.kind, at: transition.at, by: actor, person, element: transition.by?.fingerprint(in: record) ?? 0)
      if !transition.isKnown { fact.detail |= EventFact.unknownType }
      log.append(fact, to: firing)
    }
  }

  private func status(in record: Span<UInt8>) -> FiringSnapshot.Status {
    guard let phase = fields[.phase].text else { return .triggered }
    switch VictorOpsTransition.kind(of: phase, in: record).0 {
    case .acknowledged: return .acknowledged
    case .resolved: return .resolved
    default: return .triggered
    }
  }

  private func description(_ record: Span<UInt8>, _ log: inout EventLog) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(fields[.entity], in: record)
    description.title = log.text(fields[.name].text, in: record) ?? log.text(fields[.entity], in: record)
    // Of an incident that is over it is the state of the end.
    if let state = fields[.state].text, !state.equals("RECOVERY", in: record) {
      description.severity = log.text(state, in: record)
    }
    description.service = log.service(fields[.service], in: record)
    let teams = fields[.teams].texts(in: record).map { $0.withBytes(in: record) { log.team(named: $0) } }
    description.teamSet = log.teamSet(teams)
    return description
  }
}
