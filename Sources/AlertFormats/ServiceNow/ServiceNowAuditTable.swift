import LogInput
public import PagingModel

/// The log of ServiceNow incidents as a table: a row is an incident as it was after one update.
///
/// The moments of the end stand on every row of an incident, also on those before it. They tell when it ended, where no
/// row has the state resolved, and nothing of the row's own time.
public struct ServiceNowAuditTable: TableFormat {
  public static let id = FormatID.serviceNowAuditTable
  public static let summary = FormatSummary(
    title: "ServiceNow incident log (CSV)", origin: "audited updates of incidents, as in the UCI incident event log",
    gives:
      "episodes with rule (category, subcategory, symptom), service (configuration item), priority and team, acknowledged when first at work, resolved, reopened, in the report's zone; not who was notified",
    signature: "columns number, incident_state, sys_updated_at and sys_mod_count", source: .serviceNow,
    knowsPages: false, knowsPeople: true, isHistory: true)

  private enum Column: Int {
    case number, state, updated, opened, resolved, closed, modifications, reopenings, assignee, group, resolver
    case priority, category, subcategory, symptom, item
  }
  public static let columns = [
    "number", "incident_state", "sys_updated_at", "opened_at", "resolved_at", "closed_at", "sys_mod_count",
    "reopen_count", "assigned_to", "assignment_group", "resolved_by", "priority", "category", "subcategory",
    "u_symptom",
    "cmdb_ci",
  ]
  public static let telling = ["number", "incident_state", "sys_updated_at", "sys_mod_count"]

  private var dates: TableDates

  public init() { self.init(zone: .utc) }

  public init(zone: TimeZoneRules) {
    dates = TableDates(zone: zone)
  }

  public var knowsDateOrder: Bool { dates.order != nil }

  /// A row's moments, state and counts.
  private struct Update {
    var at: Timestamp
    var opened: Timestamp?
    /// The end of the incident, whether it was over at `at` or not.
    var end: Timestamp?
    var state: ServiceNowState
    var modifications: Int64
    var isReopened: Bool
  }

  public mutating func decode(
    _ row: Span<UInt8>, _ columns: TableColumns, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let number = try columns.requiredID(Column.number.rawValue, "number", in: row)
    let update = try update(row, columns)
    let incident = ByteHash.hash(number.span, secret: 0)
    let copy = RecordMark(fingerprint: fingerprint(incident, update, row, columns), file: file)
    let firing = log.occurrence(.serviceNow, key: number.span)
    log.offer(snapshot(update, copy.tag, row, columns, &log), for: firing)
    log.identify(copy.fingerprint, file: file)
    keepFacts(of: firing, update, RecordMark(fingerprint: incident, file: file), row, columns, &log)
    if dates.isLocal { log.noteAssumedZone(.serviceNow) }
    return .used(first: min(update.opened ?? update.at, update.at), last: update.at)
  }

  // MARK: what a row says

  private mutating func update(_ row: Span<UInt8>, _ columns: TableColumns) throws(RecordError) -> Update {
    dates.beginRow()
    let (time, opening) = (try read(.updated, row, columns), try read(.opened, row, columns))
    let (resolution, closing) = (try read(.resolved, row, columns), try read(.closed, row, columns))
    guard let at = try moment(time, .updated, row, columns) else {
      throw RecordError(.missing("sys_updated_at"), at: 0)
    }
    let resolved = try moment(resolution, .resolved, row, columns)
    let closed = try moment(closing, .closed, row, columns)
    return Update(
      at: at, opened: try moment(opening, .opened, row, columns), end: resolved ?? closed,
      state: columns.with(Column.state.rawValue, in: row) { ServiceNowState(JSONText(whole: $0), in: $0) } ?? .unknown,
      modifications: try columns.integer(Column.modifications.rawValue, "sys_mod_count", in: row) ?? 0,
      isReopened: try columns.integer(Column.reopenings.rawValue, "reopen_count", in: row) ?? 0 > 0)
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

  /// The same for copies of a row, in whatever form their dates are.
  private func fingerprint(
    _ incident: UInt64, _ update: Update, _ row: Span<UInt8>, _ columns: TableColumns
  ) -> UInt64 {
    let parts = (UInt64(bitPattern: update.modifications), UInt64(bitPattern: update.at.milliseconds))
    let moment = ByteHash.combine(ByteHash.combine(incident, parts.0), parts.1)
    return [Column.state, .assignee, .group, .priority].reduce(moment) {
      ByteHash.combine($0, columns.fingerprint($1.rawValue, in: row))
    }
  }

  // MARK: what it tells

  /// The newest row tells how far the incident came. An end that lies behind an open row is known all the same; one before
  /// it is that of before it was reopened.
  private func snapshot(
    _ update: Update, _ tag: UInt32, _ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog
  ) -> FiringSnapshot {
    let isOver = update.state.isEnd || update.end.map { $0 >= update.at } == true
    // Times are of minutes: the count of updates tells the order within one.
    let newness = ServiceNowTable.rank(update.at, isLocal: dates.isLocal) + min(max(update.modifications, 0), 999)
    var snapshot = FiringSnapshot(updatedAt: newness, status: isOver ? .resolved : .triggered, tag: tag)
    snapshot.createdAt = update.opened
    if isOver {
      snapshot.resolvedAt = update.end
      (snapshot.resolver, snapshot.resolvedBy) = ServiceNowTable.resolver(Column.resolver.rawValue, row, columns, &log)
    }
    snapshot.description = description(row, columns, &log)
    return snapshot
  }

  /// The log holds no titles: what an incident is about, its classes tell.
  private func description(
    _ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    let classes = [Column.category, .subcategory, .symptom].map(\.rawValue)
    description.rule = columns.joinedText(classes, by: " / ", in: row, &log)
    description.service = columns.service(Column.item.rawValue, in: row, &log)
    description.severity = columns.text(Column.priority.rawValue, in: row, &log)
    description.teamSet = columns.teamSet(Column.group.rawValue, in: row, &log)
    return description
  }

  /// Every row tells the state at its time again: of the acknowledgements the first counts, of the ends the first behind
  /// the last time that a reopened incident was open. So the order of rows does not matter.
  private func keepFacts(
    of firing: OccurrenceID, _ update: Update, _ mark: RecordMark, _ row: Span<UInt8>, _ columns: TableColumns,
    _ log: inout EventLog
  ) {
    if let opened = update.opened { log.append(mark.listedFact(.fired, at: opened, element: 0), to: firing) }
    if update.state.isOpen && update.isReopened {
      log.append(mark.listedFact(.reopened, at: update.at, element: 0), to: firing)
    }
    if update.state == .atWork {
      let person = columns.person(Column.assignee.rawValue, in: row, &log)
      let element = columns.fingerprint(Column.assignee.rawValue, in: row)
      log.append(mark.listedFact(.acknowledged, at: update.at, by: .person, person, element: element), to: firing)
    } else if update.state == .resolved {
      let (actor, person) = ServiceNowTable.resolver(Column.resolver.rawValue, row, columns, &log)
      let element = columns.fingerprint(Column.resolver.rawValue, in: row)
      log.append(mark.listedFact(.resolved, at: update.at, by: actor, person, element: element), to: firing)
    }
  }
}
