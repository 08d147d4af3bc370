import LogInput
import PagingModel

/// A maintenance window: the services that open no incidents meanwhile.
struct PagerDutyMaintenance: Sendable {
  private enum Field: Int { case start, end, services, teams, creator }
  private var fields = RecordFields<Field>([
    .start: "start_time", .end: "end_time", .services: "services", .teams: "teams", .creator: "created_by",
  ])

  init() {}

  /// Decodes a record that is a maintenance window.
  mutating func decode(
    _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    let start = try fields[.start].requiredMoment("start_time", in: record)
    let end = try fields[.end].requiredMoment("end_time", in: record)
    let services = fields[.services].references(in: record)
    // Of a window of nothing, or of no time, nothing is told.
    guard start < end, services.contains(where: { $0.id.nonEmpty != nil }) else { return .ignored }
    for reference in services {
      guard let service = reference.service(in: record, at: .max, &log) else { continue }
      log.plan(PlannedMaintenance(source: .pagerDuty, service: service, start: start, end: end))
    }
    for team in fields[.teams].references(in: record) { _ = team.team(in: record, at: .max, &log) }
    if let place = fields[.creator].range(of: .object) {
      let creator = PagerDutyReference.standing(in: place, of: record)
      if creator.actor == .person { _ = creator.person(in: record, at: .max, isCertain: true, &log) }
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
