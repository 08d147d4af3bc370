import LogInput
public import PagingModel

/// Incidents of ServiceNow's Table API. Every value is text; one that refers to another record, or that was asked for
/// with its display value, is an object.
///
/// Moments are of UTC, as the `value` of a column is. The zone of display values is not in the record: one exported with
/// nothing else is read as the table of the same values is, in the report's zone.
public struct ServiceNowIncidents: InputFormat {
  public static let id = FormatID.serviceNowIncident
  public static let summary = FormatSummary(
    title: "ServiceNow incidents", origin: "GET /api/now/table/incident, best with sysparm_display_value=all",
    gives:
      "episodes with priority, service and team, start and end, who resolved or closed, merged into a parent incident; "
      + "not who was notified or acknowledged",
    signature: "sys_id, number and opened_at", source: .serviceNow, knowsPages: false, knowsPeople: true,
    isHistory: true)

  private enum Field: Int {
    case systemID, number, opened, updated, resolved, closed, resolver, state, incidentState, priority, title, service
    case group, correlation, table, active, opener, caller, closer, parent, code
  }
  private var fields = RecordFields<Field>([
    .systemID: "sys_id", .number: "number", .opened: "opened_at", .updated: "sys_updated_on",
    .resolved: "resolved_at", .closed: "closed_at", .resolver: "resolved_by", .state: "state",
    .incidentState: "incident_state", .priority: "priority", .title: "short_description",
    .service: "business_service", .group: "assignment_group", .correlation: "correlation_id",
    .table: "sys_class_name", .active: "active", .opener: "opened_by", .caller: "caller_id",
    .closer: "closed_by", .parent: "parent_incident",
    .code: "close_code",
  ])
  private var column = ServiceNowColumn()
  private var dates: TableDates

  public init() { self.init(zone: .utc) }

  public init(zone: TimeZoneRules) {
    dates = TableDates(zone: zone)
  }

