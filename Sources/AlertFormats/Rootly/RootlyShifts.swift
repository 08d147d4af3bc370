import LogInput
public import PagingModel

/// Rootly's shifts: what people are called. Who was on call is not read from them.
public struct RootlyShifts: InputFormat {
  public static let id = FormatID.rootlyShifts
  public static let summary = FormatSummary(
    title: "Rootly shifts", origin: "GET /v1/shifts", gives: "names of people",
    signature: "type shifts, and attributes with schedule_id and starts_at", source: .rootly, knowsPages: false,
    knowsPeople: false, isHistory: false)

  private enum Field: Int { case type, schedule, start, user, name, fullName, address }
  private var fields = RecordFields<Field>([
    .type: "type", .schedule: "attributes.schedule_id", .start: "attributes.starts_at",
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
    guard let user = fields[.user].word, name.text != nil else { return .ignored }
    _ = try user.checkedID("attributes.user.data.id")
    let start = try fields[.start].requiredMoment("attributes.starts_at", in: record)
    let person = log.person(id: fields[.user], name: name, in: record, seenAt: start)
    log.offerAddress(fields[.address], of: person, in: record)
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
