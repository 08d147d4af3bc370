import LogInput
public import PagingModel

/// PagerDuty services: what each is called now, and its teams.
public struct PagerDutyServices: InputFormat {
  public static let id = FormatID.pagerDutyServices
  public static let summary = FormatSummary(
    title: "PagerDuty services", origin: "GET /services", gives: "names of services and teams",
    signature: "type is service, with escalation_policy or incident_urgency_rule", source: .pagerDuty,
    knowsPages: false, knowsPeople: false, isHistory: false)

  private enum Field: Int { case id, type, policy, urgencyRule, teams }
  private var fields = RecordFields<Field>([
    .id: "id", .type: "type", .policy: "escalation_policy", .urgencyRule: "incident_urgency_rule",
    .teams: "teams",
  ])
  private var teams: [PagerDutyReference] = []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.text("type") == "service" && (sketch.has("escalation_policy") || sketch.has("incident_urgency_rule"))
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.type].text?.equals("service", in: record) == true,
      fields[.policy].isThere || fields[.urgencyRule].isThere
    else { return .notThisFormat }
    let id = try fields[.id].text.required("id").checkedID("id")
    let service: PagerDutyReference
    do throws(JSONFault) {
      var cursor = JSONCursor()
      service = try PagerDutyReference.read(record, &cursor)
      teams.removeAll(keepingCapacity: true)
      if let place = fields[.teams].range(of: .array) {
        cursor = JSONCursor(at: place.lowerBound)
        try PagerDutyReference.readList(record, &cursor, into: &teams)
      }
    } catch { throw RecordError(error) }
    // A list of services is how things are now: it counts more than what an older record says.
    _ = service.service(in: record, at: .max, &log)
    var identity = ByteHash.combine(id.fingerprint(in: record), service.label?.fingerprint(in: record) ?? 1)
    for team in teams {
      _ = team.team(in: record, at: .max, &log)
      for text in [team.id, team.label] {
        identity = ByteHash.combine(identity, text?.fingerprint(in: record) ?? 1)
      }
    }
    log.identify(identity, file: file)
    return .used(first: nil, last: nil)
  }
}
