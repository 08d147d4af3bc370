import LogInput
import PagingModel

/// An escalation policy: what its people, services, teams and schedules are called.
struct PagerDutyPolicies: Sendable {
  private enum Field: Int { case rules, services, teams }
  private var fields = RecordFields<Field>([.rules: "escalation_rules", .services: "services", .teams: "teams"])
  private enum RuleField: Int { case targets }
  private var rule = RecordFields<RuleField>([.targets: "targets"])

  init() {}

  /// Decodes a record that is an escalation policy.
  mutating func decode(
    _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    let policy = PagerDutyReference.standing(in: 0..<record.count, of: record)
    _ = try policy.id.required("id").checkedID("id")
    _ = policy.rota(in: record, &log)
    for service in fields[.services].references(in: record) { _ = service.service(in: record, at: .max, &log) }
    for team in fields[.teams].references(in: record) { _ = team.team(in: record, at: .max, &log) }
    fields[.rules].forEachElement(in: record) { cursor in
      guard (try? rule.read(record, &cursor)) != nil else { return }
      for target in rule[.targets].references(in: record) { keep(target, record, &log) }
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }

  /// Whom a rule calls: a person, or a schedule.
  private func keep(_ target: PagerDutyReference, _ record: Span<UInt8>, _ log: inout EventLog) {
    if target.actor == .person {
      _ = target.person(in: record, at: .max, isCertain: true, &log)
    } else if target.type?.hasPrefix("schedule", in: record) == true {
      _ = target.rota(in: record, &log)
    }
  }
}
