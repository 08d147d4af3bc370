import LogInput
import PagingModel

/// One incident of an answer of PagerDuty Analytics.
struct PagerDutyAnalyticsRow {
  /// The zone of the times that name none.
  enum Zone {
    case known(TimeZoneRules)
    /// The name of one that is not known, cut to 40 bytes.
    case other(String)
    /// No answer names it: that of an answer that was asked for none, UTC.
    case unknown
  }

  private enum Field: Int {
    case id, number, seconds, createdAt, resolvedAt, status, title, urgency, serviceID, serviceName, teamID, teamName
    case priority, firstAcknowledgement, acknowledgedByIDs, acknowledgedByNames, autoResolved, resolvedByID,
      resolvedByName
  }
  private var fields = RecordFields<Field>([
    .id: "id", .number: "incident_number", .seconds: "seconds_to_resolve", .createdAt: "created_at",
    .resolvedAt: "resolved_at", .status: "status", .title: "description", .urgency: "urgency",
    .serviceID: "service_id", .serviceName: "service_name", .teamID: "team_id", .teamName: "team_name",
    .priority: "priority_name", .firstAcknowledgement: "seconds_to_first_ack",
    .acknowledgedByIDs: "acknowledged_user_ids",
    .acknowledgedByNames: "acknowledged_user_names", .autoResolved: "auto_resolved",
    .resolvedByID: "resolved_by_user_id", .resolvedByName: "resolved_by_user_name",
  ])

  private static let namesOfUTC = FieldNames([
    "Etc/UTC", "UTC", "Etc/UCT", "UCT", "Etc/Universal", "Universal", "Etc/Zulu", "Zulu", "Etc/GMT", "GMT",
  ])

  /// Whether a zone is UTC by another name.
  static func isUTC(_ name: JSONText, in record: Span<UInt8>) -> Bool { namesOfUTC.index(of: name, in: record) >= 0 }

  /// Whether an object is an incident of such an answer.
  mutating func isRow(_ row: Span<UInt8>) throws(RecordError) -> Bool {
    try fields.read(row)
    return fields[.number].isThere && fields[.serviceID].isThere && fields[.seconds].isThere
  }

  /// Checks that a row can be kept.
  ///
  /// - Throws: `RecordError` without an id or a start, and for times of a zone that is not known here.
  mutating func check(_ row: Span<UInt8>, _ zone: Zone) throws(RecordError) {
    try fields.read(row)
    _ = try fields[.id].requiredID("id")
    guard try moment(.createdAt, "created_at", zone, row) != nil else {
      throw RecordError(.missing("created_at"), at: 0)
    }
    _ = try moment(.resolvedAt, "resolved_at", zone, row)
  }

  /// Keeps a row that was checked, and adds its moments to the span.
  mutating func keep(
    _ row: Span<UInt8>, _ zone: Zone, _ log: inout EventLog, _ span: inout MomentSpan
  ) throws(RecordError) {
    try fields.read(row)
    guard let id = fields[.id].word, let created = try moment(.createdAt, "created_at", zone, row) else { return }
    let ended = try moment(.resolvedAt, "resolved_at", zone, row)
    // When a row was last updated is when it was counted last, long after the incident was changed: a list that says
    // more of the same state is to be believed rather.
    var snapshot = FiringSnapshot(
      updatedAt: (ended ?? created).milliseconds, status: status(ended, row),
      tag: UInt32(truncatingIfNeeded: ByteHash.fingerprint(row)))
    snapshot.createdAt = created
    setAcknowledgement(&snapshot, created, row, &log)
    if snapshot.status == .resolved {
      snapshot.resolvedAt = ended
      setResolver(&snapshot, created, row, &log)
    }
    snapshot.description = description(created, row, &log)
    log.offer(snapshot, for: log.firing(.pagerDuty, id, in: row))
    if log.isIncidentRecord, var incident = ToldIncident(.pagerDuty, log.text(id, in: row), snapshot) {
      incident.severity = log.text(fields[.priority], in: row)
      log.tell(incident)
    }
    if case .unknown = zone, isLocal(.createdAt, row) || isLocal(.resolvedAt, row) { log.noteAssumedUTC(.pagerDuty) }
    span.add(created)
    if let ended { span.add(ended) }
  }

