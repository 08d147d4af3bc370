import LogInput
public import PagingModel

/// Shifts of one of OnCall's schedules, overrides included: who was on call. Which schedule it is they do not tell.
public struct GrafanaOnCallFinalShifts: InputFormat {
  public static let id = FormatID.grafanaOnCallFinalShifts
  public static let summary = FormatSummary(
    title: "Grafana OnCall final shifts", origin: "GET /api/v1/schedules/{id}/final_shifts",
    gives: "planned shifts, without the schedule's name; names of people", signature: "user_pk and shift_start",
    source: .grafanaOnCall, knowsPages: false, knowsPeople: false, isHistory: false)

  private enum Field: Int { case user, name, address, start, end }
  private var fields = RecordFields<Field>([
    .user: "user_pk", .name: "user_username", .address: "user_email",
    .start: "shift_start", .end: "shift_end",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool { sketch.has("user_pk") && sketch.has("shift_start") }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.user].isThere, fields[.start].isThere else { return .notThisFormat }
    // A shift that nobody has.
    guard let user = fields[.user].word else { return .ignored }
    _ = try user.checkedID("user_pk")
    let start = try fields[.start].requiredMoment("shift_start", in: record)
    let end = try fields[.end].moment("shift_end", in: record)
    guard fields[.name].text != nil || end != nil else { return .ignored }
    let person = log.person(id: fields[.user], name: fields[.name], in: record, seenAt: start)
    log.offerAddress(fields[.address], of: person, in: record)
    if let person, let end, start < end {
      log.plan(PlannedShift(source: .grafanaOnCall, rota: nil, person: person, start: start, end: end))
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
