import LogInput
public import PagingModel

/// Retropager's own shifts: one time for which one person is on call, a line.
///
/// What another program knows of schedules can be written in this form, with overrides resolved.
public struct RetropagerShifts: InputFormat {
  public static let id = FormatID.retropagerShifts
  public static let summary = FormatSummary.ownBesideHistories(
    title: "Retropager shifts", origin: "who was on call, made from any schedule: docs/CONFIGURATION.md",
    gives: "planned shifts, with team, role and rota", signature: "start, end and user, with team, role or rota")

  private enum Field: Int { case start, end, user, team, role, rota }
  private var fields = RecordFields<Field>([
    .start: "start", .end: "end", .user: "user", .team: "team", .role: "role", .rota: "rota",
  ])

  public init() {}

  /// A line is short: what stands at its end may make it something else.
  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.isWhole && sketch.has("start") && sketch.has("end")
      && (sketch.kind("user") == .string || sketch.kind("user") == .number)
      && (sketch.has("team") || sketch.has("role") || sketch.has("rota"))
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.start].isThere, fields[.end].isThere, fields[.user].kind == .string || fields[.user].kind == .number,
      fields[.team].isThere || fields[.role].isThere || fields[.rota].isThere
    else { return .notThisFormat }
    let user = try fields[.user].requiredID("user")
    let team = try fields[.team].word?.checkedID("team")
    let role = try fields[.role].word?.checkedID("role")
    let name = try fields[.rota].word?.checkedID("rota")
    let start = try fields[.start].moment("start", in: record)
    let end = try fields[.end].moment("end", in: record)
    if let start, let end, end <= start { return .ignored }
    guard let person = log.text(user, in: record) else { return .ignored }
    let rota = name.map { name in name.withBytes(in: record) { log.rota(named: $0) } }
    var shift = PlannedShift(source: .events, rota: rota, person: .called(person), start: start, end: end)
    shift.team = log.text(team, in: record)
    shift.role = log.text(role, in: record)
    log.plan(shift)
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