  private func moment(
    _ field: Field, _ member: String, _ zone: Zone, _ row: Span<UInt8>
  ) throws(RecordError) -> Timestamp? {
    guard let word = fields[field].word else { return nil }
    if let local = word.withBytes(in: row, { MomentText.withoutZone($0) }) {
      switch zone {
      case .known(let rules):
        let clock = LocalTime(localSeconds: local.seconds)
        return rules.instant(of: clock.date, secondOfDay: clock.secondOfDay)
          + Milliseconds(local.nanoseconds / 1_000_000)
      case .other(let name): throw RecordError(.localTime(zone: name), at: word.start)
      case .unknown: return local.timestamp
      }
    }
    return try fields[field].moment(member, in: row)
  }

  private func isLocal(_ field: Field, _ row: Span<UInt8>) -> Bool {
    fields[field].word?.withBytes(in: row) { MomentText.withoutZone($0) } != nil
  }

  private func status(_ ended: Timestamp?, _ row: Span<UInt8>) -> FiringSnapshot.Status {
    guard let status = fields[.status].text else { return ended == nil ? .triggered : .resolved }
    if status.equals("resolved", in: row) { return .resolved }
    return status.equals("acknowledged", in: row) ? .acknowledged : .triggered
  }

  private func description(_ created: Timestamp, _ row: Span<UInt8>, _ log: inout EventLog) -> FiringDescription {
    var description = FiringDescription()
    description.title = log.text(fields[.title].text, in: row)
    description.urgency = PagerDutyIncidentReference.urgency(fields[.urgency].text, in: row)
    description.service = log.service(id: fields[.serviceID], name: fields[.serviceName], in: row, seenAt: created)
    if let id = fields[.teamID].word {
      let team = id.withBytes(in: row) { log.team($0) }
      fields[.teamName].text?.withBytes(in: row) {
        log.offerName($0, for: team, rank: .reference, seenAt: created.milliseconds)
      }
      description.teamSet = log.teamSet(of: team)
    }
    return description
  }

  // MARK: who did it

  /// The first acknowledgement. Of several people the row does not tell who was first.
  private func setAcknowledgement(
    _ snapshot: inout FiringSnapshot, _ created: Timestamp, _ row: Span<UInt8>, _ log: inout EventLog
  ) {
    let people = fields[.acknowledgedByIDs].texts(in: row)
    guard !people.isEmpty, let delay = fields[.firstAcknowledgement].integer(in: row), delay >= 0, delay < 1 << 32
    else {
      return
    }
    snapshot.acknowledgedAt = created + .seconds(delay)
    snapshot.acknowledger = .person
    guard people.count == 1 else { return }
    let names = fields[.acknowledgedByNames].texts(in: row)
    snapshot.acknowledgedBy = person(people[0], names.count == 1 ? names[0] : nil, created, row, &log)
  }

  private func setResolver(
    _ snapshot: inout FiringSnapshot, _ created: Timestamp, _ row: Span<UInt8>, _ log: inout EventLog
  ) {
    if let id = fields[.resolvedByID].word {
      snapshot.resolver = .person
      snapshot.resolvedBy = person(id, fields[.resolvedByName].text, created, row, &log)
    } else if fields[.autoResolved].isTrue(in: row) {
      snapshot.resolver = .automation
    }
  }

  private func person(
    _ id: JSONText, _ name: JSONText?, _ created: Timestamp, _ row: Span<UInt8>, _ log: inout EventLog
  ) -> PersonID? {
    guard let person = log.person(id, in: row) else { return nil }
    name?.withBytes(in: row) { log.offerName($0, for: person, rank: .reference, seenAt: created.milliseconds) }
    return person
  }
}
