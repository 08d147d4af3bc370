import LogInput
public import PagingModel

/// Settings that Datadog's API answers with: downtimes, rules, templates, on-call schedules. No history.
public struct DatadogOther: InputFormat {
  public static let id = FormatID.datadogOther
  public static let summary = FormatSummary(
    title: "Other Datadog objects", origin: "downtimes, notification rules, templates, on-call schedules and the like",
    gives: "nothing; they are counted as ignored",
    signature: "type of such an object, with what Datadog tells of it in attributes or relationships", source: .dataDog,
    knowsPages: false, knowsPeople: false, isHistory: false)

  /// The types, and what is in the attributes or relationships of each: others name things in the same form, and some of
  /// them by the same types.
  private static let kinds: [(type: String, part: String, member: String)] = [
    ("downtime", "attributes", "scope"), ("downtime_match", "attributes", "scope"),
    ("incident_types", "attributes", "createdAt"), ("incident_integrations", "attributes", "integration_type"),
    ("incident_todos", "attributes", "content"), ("incident_notification_rules", "attributes", "handles"),
    ("incident_attachments", "attributes", "attachment_type"), ("notification_templates", "attributes", "category"),
    ("monitor-config-policy", "attributes", "policy_type"),
    ("monitor-notification-rule", "attributes", "recipients"), ("monitor-user-template", "attributes", "title"),
    ("policies", "attributes", "retries"), ("notification_channels", "attributes", "config"),
    ("notification_rules", "attributes", "delay_minutes"), ("schedules", "relationships", "layers"),
    ("schedule_oncall_responders", "relationships", "responders"), ("shifts", "attributes", "start"),
    ("team_oncall_responders", "relationships", "responders"),
  ]
  /// The longest type or member, in bytes.
  private static let longest = 32

  private enum Field: Int { case type, attributes, relationships }
  private var fields = RecordFields<Field>([
    .type: "type", .attributes: "attributes", .relationships: "relationships",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard let type = sketch.text("type"), let kind = kinds.first(where: { $0.type == type }) else { return false }
    return sketch.object(kind.part)?.has(kind.member) == true
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard let type = fields[.type].text.flatMap({ Self.word($0, record) }),
      let kind = Self.kinds.first(where: { $0.type == type })
    else { return .notThisFormat }
    let part = fields[kind.part == "attributes" ? .attributes : .relationships]
    return holds(kind.member, part, in: record) ? .ignored : .notThisFormat
  }

  /// A text that is short enough to be one of the words looked for.
  private static func word(_ text: JSONText, _ record: Span<UInt8>) -> String? {
    text.count <= longest ? text.string(in: record) : nil
  }

  /// Whether an object that was read has a member of this name.
  private func holds(_ member: String, _ part: FieldValue, in record: Span<UInt8>) -> Bool {
    guard let range = part.range(of: .object) else { return false }
    var cursor = JSONCursor(at: range.lowerBound)
    guard (try? cursor.openObject(record)) != nil else { return false }
    while let name = (try? cursor.nextName(record)).flatMap({ $0 }) {
      if Self.word(name, record) == member { return true }
      guard (try? cursor.skipValue(record)) != nil else { return false }
    }
    return false
  }
}
