import LogInput
public import PagingModel

/// Azure Monitor log alerts in the schema of their first version.
///
/// A body is sent whenever a search finds too much; none is sent when it no longer does. So each is a firing whose end
/// nobody tells, at the end of the interval that was searched.
public struct AzureLogAlert: InputFormat {
  public static let id = FormatID.azureLogAlert
  public static let summary = FormatSummary(
    title: "Azure log alerts (first version)", origin: "an archive of webhooks without the common alert schema",
    gives: "episodes with rule and severity, starts; no ends, no people, no pages",
    signature: "schemaId is Microsoft.Insights/LogAlert, or AlertRuleName, SearchQuery and SearchIntervalEndtimeUtc",
    source: .azureMonitor, knowsPages: false, knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case schema, rule, query, end, workspace, application, subscription, severity, description, link, received
    case bareRule, bareQuery, bareEnd, bareWorkspace, bareApplication, bareSubscription, bareSeverity, bareDescription
    case bareLink
  }
  private var fields = RecordFields<Field>([
    .schema: "schemaId", .rule: "data.AlertRuleName", .query: "data.SearchQuery",
    .end: "data.SearchIntervalEndtimeUtc", .workspace: "data.WorkspaceId", .application: "data.ApplicationId",
    .subscription: "data.SubscriptionId", .severity: "data.Severity", .description: "data.Description",
    .link: "data.LinkToFilteredSearchResultsUI", .received: "received_at", .bareRule: "AlertRuleName",
    .bareQuery: "SearchQuery", .bareEnd: "SearchIntervalEndtimeUtc", .bareWorkspace: "WorkspaceId",
    .bareApplication: "ApplicationId", .bareSubscription: "SubscriptionId", .bareSeverity: "Severity",
    .bareDescription: "Description", .bareLink: "LinkToFilteredSearchResultsUI",
  ])
  private let clock = LocalClock(zone: .utc)

  public init() {}

  private static let schema: StaticString = "Microsoft.Insights/LogAlert"

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    (sketch.text("schemaId") == "\(schema)" && sketch.kind("data") == .object)
      || (sketch.has("AlertRuleName") && sketch.has("SearchQuery") && sketch.has("SearchIntervalEndtimeUtc"))
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard isLogAlert(record) else { return .notThisFormat }
    let rule = try value(.rule, .bareRule).requiredID("AlertRuleName")
    guard let fired = try moment(record) else { throw RecordError(.missing("SearchIntervalEndtimeUtc"), at: 0) }
    let mark = RecordMark(record, file: file)
    let alert = try alertKey(rule, record)
    var snapshot = FiringSnapshot(updatedAt: fired.milliseconds, status: .triggered, tag: mark.tag)
    snapshot.createdAt = fired
    snapshot.description = description(alert, record, &log)
    log.offer(snapshot, for: log.occurrence(.azureMonitor, key: firingKey(alert, fired, record).span))
    log.identify(mark.fingerprint, file: file)
    return .used(first: fired, last: fired)
  }

  private func value(_ field: Field, _ bare: Field) -> FieldValue {
    fields[field].isThere ? fields[field] : fields[bare]
  }

  private func isLogAlert(_ record: Span<UInt8>) -> Bool {
    if let schema = fields[.schema].text { return schema.equals(Self.schema, in: record) }
    return fields[.bareRule].isThere && fields[.bareQuery].isThere && fields[.bareEnd].isThere
  }

  /// The end of the interval, which is of UTC and may be written `3/22/2019 1:51:31 PM`; else the receipt.
  private func moment(_ record: Span<UInt8>) throws(RecordError) -> Timestamp? {
    let end = value(.end, .bareEnd)
    guard let word = end.word else { return try? fields[.received].moment("received_at", in: record) }
    let date = word.withBytes(in: record) { LocalDate($0) }
    if let moment = date?.moment(.monthFirst, by: clock) { return moment }
    return try end.moment("SearchIntervalEndtimeUtc", in: record)
  }

  /// The rule and what it watches, the same for all of its firings.
  private func alertKey(_ rule: JSONText, _ record: Span<UInt8>) throws(RecordError) -> [UInt8] {
    let scopes = [
      value(.workspace, .bareWorkspace), value(.application, .bareApplication), value(.subscription, .bareSubscription),
    ]
    var key: [UInt8] = []
    if let scope = try scopes.lazy.compactMap(\.word).first?.checkedID("WorkspaceId") {
      key += scope.unescaped(in: record)
      key.append(UInt8(ascii: "/"))
    }
    return key + rule.unescaped(in: record)
  }

  /// One firing of the alert. A rule may fire several times for one interval, each with a link to other results.
  private func firingKey(_ alert: [UInt8], _ fired: Timestamp, _ record: Span<UInt8>) -> [UInt8] {
    let link = value(.link, .bareLink).text?.fingerprint(in: record) ?? 0
    return alert + Array(" \(fired.milliseconds) \(link)".utf8)
  }

  private func description(_ alert: [UInt8], _ record: Span<UInt8>, _ log: inout EventLog) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(alert.span)
    description.rule = log.text(value(.rule, .bareRule), in: record)
    description.title = log.text(value(.description, .bareDescription).text, in: record) ?? description.rule
    description.severity = log.text(value(.severity, .bareSeverity), in: record)
    return description
  }
}
