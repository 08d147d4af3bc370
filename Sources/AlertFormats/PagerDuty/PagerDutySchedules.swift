import LogInput
public import PagingModel

/// PagerDuty schedules: who is planned to be on call, overrides included, as far as the answer was asked for.
public struct PagerDutySchedules: InputFormat {
  public static let id = FormatID.pagerDutySchedules
  public static let summary = FormatSummary(
    title: "PagerDuty schedules", origin: "GET /schedules/{id} with since and until, GET /schedules",
    gives: "planned shifts of the final schedule, cut to what was asked for; names of people and teams",
    signature: "type is schedule, with time_zone", source: .pagerDuty, knowsPages: false, knowsPeople: false,
    isHistory: false)

  private enum Field: Int { case type, zone, shifts, users, teams }
  private var fields = RecordFields<Field>([
    .type: "type", .zone: "time_zone", .shifts: "final_schedule.rendered_schedule_entries", .users: "users",
    .teams: "teams",
  ])
  private enum ShiftField: Int { case start, end, user }
  private var shift = RecordFields<ShiftField>([.start: "start", .end: "end", .user: "user"])
  private var shifts: [(user: PagerDutyReference, start: Timestamp, end: Timestamp)] = []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.text("type") == "schedule" && sketch.has("time_zone")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.type].text?.equals("schedule", in: record) == true, fields[.zone].isThere else {
      return .notThisFormat
    }
    let schedule = PagerDutyReference.standing(in: 0..<record.count, of: record)
    _ = try schedule.id.required("id").checkedID("id")
    try readShifts(record)
    for user in fields[.users].references(in: record) {
      _ = user.person(in: record, at: .max, isCertain: user.actor == .person, &log)
    }
    let teams = fields[.teams].references(in: record).compactMap { $0.team(in: record, at: .max, &log) }
    if let rota = schedule.rota(in: record, &log) {
      for team in teams { log.plan(RotaTeam(rota: rota, team: team)) }
      for (user, start, end) in shifts {
        guard let person = user.person(in: record, at: .max, isCertain: true, &log) else { continue }
        log.plan(PlannedShift(source: .pagerDuty, rota: rota, person: person, start: start, end: end))
      }
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }

  /// Reads the shifts; of one that lacks its beginning, end or person nothing is told.
  private mutating func readShifts(_ record: Span<UInt8>) throws(RecordError) {
    shifts.removeAll(keepingCapacity: true)
    try fields[.shifts].forEachElement(in: record) { cursor throws(RecordError) in
      guard (try? shift.read(record, &cursor)) != nil, let range = shift[.user].range(of: .object) else { return }
      guard let start = try shift[.start].moment("rendered_schedule_entries[].start", in: record),
        let end = try shift[.end].moment("rendered_schedule_entries[].end", in: record), start < end
      else { return }
      shifts.append((PagerDutyReference.standing(in: range, of: record), start, end))
    }
  }
}