  public var knowsDateOrder: Bool { dates.order != nil }

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("sys_id") && sketch.has("number") && sketch.has("opened_at")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.systemID].isThere, fields[.number].isThere, fields[.opened].isThere else { return .notThisFormat }
    let number = try value(.number, record).requiredID("number")
    guard isIncident(number, record) else { return .ignored }
    let moments = try isShown(record) ? shownMoments(record) : moments(record)
    let updated = moments.changed
    let mark = RecordMark(record, file: file)
    var snapshot = FiringSnapshot(
      updatedAt: ServiceNowTable.rank(updated, isLocal: moments.isLocal),
      status: status(record, hasEnd: moments.end != nil), tag: mark.tag)
    snapshot.createdAt = moments.opened
    if snapshot.status == .resolved {
      snapshot.resolvedAt = moments.end
      setResolver(&snapshot, isClosed: moments.isClosed, updated, record, &log)
    }
    snapshot.description = description(updated, record, &log)
    let firing = log.firing(.serviceNow, number, in: record)
    log.offer(snapshot, for: firing)
    let label = ServiceNowCloseCode.label(
      value(.code, record).word, snapshot, RecordMark(record, id: number, file: file), in: record)
    if let label { log.append(label, to: firing) }
    noteParent(of: number, record, &log)
    if log.isIncidentRecord, var incident = ToldIncident(.serviceNow, log.text(number, in: record), snapshot) {
      incident.isMerged = value(.parent, record).word != nil
      log.tell(incident)
    }
    log.identify(mark.fingerprint, file: file)
    if moments.isLocal { log.noteAssumedZone(.serviceNow) }
    return .used(first: moments.opened, last: max(updated, snapshot.resolvedAt ?? updated))
  }

  /// What the database holds in a column, else what users see there.
  private mutating func value(_ field: Field, _ record: Span<UInt8>) -> FieldValue {
    column.read(fields[field], record)
    return column.value
  }

  /// Other tables have the same columns: changes, problems, requests, tasks, incidents of security.
  private mutating func isIncident(_ number: JSONText, _ record: Span<UInt8>) -> Bool {
    if let table = value(.table, record).word {
      return table.equals("incident", in: record) || table.equals("Incident", in: record)
    }
    return number.hasPrefix("INC", in: record)
  }

  // MARK: moments

  /// Whether the record was exported with display values alone. Its moments may look alike: references show it, as they
  /// have lost their values.
  private mutating func isShown(_ record: Span<UInt8>) -> Bool {
    for field in [Field.opener, .caller, .resolver, .closer, .parent, .group, .service] {
      column.read(fields[field], record)
      if column.isReferenceByName { return true }
    }
    for field in [Field.opened, .updated, .resolved, .closed]
    where value(field, record).isShownMoment(in: record) { return true }
    return false
  }

  private mutating func moments(_ record: Span<UInt8>) throws(RecordError) -> ServiceNowMoments {
    ServiceNowMoments(
      opened: try value(.opened, record).requiredMoment("opened_at", in: record),
      updated: try value(.updated, record).moment("sys_updated_on", in: record),
      resolved: try value(.resolved, record).moment("resolved_at", in: record),
      closed: try value(.closed, record).moment("closed_at", in: record))
  }

  private mutating func shownMoments(_ record: Span<UInt8>) throws(RecordError) -> ServiceNowMoments {
    let names: [(Field, String)] = [
      (.opened, "opened_at"), (.updated, "sys_updated_on"), (.resolved, "resolved_at"), (.closed, "closed_at"),
    ]
    dates.beginRow()
    var readings: [TableDates.Reading?] = []
    for (field, name) in names { readings.append(try dates.read(value(field, record), name, in: record)) }
    var moments: [Timestamp?] = []
    for (index, (field, name)) in names.enumerated() {
      moments.append(try dates.moment(readings[index], value(field, record), name, in: record))
    }
    guard let opened = moments[0] else { throw RecordError(.missing("opened_at"), at: 0) }
    return ServiceNowMoments(
      opened: opened, updated: moments[1], resolved: moments[2], closed: moments[3], isLocal: dates.isLocal)
  }

  // MARK: what became of it

  /// Instances have states and words of their own: with the moment of an end, what is not known to be open is over. A
  /// reopened incident may keep that moment.
  private mutating func status(_ record: Span<UInt8>, hasEnd: Bool) -> FiringSnapshot.Status {
    let state = ServiceNowState(value(.incidentState, record).word ?? value(.state, record).word, in: record)
    if state.isEnd { return .resolved }
    guard hasEnd else { return .triggered }
    return state.isOpen && !isInactive(record) ? .triggered : .resolved
  }

  private mutating func isInactive(_ record: Span<UInt8>) -> Bool {
    let active = value(.active, record)
    guard let word = active.text else { return active.kind == .boolean && !active.isTrue(in: record) }
    return word.equals("false", in: record) || word.equals("0", in: record)
  }

  /// Who resolved it; who closed it where it ended by that, as canceled ones do. One that belongs to another incident
  /// ended as part of that.
  private mutating func setResolver(
    _ snapshot: inout FiringSnapshot, isClosed: Bool, _ updated: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    if value(.parent, record).word != nil { return snapshot.resolver = .merge }
    column.read(fields[.resolver], record)
    if isClosed && column.value.word == nil { column.read(fields[.closer], record) }
    guard let name = column.display.text ?? column.value.text else { return }
    guard !name.equals("System", in: record), !name.equals("system", in: record) else {
      return snapshot.resolver = .automation
    }
    snapshot.resolver = .person
    snapshot.resolvedBy =
      column.isReferenceByName
      ? log.person(column.value, in: record)
      : log.person(id: column.value, name: column.display, in: record, seenAt: updated)
  }

  /// Incidents are known by their numbers: what users see of a parent, which only some exports have.
  private mutating func noteParent(of number: JSONText, _ record: Span<UInt8>, _ log: inout EventLog) {
    column.read(fields[.parent], record)
    log.group(number, with: column.display.word, of: .serviceNow, by: .merge, in: record)
  }

  private mutating func description(
    _ updated: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(value(.correlation, record), in: record)
    description.title = log.text(value(.title, record), in: record)
    column.read(fields[.priority], record)
    description.severity = log.text(column.display.text ?? column.value.word, in: record)
    column.read(fields[.service], record)
    description.service =
      column.isReferenceByName
      ? log.service(column.value, in: record)
      : log.service(id: column.value, name: column.display, in: record, seenAt: updated)
    column.read(fields[.group], record)
    if column.isReferenceByName {
      description.teamSet = log.teamSet(column.value, in: record)
      return description
    }
    if let team = column.value.word.map({ $0.withBytes(in: record) { log.team($0) } }) {
      column.display.text?.withBytes(in: record) {
        log.offerName($0, for: team, rank: .reference, seenAt: updated.milliseconds)
      }
      description.teamSet = log.teamSet(of: team)
    }
    return description
  }
}
