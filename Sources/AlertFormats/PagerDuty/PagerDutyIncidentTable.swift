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

  /// The first of those who acknowledged, in the order of the list.
  private func setAcknowledgement(
    _ snapshot: inout FiringSnapshot, _ created: Timestamp, _ seconds: Int64?, _ row: Span<UInt8>,
    _ columns: TableColumns, _ log: inout EventLog
  ) {
    guard let seconds, seconds >= 0, seconds <= Self.longestWait else { return }
    snapshot.acknowledgedAt = created + .seconds(seconds)
    snapshot.acknowledger = .person
    let ids = columns.string(Column.acknowledgedBy.rawValue, in: row)?.split(separator: ",") ?? []
    // Of several nobody tells who was the first.
    if ids.count == 1 { snapshot.acknowledgedBy = person(String(ids[0]), &log) }
  }

  /// Resolved by somebody, by itself, or nobody tells.
  private func setResolver(
    _ snapshot: inout FiringSnapshot, _ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog
  ) {
    let isAutomatic = columns.string(Column.autoResolved.rawValue, in: row).map { ["1", "true", "TRUE"].contains($0) }
    if let id = columns.string(Column.resolvedBy.rawValue, in: row) {
      snapshot.resolver = .person
      snapshot.resolvedBy = person(id, &log)
      let name = columns.string(Column.resolvedByName.rawValue, in: row)
      if let person = snapshot.resolvedBy, let name {
        log.offerName(Array(name.utf8).span, for: person, rank: .reference, seenAt: snapshot.updatedAt)
      }
    } else if isAutomatic == true {
      snapshot.resolver = .automation
    }
  }

  private func person(_ id: String, _ log: inout EventLog) -> PersonID? {
    let trimmed = id.utf8.drop { $0 == 0x20 }
    guard !trimmed.isEmpty, trimmed.count <= EventLog.longestText else { return nil }
    return log.person(Array(trimmed).span, isCertain: true)
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
    switch columns.string(Column.urgency.rawValue, in: row) {
    case "high": description.urgency = .high
    case "low": description.urgency = .low
    default: break
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
