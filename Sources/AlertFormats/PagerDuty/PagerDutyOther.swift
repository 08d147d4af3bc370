import LogInput
public import PagingModel

/// Any other answer of PagerDuty's API, known by its addresses: of most nothing is needed.
///
/// Maintenance windows are kept, and the names in escalation policies and overrides. A note is kept where its record names
/// the incident, which the list of an incident's notes does not: log entries tell them.
public struct PagerDutyOther: InputFormat {
  public static let id = FormatID.pagerDutyOther
  public static let summary = FormatSummary(
    title: "Other PagerDuty objects", origin: "maintenance windows, escalation policies, overrides, notes, teams, ...",
    gives: "when services were in maintenance; names of people, services and teams; most are counted as ignored",
    signature: "self or html_url on pagerduty.com; of notes and overrides that of the user", source: .pagerDuty,
    knowsPages: false, knowsPeople: false, isHistory: false)

  private enum Field: Int { case type, address, page, id, content, createdAt, user, userAddress, incident, start, end }
  private var fields = RecordFields<Field>([
    .type: "type", .address: "self", .page: "html_url", .id: "id", .content: "content", .createdAt: "created_at",
    .user: "user", .userAddress: "user.self", .incident: "incident.id", .start: "start", .end: "end",
  ])
  private var maintenance = PagerDutyMaintenance()
  private var policies = PagerDutyPolicies()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    // Every format of PagerDuty's has these addresses: only the whole object shows that it is of none.
    guard sketch.isWhole else { return false }
    if [sketch.text("self"), sketch.text("html_url")].contains(where: { $0.map(isAddress) ?? false }) { return true }
    guard sketch.object("user")?.text("self").map(isAddress) == true else { return false }
    return sketch.kind("content") == .string && sketch.has("created_at")
      || sketch.kind("start") == .string && sketch.kind("end") == .string
  }

  private static func isAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    let host = text.split(separator: "/", maxSplits: 2).dropFirst().first ?? ""
    return host == "pagerduty.com" || host.hasSuffix(".pagerduty.com")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    guard try isObject(record) else { return .notThisFormat }
    try fields.read(record)
    if isAddress(.address, record) || isAddress(.page, record) {
      if fields[.type].text?.equals("maintenance_window", in: record) == true {
        return try maintenance.decode(record, file, &log)
      }
      if fields[.type].text?.equals("escalation_policy", in: record) == true {
        return try policies.decode(record, file, &log)
      }
      return .ignored
    }
    guard isAddress(.userAddress, record), let place = fields[.user].range(of: .object) else { return .notThisFormat }
    let user = PagerDutyReference.standing(in: place, of: record)
    if fields[.content].kind == .string && fields[.createdAt].isThere { return try keepNote(user, record, file, &log) }
    guard fields[.start].kind == .string && fields[.end].kind == .string else { return .notThisFormat }
    return keepOverride(user, record, file, &log)
  }

  private func isObject(_ record: Span<UInt8>) throws(RecordError) -> Bool {
    do throws(JSONFault) {
      var cursor = JSONCursor()
      return try cursor.peekKind(record) == .object
    } catch { throw RecordError(error) }
  }

  private func isAddress(_ field: Field, _ record: Span<UInt8>) -> Bool {
    fields[field].text.map { Self.isAddress($0.string(in: record)) } == true
  }

  private func keepNote(
    _ user: PagerDutyReference, _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    guard let incident = fields[.incident].text else { return .ignored }
    let key = try incident.checkedID("incident.id")
    let id = try fields[.id].requiredID("id")
    let moment = try fields[.createdAt].requiredMoment("created_at", in: record)
    let person =
      user.actor == .person
      ? user.person(in: record, at: moment.milliseconds, isCertain: true, &log) : nil
    let mark = RecordMark(record, id: id, file: file)
    var note = mark.fact(.noted, at: moment, person)
    note.noteMeaning = log.notePhrases.meaning(of: fields[.content].text, in: record)
    log.append(note, to: log.firing(.pagerDuty, key, in: record))
    return .used(first: moment, last: moment)
  }

  /// An override does not say of which schedule it is; the final schedule holds it. Whom it names it does say.
  private func keepOverride(
    _ user: PagerDutyReference, _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) -> DecodingResult {
    guard user.actor == .person, user.person(in: record, at: .max, isCertain: true, &log) != nil else {
      return .ignored
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }
}
