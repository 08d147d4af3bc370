import LogInput
public import PagingModel

/// What else Opsgenie answers and nothing is read from: incidents, which page by alerts of their own; who is on call now;
/// the list of the account's log files.
public struct OpsgenieOther: InputFormat {
  public static let id = FormatID.opsgenieOther
  public static let summary = FormatSummary(
    title: "Other Opsgenie objects", origin: "GET /v1/incidents, /v2/schedules/{id}/on-calls, /v2/logs/list/{marker}",
    gives: "nothing; they are counted as ignored",
    signature: "tinyId and impactedServices; onCallRecipients or onCallParticipants; filename, date and size",
    source: .opsgenie, knowsPages: false, knowsPeople: false, isHistory: false)

  private enum Field: Int { case tinyID, services, acknowledged, recipients, participants, filename, date, size }
  private var fields = RecordFields<Field>([
    .tinyID: "tinyId", .services: "impactedServices", .acknowledged: "acknowledged", .recipients: "onCallRecipients",
    .participants: "onCallParticipants", .filename: "filename", .date: "date", .size: "size",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    if sketch.has("tinyId") && sketch.kind("impactedServices") == .array { return !sketch.has("acknowledged") }
    if sketch.kind("onCallRecipients") == .array || sketch.kind("onCallParticipants") == .array { return true }
    return sketch.text("filename")?.hasSuffix(".json") == true && sketch.kind("date") == .number
      && sketch.kind("size") == .number
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    if fields[.tinyID].isThere && fields[.services].kind == .array && !fields[.acknowledged].isThere { return .ignored }
    if fields[.recipients].kind == .array || fields[.participants].kind == .array { return .ignored }
    let isFile =
      fields[.filename].text?.hasSuffix(".json", in: record) == true && fields[.date].kind == .number
      && fields[.size].kind == .number
    return isFile ? .ignored : .notThisFormat
  }
}
