import LogInput
public import PagingModel

/// Opsgenie schedules: what teams are called. Who was on call is not read from them.
public struct OpsgenieSchedules: InputFormat {
  public static let id = FormatID.opsgenieSchedules
  public static let summary = FormatSummary(
    title: "Opsgenie schedules", origin: "GET /v2/schedules", gives: "names of teams",
    signature: "timezone and enabled, with rotations or ownerTeam", source: .opsgenie, knowsPages: false,
    knowsPeople: false, isHistory: false)

  private enum Field: Int { case zone, enabled, rotations, team, teamID, teamName }
  private var fields = RecordFields<Field>([
    .zone: "timezone", .enabled: "enabled", .rotations: "rotations", .team: "ownerTeam", .teamID: "ownerTeam.id",
    .teamName: "ownerTeam.name",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.kind("timezone") == .string && sketch.kind("enabled") == .boolean
      && (sketch.kind("rotations") == .array || sketch.kind("ownerTeam") == .object)
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.zone].kind == .string, fields[.enabled].kind == .boolean,
      fields[.rotations].kind == .array || fields[.team].kind == .object
    else { return .notThisFormat }
    guard let id = try fields[.teamID].word?.checkedID("ownerTeam.id"), let name = fields[.teamName].text else {
      return .ignored
    }
    // A list of schedules is how things are now.
    let team = id.withBytes(in: record) { log.team($0) }
    name.withBytes(in: record) { log.offerName($0, for: team, rank: .reference, seenAt: .max) }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
