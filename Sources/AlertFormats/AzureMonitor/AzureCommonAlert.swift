import LogInput
public import PagingModel

/// Azure Monitor alerts in the common schema: one when it fired, one when it was resolved.
public struct AzureCommonAlert: InputFormat {
  public static let id = FormatID.azureCommon
  public static let summary = FormatSummary(
    title: "Azure Monitor alerts", origin: "an archive of what an action group sent in the common alert schema",
    gives: "episodes with rule and severity, start and end of the condition; no people, no pages",
    signature: "schemaId is azureMonitorCommonAlertSchema", source: .azureMonitor, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case schema, essentials, id, key, rule, severity, condition, fired, resolved, description, labels, properties
  }
  private var fields = RecordFields<Field>([
    .schema: "schemaId", .essentials: "data.essentials", .id: "data.essentials.alertId",
    .key: "data.essentials.originAlertId", .rule: "data.essentials.alertRule",
    .severity: "data.essentials.severity", .condition: "data.essentials.monitorCondition",
    .fired: "data.essentials.firedDateTime", .resolved: "data.essentials.resolvedDateTime",
    .description: "data.essentials.description", .labels: "data.alertContext.labels",
    .properties: "data.customProperties",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.text("schemaId") == "azureMonitorCommonAlertSchema" && sketch.kind("data") == .object
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.schema].text?.equals("azureMonitorCommonAlertSchema", in: record) == true else {
      return .notThisFormat
    }
    let id = try fields[.id].requiredID("data.essentials.alertId")
    let fired = try fields[.fired].moment("data.essentials.firedDateTime", in: record)
    let resolved = try fields[.resolved].moment("data.essentials.resolvedDateTime", in: record)
    let isResolved = fields[.condition].text?.equals("Resolved", in: record) == true
    guard let latest = (isResolved ? resolved : nil) ?? fired else {
      throw RecordError(.missing("data.essentials.firedDateTime"), at: 0)
    }
    let mark = RecordMark(record, file: file)
    var snapshot = FiringSnapshot(
      updatedAt: latest.milliseconds, status: isResolved ? .resolved : .triggered, tag: mark.tag)
    snapshot.createdAt = fired
    if isResolved {
      snapshot.resolvedAt = resolved
      snapshot.resolver = .automation
    }
    snapshot.description = description(record, &log)
    // Capitals in the names of resources vary between bodies of one alert.
    let key = id.unescaped(in: record).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    log.offer(snapshot, for: log.occurrence(.azureMonitor, key: key.span))
    log.identify(mark.fingerprint, file: file)
    return .used(first: fired ?? latest, last: latest)
  }

  private func description(_ record: Span<UInt8>, _ log: inout EventLog) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(fields[.key], in: record)
    description.rule = log.text(fields[.rule], in: record)
    description.title = log.text(fields[.description], in: record) ?? description.rule
    description.severity = log.text(fields[.severity], in: record)
    // Alerts of Prometheus rules have labels, others what somebody added.
    for field in [Field.labels, .properties] {
      description.setPlace(AlertPlace(labels: fields[field], in: record), in: record, &log)
    }
    return description
  }
}
