import LogInput
import PagingModel

/// What remembered objects came to in the log: numbers, so that ids and names need not be looked up again.
///
/// Valid for one log and one memo of objects: those of the decoder that owns it.
struct RememberedHandles<Table>: Sendable {
  /// What one object came to.
  struct Entry: Sendable {
    var mark = MemoMark.none
    var handle = Handle<Table>(0)
    /// The name that it offers, if any.
    var name: TextID?
  }

  private var entries = Array(repeating: Entry(), count: MemoMark.slotCount)

  /// What the object with this mark came to, or nil when that is not known.
  @inline(__always)
  func find(_ mark: MemoMark) -> Entry? {
    let entry = entries[Int(mark.slot)]
    return mark.serial != 0 && entry.mark == mark ? entry : nil
  }

  /// Notes what the object with this mark came to.
  mutating func keep(_ mark: MemoMark, _ handle: Handle<Table>, name: TextID?) {
    guard mark != .none else { return }
    entries[Int(mark.slot)] = Entry(mark: mark, handle: handle, name: name)
  }
}

/// People, services, teams and incidents by the objects that stand for them.
struct PagerDutyHandles: Sendable {
  private var people = RememberedHandles<PersonTable>()
  private var services = RememberedHandles<ServiceTable>()
  private var teams = RememberedHandles<TeamTable>()
  private var incidents = RememberedHandles<OccurrenceTable>()

  /// The person that a reference refers to, with name and zone noted; nil without an id.
  mutating func person(
    _ reference: PagerDutyReference, in record: Span<UInt8>, at moment: Int64, isCertain: Bool, _ log: inout EventLog
  ) -> PersonID? {
    if let known = people.find(reference.mark) {
      if isCertain { log.confirm(known.handle) }
      if let name = known.name { log.offerName(name, for: known.handle, rank: reference.rank, seenAt: moment) }
      return known.handle
    }
    guard let person = reference.person(in: record, at: moment, isCertain: isCertain, &log) else { return nil }
    // A zone is offered with every record.
    if !reference.hasTimeZone { people.keep(reference.mark, person, name: reference.name(in: record, &log)) }
    return person
  }

  /// The service that a reference refers to, with its name noted; nil without an id.
  mutating func service(
    _ reference: PagerDutyReference, in record: Span<UInt8>, at moment: Int64, _ log: inout EventLog
  ) -> ServiceID? {
    if let known = services.find(reference.mark) {
      if let name = known.name { log.offerName(name, for: known.handle, rank: reference.rank, seenAt: moment) }
      return known.handle
    }
    guard let service = reference.service(in: record, at: moment, &log) else { return nil }
    services.keep(reference.mark, service, name: reference.name(in: record, &log))
    return service
  }

  /// The number of the set of the teams in a list.
  mutating func teamSet(
    _ list: [PagerDutyReference], in record: Span<UInt8>, at moment: Int64, _ log: inout EventLog
  ) -> UInt32 {
    guard list.count == 1 else { return PagerDutyReference.teamSet(list, in: record, at: moment, &log) }
    return team(list[0], in: record, at: moment, &log).map { log.teamSet(of: $0) } ?? 0
  }

  private mutating func team(
    _ reference: PagerDutyReference, in record: Span<UInt8>, at moment: Int64, _ log: inout EventLog
  ) -> TeamID? {
    if let known = teams.find(reference.mark) {
      if let name = known.name { log.offerName(name, for: known.handle, rank: reference.rank, seenAt: moment) }
      return known.handle
    }
    guard let team = reference.team(in: record, at: moment, &log) else { return nil }
    teams.keep(reference.mark, team, name: reference.name(in: record, &log))
    return team
  }

  /// The firing of the incident with this id.
  mutating func occurrence(
    of incident: PagerDutyIncidentReference, id: JSONText, in record: Span<UInt8>, _ log: inout EventLog
  ) -> OccurrenceID {
    if let known = incidents.find(incident.mark) { return known.handle }
    let occurrence = id.withBytes(in: record) { log.occurrence(.pagerDuty, key: $0) }
    incidents.keep(incident.mark, occurrence, name: nil)
    return occurrence
  }
}
