import LogInput
public import PagingModel

/// Rootly's shifts: who was on call, and who stood in.
public struct RootlyShifts: InputFormat {
  public static let id = FormatID.rootlyShifts
  public static let summary = FormatSummary(
    title: "Rootly shifts", origin: "GET /v1/shifts", gives: "planned shifts and overrides; names of people",
    signature: "type shifts, and attributes with schedule_id and starts_at", source: .rootly, knowsPages: false,
    knowsPeople: false, isHistory: false)

  private enum Field: Int { case type, schedule, start, end, override, user, name, fullName, address }
  private var fields = RecordFields<Field>([
    .type: "type", .schedule: "attributes.schedule_id", .start: "attributes.starts_at",
    .end: "attributes.ends_at", .override: "attributes.is_override",
    .user: "attributes.user.data.id", .name: "attributes.user.data.attributes.name",
    .fullName: "attributes.user.data.attributes.full_name", .address: "attributes.user.data.attributes.email",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard sketch.text("type") == "shifts", let attributes = sketch.object("attributes") else { return false }
    return attributes.has("schedule_id") && attributes.has("starts_at")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.type].text?.equals("shifts", in: record) == true, fields[.schedule].isThere, fields[.start].isThere
    else { return .notThisFormat }
    let name = fields[.fullName].text == nil ? fields[.name] : fields[.fullName]
    guard let user = fields[.user].word else { return .ignored }
    _ = try user.checkedID("attributes.user.data.id")
    let start = try fields[.start].requiredMoment("attributes.starts_at", in: record)
    let end = try fields[.end].moment("attributes.ends_at", in: record)
    let schedule = try fields[.schedule].word?.checkedID("attributes.schedule_id")
    guard name.text != nil || end != nil else { return .ignored }
    let person = log.person(id: fields[.user], name: name, in: record, seenAt: start)
    log.offerAddress(fields[.address], of: person, in: record)
    if let person, let end, start < end {
      let rota = schedule.map { id in id.withBytes(in: record) { log.rota($0) } }
      var shift = PlannedShift(source: .rootly, rota: rota, person: person, start: start, end: end)
      shift.isOverride = fields[.override].isTrue(in: record)
      log.plan(shift)
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
