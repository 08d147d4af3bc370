import LogInput
public import PagingModel

/// incident.io's schedules: what they and their rotations are called, and whose they are. Who was on call their entries
/// tell.
public struct IncidentIOSchedules: InputFormat {
  public static let id = FormatID.incidentIOSchedules
  public static let summary = FormatSummary(
    title: "incident.io schedules", origin: "GET /v2/schedules", gives: "names and teams of schedules",
    signature: "config.rotations and timezone", source: .incidentIO, knowsPages: false, knowsPeople: false,
    isHistory: false)

  private enum Field: Int { case zone, rotations, name, teams }
  private var fields = RecordFields<Field>([
    .zone: "timezone", .rotations: "config.rotations", .name: "name", .teams: "team_ids",
  ])
  private enum RotationField: Int { case id, name }
  private var rotation = RecordFields<RotationField>([.id: "id", .name: "name"])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.object("config")?.kind("rotations") == .array && sketch.has("timezone")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.zone].isThere, fields[.rotations].kind == .array else { return .notThisFormat }
    let teams = fields[.teams].texts(in: record).filter { $0.count <= EventLog.longestText }
    fields[.rotations].forEachElement(in: record) { cursor in
      guard (try? rotation.read(record, &cursor)) != nil, let id = rotation[.id].word,
        id.count <= EventLog.longestText
      else { return }
      let rota = id.withBytes(in: record) { log.rota($0) }
      log.offerName(name(record).span, for: rota, rank: .full, seenAt: .max)
      for team in teams { log.plan(RotaTeam(rota: rota, team: team.withBytes(in: record) { log.team($0) })) }
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }

  /// The schedule's name, and behind it that of the rotation where it is another.
  private func name(_ record: Span<UInt8>) -> [UInt8] {
    var name: [UInt8] = []
    fields[.name].text?.withBytes(in: record) { name.append(copying: $0) }
    rotation[.name].text?.withBytes(in: record) { own in
      guard own.count != name.count || own.indices.contains(where: { own[$0] != name[$0] }) else { return }
      if !name.isEmpty { name.append(UInt8(ascii: " ")) }
      name.append(copying: own)
    }
    return name
  }
}
