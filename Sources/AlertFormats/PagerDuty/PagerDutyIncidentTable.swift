import LogInput
public import PagingModel

/// PagerDuty's report of incidents as a table: a row is what became of one incident.
public struct PagerDutyIncidentTable: TableFormat {
  public static let id = FormatID.pagerDutyIncidentTable
  public static let summary = FormatSummary(
    title: "PagerDuty incident report (CSV)", origin: "the raw incidents report; Analytics, Insights, Reports, export",
    gives: "episodes with title, service and urgency, first acknowledgements and ends; not who was notified",
    signature: "columns incident_number, seconds_to_first_ack and auto_resolved", source: .pagerDuty, knowsPages: false,
    knowsPeople: true, isHistory: true)

  private enum Column: Int, CaseIterable {
    case id, description, serviceID, serviceName, createdOn, resolvedOn, toFirstAck, toResolve, autoResolved
    case acknowledgedBy, acknowledgedByName, resolvedBy, resolvedByName, urgency
  }
  public static let columns = [
    "id", "description", "service_id", "service_name", "created_on", "resolved_on", "seconds_to_first_ack",
    "seconds_to_resolve", "auto_resolved", "acknowledged_by_user_ids", "acknowledged_by_user_names",
    "resolved_by_user_id", "resolved_by_user_name", "urgency",
  ]
  public static let telling = ["id", "incident_number", "seconds_to_first_ack", "auto_resolved", "created_on"]

  public init() {}

  public mutating func decode(
    _ row: Span<UInt8>, _ columns: TableColumns, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    guard let created = try columns.moment(Column.createdOn.rawValue, "created_on", in: row) else {
      throw RecordError(.missing("created_on"), at: 0)
    }
    let resolved = try columns.moment(Column.resolvedOn.rawValue, "resolved_on", in: row)
    let mark = RecordMark(row, file: file)
    let seen = resolved ?? created
    // A list of the same state tells more: it is to be believed rather.
    var snapshot = FiringSnapshot(
      updatedAt: seen.milliseconds - 1, status: resolved == nil ? .triggered : .resolved, tag: mark.tag)
    snapshot.createdAt = created
    snapshot.resolvedAt = resolved
    let id = try columns.requiredID(Column.id.rawValue, "id", in: row)
    let seconds = try columns.integer(Column.toFirstAck.rawValue, "seconds_to_first_ack", in: row)
    let firing = log.occurrence(.pagerDuty, key: id.span)
    setAcknowledgement(&snapshot, created, seconds, row, columns, &log)
    if resolved != nil { setResolver(&snapshot, row, columns, &log) }
    snapshot.description = description(seen, row, columns, &log)
    log.offer(snapshot, for: firing)
    log.identify(mark.fingerprint, file: file)
    return .used(first: created, last: seen)
  }

  /// Ten years: nobody waits longer.
  private static let longestWait: Int64 = 10 * 366 * 86_400

  /// The first acknowledgement. Of several people the row does not tell who was first.
  private func setAcknowledgement(
    _ snapshot: inout FiringSnapshot, _ created: Timestamp, _ seconds: Int64?, _ row: Span<UInt8>,
    _ columns: TableColumns, _ log: inout EventLog
  ) {
    guard let seconds, seconds >= 0, seconds <= Self.longestWait else { return }
    snapshot.acknowledgedAt = created + .seconds(seconds)
    snapshot.acknowledger = .person
    let isList = columns.with(Column.acknowledgedBy.rawValue, in: row) { ids in
      ids.indices.contains { ids[$0] == UInt8(ascii: ",") }
    }
    if isList == false { snapshot.acknowledgedBy = columns.person(Column.acknowledgedBy.rawValue, in: row, &log) }
  }

  /// Resolved by somebody, by itself, or nobody tells.
  private func setResolver(
    _ snapshot: inout FiringSnapshot, _ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog
  ) {
    let isThere = columns.with(Column.resolvedBy.rawValue, in: row) { !$0.isEmpty } == true
    guard isThere else {
      if isAutomatic(row, columns) { snapshot.resolver = .automation }
      return
    }
    snapshot.resolver = .person
    snapshot.resolvedBy = columns.person(Column.resolvedBy.rawValue, in: row, &log)
    guard let person = snapshot.resolvedBy else { return }
    columns.with(Column.resolvedByName.rawValue, in: row) {
      log.offerName($0, for: person, rank: .reference, seenAt: snapshot.updatedAt)
    }
  }

  private func isAutomatic(_ row: Span<UInt8>, _ columns: TableColumns) -> Bool {
    columns.with(Column.autoResolved.rawValue, in: row) { field in
      let word = JSONText(whole: field)
      return word.equals("1", in: field) || word.isWord("true", in: field)
    } ?? false
  }

  private func description(
    _ seen: Timestamp, _ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.title = columns.text(Column.description.rawValue, in: row, &log)
    if let service = serviceID(row, columns, &log) {
      columns.with(Column.serviceName.rawValue, in: row) {
        log.offerName($0, for: service, rank: .reference, seenAt: seen.milliseconds)
      }
      description.service = service
    }
    columns.with(Column.urgency.rawValue, in: row) { field in
      description.urgency = PagerDutyIncidentReference.urgency(JSONText(whole: field), in: field)
    }
    return description
  }

  /// What is too long to be an id is none.
  private func serviceID(_ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog) -> ServiceID? {
    columns.with(Column.serviceID.rawValue, in: row) { id in
      id.count <= EventLog.longestText ? log.service(id) : nil
    } ?? nil
  }
}
