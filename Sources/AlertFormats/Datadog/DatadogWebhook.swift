import LogInput
public import PagingModel

/// Datadog webhooks. Their bodies are templates that each account writes; these are read by the usual names of members.
///
/// A variable that Datadog did not know stays as it was written, `$ALERT_PRIORITY`: nothing is told there.
public struct DatadogWebhook: InputFormat {
  public static let id = FormatID.datadogWebhook
  public static let summary = FormatSummary(
    title: "Datadog webhooks", origin: "an archive of what a webhook integration was sent, by the usual template",
    gives: "episodes of monitors' groups, start and end of the condition; no people, no pages",
    signature: "alert_id and alert_title, or alert_transition, or aggreg_key", source: .dataDog, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case alertID, alertTitle, transition, aggregationKey, cycleKey, type, scope, date, updated, updatedPosix, id
    case eventTitle, title, service, tags, host
  }
  private var fields = RecordFields<Field>([
    .alertID: "alert_id", .alertTitle: "alert_title", .transition: "alert_transition", .aggregationKey: "aggreg_key",
    .cycleKey: "alert_cycle_key", .type: "alert_type", .scope: "alert_scope", .date: "date",
    .updated: "last_updated", .updatedPosix: "last_updated_posix", .id: "id", .eventTitle: "event_title",
    .title: "title", .service: "service", .tags: "tags",
    .host: "hostname",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    (sketch.has("alert_id") && sketch.has("alert_title")) || sketch.has("alert_transition")
      || sketch.has("aggreg_key")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard
      (fields[.alertID].isThere && fields[.alertTitle].isThere) || fields[.transition].isThere
        || fields[.aggregationKey].isThere
    else { return .notThisFormat }
    let (alertTitle, eventTitle, title) = (
      value(.alertTitle, record), value(.eventTitle, record), value(.title, record)
    )
    let words = alertTitle.text ?? eventTitle.text ?? title.text
    let name = words.map { $0.withBytes(in: record) { DatadogTitle($0) } }
    guard let (kind, isKnown) = kind(name, record) else { return .ignored }
    let moment = try moment(in: record)
    let mark = RecordMark(record, file: file)
    let key = try key(record)
    let firing = try firing(key, record, &log)
    describe(firing, kind, key, words, name, mark.rank(moment), record, &log)
    var fact = mark.fact(kind, at: moment, by: .automation)
    if !isKnown { fact.detail = EventFact.unknownType }
    log.append(fact, to: firing)
    return .used(first: moment, last: moment)
  }

  /// What a member holds, unless it is the name of a variable.
  private func value(_ field: Field, _ record: Span<UInt8>) -> FieldValue {
    fields[field].text?.hasPrefix("$", in: record) == true ? .missing : fields[field]
  }

  private func moment(in record: Span<UInt8>) throws(RecordError) -> Timestamp {
    if let date = try value(.date, record).moment("date", in: record) { return date }
    if let updated = try value(.updated, record).moment("last_updated", in: record) { return updated }
    return try value(.updatedPosix, record).requiredMoment("date", in: record)
  }

  private static let types = FieldNames(["error", "warning", "success", "info"])

  /// What happened, by the transition, else by the title, else by the type; nil when nothing did.
  private func kind(_ title: DatadogTitle?, _ record: Span<UInt8>) -> (EventKind, isKnown: Bool)? {
    if let word = value(.transition, record).text {
      guard let told = word.withBytes(in: record, { DatadogTitle.transition(of: $0) }) else { return (.other, false) }
      return (Self.kind(of: told), true)
    }
    if let told = title?.transition { return (Self.kind(of: told), true) }
    guard let type = value(.type, record).text else { return nil }
    switch Self.types.index(of: type, in: record) {
    case 0, 1: return (.fired, true)
    case 2: return (.resolved, true)
    case 3: return nil
    default: return (.other, false)
    }
  }

  private static func kind(of transition: DatadogTitle.Transition) -> EventKind {
    switch transition {
    case .fired: .fired
    case .repeated: .other
    case .recovered: .resolved
    }
  }

  /// The firing that the cycle key names; without one, the alert's series.
  private func firing(
    _ key: [UInt8]?, _ record: Span<UInt8>, _ log: inout EventLog
  ) throws(RecordError) -> OccurrenceID {
    if let cycle = try value(.cycleKey, record).word?.checkedID("alert_cycle_key") {
      return log.firing(.dataDog, cycle, in: record)
    }
    guard let key else { throw RecordError(.missing("alert_id"), at: 0) }
    return log.occurrence(.dataDog, .series, key: key.span)
  }

  /// What an alert is told by: the aggregation key, else the monitor and its group, by the scope or the title.
  private func key(_ record: Span<UInt8>) throws(RecordError) -> [UInt8]? {
    if let key = try value(.aggregationKey, record).word?.checkedID("aggreg_key") { return key.unescaped(in: record) }
    guard let monitor = try value(.alertID, record).word?.checkedID("alert_id") else { return nil }
    let scope = try value(.scope, record).word?.checkedID("alert_scope").unescaped(in: record)
    let key = DatadogGroups.key(monitor.unescaped(in: record), DatadogGroups.split(scope ?? titleGroup(record)))
    guard key.count <= EventLog.longestText else { throw RecordError(.longID("alert_title"), at: 0) }
    return key
  }

  /// The monitor's group in the first of the titles that has one.
  private func titleGroup(_ record: Span<UInt8>) -> [UInt8] {
    for field in [Field.alertTitle, .eventTitle, .title] {
      guard let words = value(field, record).text else { continue }
      let group = words.withBytes(in: record) { title in DatadogTitle(title).group.map { title[$0] } }
      if !group.isEmpty { return group }
    }
    return []
  }

  private func describe(
    _ firing: OccurrenceID, _ kind: EventKind, _ key: [UInt8]?, _ words: JSONText?, _ title: DatadogTitle?,
    _ rank: DescriptionRank, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    let isTrigger = kind == .fired
    guard isTrigger ? log.wantsDescription(of: firing, rank: rank) : log.wantsAside(of: firing, rank: rank) else {
      return
    }
    var description = FiringDescription()
    if let key { description.alertKey = log.text(key.span) }
    if let words, let title, !title.name.isEmpty {
      description.title = words.withBytes(in: record) { log.text($0.extracting(title.name)) }
    }
    description.rule = description.title
    if isTrigger { description.severity = log.text(value(.type, record), in: record) }
    // The usual template has the name of the host under `service`.
    description.service =
      tag("service:", record).map { log.service(named: $0.span) } ?? log.service(value(.service, record), in: record)
    description.setPlace(place(record), in: record, &log)
    if let team = tag("team:", record) { description.teamSet = log.teamSet(of: log.team(named: team.span)) }
    isTrigger
      ? log.describe(firing, by: description, rank: rank) : log.describeAside(firing, by: description, rank: rank)
  }

  /// Where it is: the body's own word before the monitor's group, that before other tags.
  private func place(_ record: Span<UInt8>) -> AlertPlace {
    var place = AlertPlace(cluster: nil, host: value(.host, record).text)
    place.offer(tags: value(.scope, record).text, in: record)
    place.offer(tags: value(.tags, record).text, in: record)
    return place
  }

  /// What stands behind a tag's name in the list of tags, which is one text with commas.
  private func tag(_ name: StaticString, _ record: Span<UInt8>) -> [UInt8]? {
    guard let tags = value(.tags, record).text else { return nil }
    let start = name.withUTF8Buffer { Array($0) }
    for tag in tags.unescaped(in: record).split(separator: UInt8(ascii: ",")) {
      let tag = tag.drop { $0 == UInt8(ascii: " ") }
      if tag.starts(with: start), tag.count > start.count { return Array(tag.dropFirst(start.count)) }
    }
    return nil
  }
}
