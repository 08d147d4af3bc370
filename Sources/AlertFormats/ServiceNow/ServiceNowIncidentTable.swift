import LogInput
public import PagingModel

/// The list of ServiceNow incidents as a table: a row is what became of one incident.
///
/// An incident is known by its number, as in the records of the Table API: told by both it counts once.
public struct ServiceNowIncidentTable: TableFormat {
  public static let id = FormatID.serviceNowIncidentTable
  public static let summary = FormatSummary(
    title: "ServiceNow incident list (CSV)", origin: "the export of a list of incidents, or /incident_list.do?CSV",
    gives:
      "episodes with priority, service and team, start and end, who resolved or closed, merged into a parent incident, in "
      + "the report's zone; not who was notified or acknowledged",
    signature: "columns number, opened_at and short_description, or their labels", source: .serviceNow,
    knowsPages: false, knowsPeople: true, isHistory: true)

  private enum Column: Int {
    case number, opened, updated, resolved, closed, resolver, state, incidentState, active, priority, title, service
    case group, correlation, table, closer, parent, code
  }
  public static let columns = [
    "number", "opened_at", "sys_updated_on", "resolved_at", "closed_at", "resolved_by", "state", "incident_state",
    "active", "priority", "short_description", "business_service", "assignment_group", "correlation_id",
    "sys_class_name", "closed_by", "parent_incident",
    "close_code",
  ]
  public static let telling = ["number", "opened_at", "short_description"]
  public static let labels = [
    "opened": "opened_at", "updated": "sys_updated_on", "resolved": "resolved_at", "closed": "closed_at",
    "resolved by": "resolved_by", "closed by": "closed_by", "parent incident": "parent_incident",
    "incident state": "incident_state", "short description": "short_description",
    "business service": "business_service", "service": "business_service", "assignment group": "assignment_group",
    "correlation id": "correlation_id", "task type": "sys_class_name",
    "close code": "close_code", "resolution code": "close_code",
  ]

  private var dates: TableDates

  public init() { self.init(zone: .utc) }

  public init(zone: TimeZoneRules) {
    dates = TableDates(zone: zone)
  }

  public var knowsDateOrder: Bool { dates.order != nil }

  public mutating func decode(
    _ row: Span<UInt8>, _ columns: TableColumns, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let number = try columns.requiredID(Column.number.rawValue, "number", in: row)
    guard isIncident(number.span, row, columns) else { return .ignored }
    let moments = try moments(row, columns)
    let end = moments.resolved ?? moments.closed
    let updated = moments.updated ?? moments.closed ?? moments.resolved ?? moments.opened
    let mark = RecordMark(row, file: file)
    var snapshot = FiringSnapshot(
      updatedAt: ServiceNowTable.rank(updated, isLocal: dates.isLocal),
      status: status(row, columns, hasEnd: end != nil),
      tag: mark.tag)
    snapshot.createdAt = moments.opened
    if snapshot.status == .resolved {
      snapshot.resolvedAt = end
      (snapshot.resolver, snapshot.resolvedBy) = resolver(
        isClosed: moments.resolved == nil && moments.closed != nil, row, columns, &log)
    }
    snapshot.description = description(row, columns, &log)
    let firing = log.occurrence(.serviceNow, key: number.span)
    log.offer(snapshot, for: firing)
    let label = columns.with(Column.code.rawValue, in: row) { code in
      ServiceNowCloseCode.label(
        JSONText(whole: code), snapshot, RecordMark(fingerprint: ByteHash.hash(number.span, secret: 0), file: file),
        in: code)
    }
    if let label, let label { log.append(label, to: firing) }
    _ = columns.with(Column.parent.rawValue, in: row) {
      log.group(number.span, with: $0, of: .serviceNow, by: .merge)
    }
    if log.isIncidentRecord, var incident = ToldIncident(.serviceNow, log.text(number.span), snapshot) {
      incident.isMerged = columns.with(Column.parent.rawValue, in: row) { _ in true } == true
      log.tell(incident)
    }
    log.identify(mark.fingerprint, file: file)
    if dates.isLocal { log.noteAssumedZone(.serviceNow) }
    return .used(first: moments.opened, last: max(updated, snapshot.resolvedAt ?? updated))
  }

  private mutating func moments(_ row: Span<UInt8>, _ columns: TableColumns) throws(RecordError) -> (
    opened: Timestamp, updated: Timestamp?, resolved: Timestamp?, closed: Timestamp?
  ) {
    dates.beginRow()
    let (opening, update) = (try read(.opened, row, columns), try read(.updated, row, columns))
    let (resolution, closing) = (try read(.resolved, row, columns), try read(.closed, row, columns))
    guard let opened = try moment(opening, .opened, row, columns) else {
      throw RecordError(.missing("opened_at"), at: 0)
    }
    return (
      opened, try moment(update, .updated, row, columns), try moment(resolution, .resolved, row, columns),
      try moment(closing, .closed, row, columns)
    )
  }

  private mutating func read(
    _ column: Column, _ row: Span<UInt8>, _ columns: TableColumns
  ) throws(RecordError) -> TableDates.Reading? {
    try dates.read(column.rawValue, Self.columns[column.rawValue], in: row, columns)
  }

  private func moment(
    _ reading: TableDates.Reading?, _ column: Column, _ row: Span<UInt8>, _ columns: TableColumns
  ) throws(RecordError) -> Timestamp? {
    try dates.moment(reading, column.rawValue, Self.columns[column.rawValue], in: row, columns)
  }

  /// Who resolved it; who closed it where it ended by that, as canceled ones do. One that belongs to another incident
  /// ended as part of that.
  private func resolver(
    isClosed: Bool, _ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog
  ) -> (EventActor, PersonID?) {
    if columns.with(Column.parent.rawValue, in: row, { _ in true }) == true { return (.merge, nil) }
    let told = ServiceNowTable.resolver(Column.resolver.rawValue, row, columns, &log)
    guard told.0 == .unknown && isClosed else { return told }
    return ServiceNowTable.resolver(Column.closer.rawValue, row, columns, &log)
  }

  /// Other tables have the same columns: changes, problems, requests, tasks.
  private func isIncident(_ number: Span<UInt8>, _ row: Span<UInt8>, _ columns: TableColumns) -> Bool {
    columns.with(Column.table.rawValue, in: row) { JSONText(whole: $0).isWord("incident", in: $0) }
      ?? JSONText(whole: number).hasPrefix("INC", in: number)
  }

  /// With the moment of an end, what is not known to be open is over. A reopened incident may keep that moment.
  private func status(_ row: Span<UInt8>, _ columns: TableColumns, hasEnd: Bool) -> FiringSnapshot.Status {
    let state =
      columns.with(Column.incidentState.rawValue, in: row) { ServiceNowState(JSONText(whole: $0), in: $0) }
      ?? columns.with(Column.state.rawValue, in: row) { ServiceNowState(JSONText(whole: $0), in: $0) } ?? .unknown
    if state.isEnd { return .resolved }
    guard hasEnd else { return .triggered }
    return state.isOpen && !columns.isFalse(Column.active.rawValue, in: row) ? .triggered : .resolved
  }

  private func description(
    _ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = columns.text(Column.correlation.rawValue, in: row, &log)
    description.title = columns.text(Column.title.rawValue, in: row, &log)
    description.severity = columns.text(Column.priority.rawValue, in: row, &log)
    description.service = columns.service(Column.service.rawValue, in: row, &log)
    description.teamSet = columns.teamSet(Column.group.rawValue, in: row, &log)
    return description
  }
}
