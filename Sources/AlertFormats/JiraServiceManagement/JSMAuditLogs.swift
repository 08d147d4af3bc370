import LogInput
public import PagingModel

/// The audit log of Jira Service Management's operations: who was notified, among changes of settings. No entry tells its
/// alert, so that notifications count for the people who got them, and no alert becomes a page.
public struct JSMAuditLogs: InputFormat {
  public static let id = FormatID.jsmAuditLogs
  public static let summary = FormatSummary(
    title: "Jira Service Management audit logs", origin: "GET /jsm/ops/api/{cloudId}/v1/logs",
    gives: "who was notified and how: the load of people; not of which alert, so no episodes and no pages",
    signature: "category, summary, created and level", source: .opsgenie, knowsPages: true, knowsPeople: false,
    isHistory: true)

  private enum Field: Int { case category, summary, created, level }
  private var fields = RecordFields<Field>([
    .category: "category", .summary: "summary", .created: "created", .level: "level",
  ])

  private var text = OpsgenieLogText()
  /// What all entries are put under: no alert has such an id.
  private static let firing = Array("audit log".utf8)

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("category") && sketch.has("summary") && sketch.has("created") && sketch.has("level")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard [Field.category, .summary, .created, .level].allSatisfy({ fields[$0].isThere }) else { return .notThisFormat }
    guard fields[.category].text?.isWord("notifications", in: record) == true, let summary = fields[.summary].text
    else { return .ignored }
    summary.withBytes(in: record) { text.read($0) }
    guard case .notified(let channel) = text.meaning, let addressee = text.addressee else { return .ignored }
    let at = try fields[.created].requiredMoment("created", in: record)
    let person = log.person(addressee.span, isCertain: true)
    var fact = RecordMark(record, file: file).notification(of: person, by: channel, at: at)
    fact.detail |= EventFact.asideMark
    log.append(fact, to: log.occurrence(.opsgenie, key: Self.firing.span))
    return .used(first: at, last: at)
  }
}
