import LogInput
public import PagingModel

/// Datadog events: when monitors alerted and recovered, by monitor group; never who was notified.
public struct DatadogEvents: InputFormat {
  public static let id = FormatID.datadogEvents
  public static let summary = FormatSummary(
    title: "Datadog events", origin: "GET /api/v2/events, POST /api/v2/events/search",
    gives: "episodes of monitors' groups, start and end of the condition; no people, no pages",
    signature: "type is event, with attributes inside attributes", source: .dataDog, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case type, id, inner, timestamp, innerTimestamp, happened, title, status, key, service, monitorID, monitorGroups
    case ownID, ownName, ownGroups, tags, innerTags, ownTags, host
  }
  private var fields = RecordFields<Field>([
    .type: "type", .id: "id", .inner: "attributes.attributes", .timestamp: "attributes.timestamp",
    .innerTimestamp: "attributes.attributes.timestamp", .happened: "attributes.attributes.date_happened",
    .title: "attributes.attributes.title", .status: "attributes.attributes.status",
    .key: "attributes.attributes.aggregation_key", .service: "attributes.attributes.service",
    .monitorID: "attributes.attributes.monitor_id", .monitorGroups: "attributes.attributes.monitor_groups",
    .ownID: "attributes.attributes.monitor.id", .ownName: "attributes.attributes.monitor.name",
    .ownGroups: "attributes.attributes.monitor.groups", .tags: "attributes.tags",
    .innerTags: "attributes.attributes.tags", .ownTags: "attributes.attributes.monitor.tags",
    .host: "attributes.attributes.hostname",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.text("type") == "event" && sketch.object("attributes")?.kind("attributes") == .object
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.type].text?.equals("event", in: record) == true, fields[.inner].range(of: .object) != nil else {
      return .notThisFormat
    }
    // Events of other sources come in the same list.
    guard let monitor = fields[.monitorID].word ?? fields[.ownID].word, !monitor.equals("0", in: record) else {
      return .ignored
    }
    _ = try monitor.checkedID("attributes.attributes.monitor_id")
    let moment = try moment(in: record)
    let title = fields[.title].text.map { $0.withBytes(in: record) { DatadogTitle($0) } }
    guard let (kind, isKnown) = kind(title, record) else { return .ignored }
    let key = try key(monitor, record)
    let mark = RecordMark(record, id: try fields[.id].word?.checkedID("id"), file: file)
    let firing = log.occurrence(.dataDog, .series, key: key.span)
    describe(firing, kind, key, monitor, title, mark.rank(moment), record, &log)
    var fact = mark.fact(kind, at: moment, by: .automation)
    if !isKnown { fact.detail = EventFact.unknownType }
    log.append(fact, to: firing)
    return .used(first: moment, last: moment)
  }

  /// When it happened: in milliseconds where the event says so.
  private func moment(in record: Span<UInt8>) throws(RecordError) -> Timestamp {
    if let precise = try fields[.innerTimestamp].moment("attributes.attributes.timestamp", in: record) {
      return precise
    }
    if let moment = try fields[.timestamp].moment("attributes.timestamp", in: record) { return moment }
    if let seconds = try fields[.happened].moment("attributes.attributes.date_happened", in: record) { return seconds }
    throw RecordError(.missing("attributes.timestamp"), at: 0)
  }

  private static let statuses = FieldNames([
    "error", "warning", "failure", "success", "info", "user_update", "recommendation", "snapshot",
  ])

  /// What the event tells, by its title, else by its status; nil for an event beside the monitor's course.
  private func kind(_ title: DatadogTitle?, _ record: Span<UInt8>) -> (EventKind, isKnown: Bool)? {
    switch title?.transition {
    case .fired: return (.fired, true)
    // That it fires is not news; when it began to, this does not tell.
    case .repeated: return (.other, true)
    case .recovered: return (.resolved, true)
    case nil: break
    }
    guard let status = fields[.status].text else { return nil }
    switch Self.statuses.index(of: status, in: record) {
    case 0...2: return (.fired, true)
    case 3: return (.resolved, true)
    case 4...7: return nil
    default: return (.other, false)
    }
  }

  /// What an alert is told by: the aggregation key, else the monitor and its groups.
  private func key(_ monitor: JSONText, _ record: Span<UInt8>) throws(RecordError) -> [UInt8] {
    if let key = try fields[.key].word?.checkedID("attributes.attributes.aggregation_key") {
      return key.unescaped(in: record)
    }
    let listed = fields[.monitorGroups].texts(in: record)
    let key = monitor.unescaped(in: record)
    var groups: [[UInt8]] = []
    var length = key.count
    for text in listed.isEmpty ? fields[.ownGroups].texts(in: record) : listed {
      let group = text.unescaped(in: record)
      length += 1 + group.count
      guard length <= EventLog.longestText else {
        throw RecordError(.longID("attributes.attributes.monitor_groups"), at: 0)
      }
      groups.append(group)
    }
    return DatadogGroups.key(key, groups)
  }

  // MARK: what it is

  private func describe(
    _ firing: OccurrenceID, _ kind: EventKind, _ key: [UInt8], _ monitor: JSONText, _ title: DatadogTitle?,
    _ rank: DescriptionRank, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    let isTrigger = kind == .fired
    guard isTrigger ? log.wantsDescription(of: firing, rank: rank) : log.wantsAside(of: firing, rank: rank) else {
      return
    }
    var description = FiringDescription()
    description.alertKey = log.text(key.span)
    let name = title.flatMap { title in fields[.title].text.flatMap { self.name($0, title, record, &log) } }
    description.title = name
    description.rule = log.text(fields[.ownName].text, in: record) ?? name ?? log.text(monitor, in: record)
    if isTrigger { description.severity = log.text(fields[.status].text, in: record) }
    description.service = service(record, &log)
    description.setPlace(place(record), in: record, &log)
    if let team = tag("team:", record) { description.teamSet = log.teamSet(of: log.team(named: team.span)) }
    isTrigger
      ? log.describe(firing, by: description, rank: rank) : log.describeAside(firing, by: description, rank: rank)
  }

  /// The monitor's name in the title, which brackets around it do not change.
  private func name(
    _ text: JSONText, _ title: DatadogTitle, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> TextID? {
    title.name.isEmpty ? nil : text.withBytes(in: record) { log.text($0.extracting(title.name)) }
  }

  private func service(_ record: Span<UInt8>, _ log: inout EventLog) -> ServiceID? {
    if let service = fields[.service].text, !service.equals("undefined", in: record) {
      return log.service(fields[.service], in: record)
    }
    return tag("service:", record).map { log.service(named: $0.span) }
  }

  /// Where it is: the event's own word before tags, those by which the monitor tells its alerts apart before others.
  private func place(_ record: Span<UInt8>) -> AlertPlace {
    var place = AlertPlace(cluster: nil, host: fields[.host].text)
    for field in [Field.monitorGroups, .ownGroups, .tags, .innerTags, .ownTags] {
      for tag in fields[field].texts(in: record) { place.offer(tag: tag, in: record) }
    }
    return place
  }

  /// What stands behind a tag's name in the first of the lists that has it.
  private func tag(_ name: StaticString, _ record: Span<UInt8>) -> [UInt8]? {
    for field in [Field.tags, .innerTags, .ownTags] {
      for tag in fields[field].texts(in: record) where tag.hasPrefix(name, in: record) {
        let value = Array(tag.unescaped(in: record).dropFirst(name.utf8CodeUnitCount))
        if !value.isEmpty { return value }
      }
    }
    return nil
  }
}
