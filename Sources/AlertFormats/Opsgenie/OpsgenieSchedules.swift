import LogInput
public import PagingModel

/// Opsgenie schedules: what schedules and teams are called. Who was on call their timelines tell.
public struct OpsgenieSchedules: InputFormat {
  public static let id = FormatID.opsgenieSchedules
  public static let summary = FormatSummary(
    title: "Opsgenie schedules", origin: "GET /v2/schedules", gives: "names of schedules and teams",
    signature: "timezone and enabled, with rotations or ownerTeam", source: .opsgenie, knowsPages: false,
    knowsPeople: false, isHistory: false)

  private enum Field: Int { case zone, enabled, rotations, team, teamID, teamName, id, name }
  private var fields = RecordFields<Field>([
    .zone: "timezone", .enabled: "enabled", .rotations: "rotations", .team: "ownerTeam", .teamID: "ownerTeam.id",
    .teamName: "ownerTeam.name", .id: "id", .name: "name",
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
    let teamID = try fields[.teamID].word?.checkedID("ownerTeam.id")
    let id = try fields[.id].word?.checkedID("id")
    guard (teamID != nil && fields[.teamName].text != nil) || (id != nil && fields[.name].text != nil) else {
      return .ignored
    }
    // A list of schedules is how things are now.
    let team = teamID.map { id in id.withBytes(in: record) { log.team($0) } }
    if let team {
      fields[.teamName].text?.withBytes(in: record) { log.offerName($0, for: team, rank: .reference, seenAt: .max) }
    }
    let rota = id.map { id in id.withBytes(in: record) { log.rota($0) } }
    if let rota {
      fields[.name].text?.withBytes(in: record) { log.offerName($0, for: rota, rank: .full, seenAt: .max) }
      if let team { log.plan(RotaTeam(rota: rota, team: team)) }
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
