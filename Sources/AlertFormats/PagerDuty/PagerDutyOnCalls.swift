import LogInput
public import PagingModel

/// PagerDuty on-calls: who is reached at which level of an escalation policy, and when.
public struct PagerDutyOnCalls: InputFormat {
  public static let id = FormatID.pagerDutyOnCalls
  public static let summary = FormatSummary(
    title: "PagerDuty on-calls", origin: "GET /oncalls with since and until",
    gives: "planned shifts with the level of the escalation policy; names and time zones of people",
    signature: "escalation_policy, escalation_level, user and start", source: .pagerDuty, knowsPages: false,
    knowsPeople: false, isHistory: false)

  private enum Field: Int { case policy, level, schedule, user, start, end }
  private var fields = RecordFields<Field>([
    .policy: "escalation_policy", .level: "escalation_level", .schedule: "schedule", .user: "user",
    .start: "start", .end: "end",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.kind("escalation_policy") == .object && sketch.has("escalation_level") && sketch.kind("user") == .object
      && sketch.has("start")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard let policyPlace = fields[.policy].range(of: .object), let userPlace = fields[.user].range(of: .object),
      fields[.level].isThere, fields[.start].isThere
    else { return .notThisFormat }
    let user = PagerDutyReference.standing(in: userPlace, of: record)
    _ = try user.id.required("user.id").checkedID("user.id")
    // Without a schedule the person stands in the policy itself.
    let policy = PagerDutyReference.standing(in: policyPlace, of: record)
    let schedule = fields[.schedule].range(of: .object).map { PagerDutyReference.standing(in: $0, of: record) }
    let rota = schedule ?? policy
    _ = try rota.id.required("escalation_policy.id").checkedID("escalation_policy.id")
    let start = try fields[.start].moment("start", in: record)
    let end = try fields[.end].moment("end", in: record)
    let isEmpty = start.flatMap { start in end.map { $0 <= start } } ?? false
    if let person = user.person(in: record, at: .max, isCertain: true, &log),
      let rota = rota.rota(in: record, &log), !isEmpty
    {
      let level = fields[.level].integer(in: record).flatMap { UInt8(exactly: $0) }
      log.plan(
        PlannedShift(source: .pagerDuty, rota: rota, person: person, level: level, start: start, end: end))
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
