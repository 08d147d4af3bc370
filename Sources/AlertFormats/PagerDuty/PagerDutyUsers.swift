import LogInput
public import PagingModel

/// PagerDuty users: names, and the zone each person's nights are counted in.
public struct PagerDutyUsers: InputFormat {
  public static let id = FormatID.pagerDutyUsers
  public static let summary = FormatSummary(
    title: "PagerDuty users", origin: "GET /users", gives: "names, time zones, addresses and teams of people",
    signature: "type is user, with time_zone", source: .pagerDuty, knowsPages: false, knowsPeople: false,
    isHistory: false)

  private enum Field: Int { case teams }
  private var fields = RecordFields<Field>([.teams: "teams"])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.text("type") == "user" && sketch.has("time_zone")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let user: PagerDutyReference
    do throws(JSONFault) {
      var cursor = JSONCursor()
      guard try cursor.peekKind(record) == .object else { return .notThisFormat }
      user = try PagerDutyReference.read(record, &cursor)
      try cursor.finish(record)
    } catch { throw RecordError(error) }
    guard user.type?.equals("user", in: record) == true, user.hasTimeZone else { return .notThisFormat }
    let id = try user.id.required("id").checkedID("id")
    // A list of users is how things are now: it counts more than what an older record says.
    let person = user.person(in: record, at: .max, isCertain: true, &log)
    try keepTeams(of: person, record, &log)
    var identity = id.fingerprint(in: record)
    for text in [user.name, user.timeZone, user.email] {
      identity = ByteHash.combine(identity, text?.fingerprint(in: record) ?? 1)
    }
    log.identify(identity, file: file)
    return .used(first: nil, last: nil)
  }

  /// Notes the teams of a user, where the list was asked for with them.
  private mutating func keepTeams(
    of person: PersonID?, _ record: Span<UInt8>, _ log: inout EventLog
  ) throws(RecordError) {
    try fields.read(record)
    guard let person else { return }
    fields[.teams].forEachElement(in: record) { cursor in
      guard let reference = try? PagerDutyReference.read(record, &cursor),
        let team = reference.team(in: record, at: .max, &log)
      else { return }
      log.offerMembership(of: person, in: team)
    }
  }
}
