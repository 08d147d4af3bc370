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
    case eventTitle, title, service, tags
  }
  private var fields = RecordFields<Field>([
    .alertID: "alert_id", .alertTitle: "alert_title", .transition: "alert_transition", .aggregationKey: "aggreg_key",
    .cycleKey: "alert_cycle_key", .type: "alert_type", .scope: "alert_scope", .date: "date",
    .updated: "last_updated", .updatedPosix: "last_updated_posix", .id: "id", .eventTitle: "event_title",
    .title: "title", .service: "service", .tags: "tags",
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
    let firing = try firing(record, &log)
    describe(firing, kind, words, name, mark.rank(moment), record, &log)
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

  /// The firing that the cycle key names; without one, the series of the aggregation key, or of the monitor's scope.
  private func firing(_ record: Span<UInt8>, _ log: inout EventLog) throws(RecordError) -> OccurrenceID {
    if let cycle = try value(.cycleKey, record).word?.checkedID("alert_cycle_key") {
      return log.firing(.dataDog, cycle, in: record)
    }
    if let key = try value(.aggregationKey, record).word?.checkedID("aggreg_key") {
      return log.firing(.dataDog, key, as: .series, in: record)
    }
    let monitor = try value(.alertID, record).requiredID("alert_id")
    let scope = try value(.scope, record).word?.checkedID("alert_scope")
    let key = monitor.unescaped(in: record) + (scope.map { [UInt8(ascii: " ")] + $0.unescaped(in: record) } ?? [])
    return log.occurrence(.dataDog, .series, key: key.span)
  }

  private func describe(
    _ firing: OccurrenceID, _ kind: EventKind, _ words: JSONText?, _ title: DatadogTitle?, _ rank: DescriptionRank,
    _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    let isTrigger = kind == .fired
    guard isTrigger ? log.wantsDescription(of: firing, rank: rank) : log.wantsAside(of: firing, rank: rank) else {
      return
    }
    var description = FiringDescription()
    description.alertKey = log.text(value(.aggregationKey, record), in: record)
    if let words, let title, !title.name.isEmpty {
      description.title = words.withBytes(in: record) { log.text($0.extracting(title.name)) }
    }
    description.rule = description.title
    if isTrigger { description.severity = log.text(value(.type, record), in: record) }
    description.service = log.service(value(.service, record), in: record)
    if let team = team(record) { description.teamSet = log.teamSet(of: log.team(named: team.span)) }
    isTrigger
      ? log.describe(firing, by: description, rank: rank) : log.describeAside(firing, by: description, rank: rank)
  }

  /// What stands behind `team:` in the list of tags, which is one text with commas.
  private func team(_ record: Span<UInt8>) -> [UInt8]? {
    guard let tags = value(.tags, record).text else { return nil }
    for tag in tags.unescaped(in: record).split(separator: UInt8(ascii: ",")) {
      let name = tag.drop { $0 == UInt8(ascii: " ") }
      if name.starts(with: "team:".utf8), name.count > 5 { return Array(name.dropFirst(5)) }
    }
    return nil
  }
}
