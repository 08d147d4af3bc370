import LogInput
import PagingModel

extension PagerDutyIncidentFields {
  /// What the incident says of itself.
  ///
  /// - Parameters:
  ///   - seenAt: the moment it is the truth of; nil for the incident's own word.
  ///   - tag: a fingerprint of the record.
  /// - Throws: `RecordError` for a moment that cannot be read.
  func snapshot(
    in record: Span<UInt8>, seenAt: Timestamp?, tag: UInt32, teams: [PagerDutyReference], _ log: inout EventLog
  ) throws(RecordError) -> FiringSnapshot {
    let (created, changed, updated, ended) = try moments(in: record)
    let newest = seenAt ?? updated ?? changed ?? created ?? Timestamp(milliseconds: .min)
    var snapshot = FiringSnapshot(updatedAt: newest.milliseconds, status: progress(in: record), tag: tag)
    snapshot.createdAt = created
    snapshot.description = description(in: record, at: newest.milliseconds, teams, &log)
    if snapshot.status == .resolved {
      snapshot.resolvedAt = ended ?? changed
      setResolver(&snapshot, record, newest.milliseconds, &log)
    }
    setAcknowledgement(&snapshot, record, newest.milliseconds, &log)
    return snapshot
  }

  /// When it was created, changed its state last, was updated and ended, as far as it tells.
  ///
  /// - Throws: `RecordError` for a moment that cannot be read.
  func moments(
    in record: Span<UInt8>
  ) throws(RecordError) -> (created: Timestamp?, changed: Timestamp?, updated: Timestamp?, ended: Timestamp?) {
    (
      try createdAt.nonEmpty?.moment("created_at", in: record).timestamp,
      try changedAt.nonEmpty?.moment("last_status_change_at", in: record).timestamp,
      try updatedAt.nonEmpty?.moment("updated_at", in: record).timestamp,
      try resolvedAt.nonEmpty?.moment("resolved_at", in: record).timestamp
    )
  }

  /// How far the incident had come.
  func progress(in record: Span<UInt8>) -> FiringSnapshot.Status {
    guard let status else { return .triggered }
    if status.equals("resolved", in: record) { return .resolved }
    return status.equals("acknowledged", in: record) ? .acknowledged : .triggered
  }

  private func description(
    in record: Span<UInt8>, at moment: Int64, _ teams: [PagerDutyReference], _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    let shown = title.nonEmpty ?? summary.nonEmpty.map { PagerDutyIncidentReference.withoutNumber($0, in: record) }
    description.title = shown.map { $0.withBytes(in: record) { log.text($0) } }
    description.alertKey = (incidentKey.nonEmpty ?? firstAlertKey).map { $0.withBytes(in: record) { log.text($0) } }
    description.service = service.service(in: record, at: moment, &log)
    description.teamSet = PagerDutyReference.teamSet(teams, in: record, at: moment, &log)
    description.urgency = PagerDutyIncidentReference.urgency(urgency, in: record)
    return description
  }

  /// Whether it ended because it was merged into another one.
  func isMerged(in record: Span<UInt8>) -> Bool { resolveReason.type?.hasPrefix("merge", in: record) == true }

  /// Notes which incident it was merged into.
  func noteMerge(of incident: JSONText?, in record: Span<UInt8>, _ log: inout EventLog) {
    guard isMerged(in: record) else { return }
    log.group(incident, with: resolveReason.incident, of: .pagerDuty, by: .merge, in: record)
  }

  private func setResolver(
    _ snapshot: inout FiringSnapshot, _ record: Span<UInt8>, _ moment: Int64, _ log: inout EventLog
  ) {
    if isMerged(in: record) {
      snapshot.resolver = .merge
      return
    }
    snapshot.resolver = changedBy.actor
    if snapshot.resolver == .person || snapshot.resolver == .untyped {
      snapshot.resolvedBy = changedBy.person(
        in: record, at: moment, isCertain: changedBy.type != nil && snapshot.resolver == .person, &log)
    }
  }

  /// Takes the earliest acknowledgement that is not by a machine; those later than the end are stale and counted.
  private func setAcknowledgement(
    _ snapshot: inout FiringSnapshot, _ record: Span<UInt8>, _ moment: Int64, _ log: inout EventLog
  ) {
    var first: PagerDutyAcknowledgement?
    for acknowledgement in acknowledgements where acknowledgement.by.actor != .automation {
      guard let at = acknowledgement.moment(in: record) else { continue }
      if let end = snapshot.resolvedAt, at > end {
        snapshot.staleAcknowledgements += 1
      } else if snapshot.acknowledgedAt.map({ at < $0 }) ?? true {
        snapshot.acknowledgedAt = at
        first = acknowledgement
      }
    }
    guard let first else { return }
    snapshot.acknowledger = first.by.actor
    let isCertain = first.by.type != nil && snapshot.acknowledger == .person
    snapshot.acknowledgedBy = first.by.person(in: record, at: moment, isCertain: isCertain, &log)
  }
}

extension PagerDutyAcknowledgement {
  fileprivate func moment(in record: Span<UInt8>) -> Timestamp? {
    at.withBytes(in: record) { RFC3339.moment($0) }?.timestamp
  }
}
