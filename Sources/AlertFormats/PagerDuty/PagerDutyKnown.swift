import LogInput
import PagingModel

/// People, services, teams and incidents that records name again and again: what they say, and their numbers in the log.
///
/// Valid for one log: that of the decoder that owns it.
struct PagerDutyKnown: Sendable {
  /// Users, services and teams.
  var references = ObjectMemo(empty: PagerDutyReference())
  var incidents = ObjectMemo(empty: PagerDutyIncidentReference())

  /// Begins another record; places of the last one are valid no more.
  mutating func beginRecord() {
    references.beginRecord()
    incidents.beginRecord()
  }

  /// Reads an array of references into `places`, which is emptied first and keeps its room.
  ///
  /// A list of one is remembered as a whole, as what its only element is.
  mutating func readList(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, into places: inout [MemoPlace]
  ) throws(JSONFault) {
    if !places.isEmpty { places.removeAll(keepingCapacity: true) }
    cursor.skipWhitespace(record)
    let start = cursor.offset
    if start < record.count, record[start] == UInt8(ascii: "["), let found = references.find(record, at: start) {
      cursor.skipKnown(length: found.length)
      return places.append(found.place)
    }
    guard try cursor.openArrayOrSkip(record) else { return }
    while try cursor.nextElement(record) { places.append(try references.read(record, &cursor)) }
    guard places.count == 1 else { return }
    var only = references.object(places[0])
    only.rebase(to: start)
    places[0] = references.remember(record, start..<cursor.offset, only)
  }

  /// The person that a reference refers to, with name and zone noted; nil without an id.
  mutating func person(
    _ place: MemoPlace, in record: Span<UInt8>, at moment: Int64, isCertain: Bool, _ log: inout EventLog
  ) -> PersonID? {
    // A zone is offered with every record.
    if let known = references[place].person, !references[place].hasTimeZone {
      if isCertain { log.confirm(known) }
      if let name = references[place].nameID {
        log.offerName(name, for: known, rank: references[place].rank, seenAt: moment)
      }
      return known
    }
    let reference = references.object(place)
    let person = reference.person(in: record, at: moment, isCertain: isCertain, &log)
    references[place].person = person
    references[place].nameID = reference.name(in: record, &log)
    return person
  }

  /// The service that a reference refers to, with its name noted; nil without an id.
  mutating func service(
    _ place: MemoPlace, in record: Span<UInt8>, at moment: Int64, _ log: inout EventLog
  ) -> ServiceID? {
    if let known = references[place].service {
      if let name = references[place].nameID {
        log.offerName(name, for: known, rank: references[place].rank, seenAt: moment)
      }
      return known
    }
    let reference = references.object(place)
    let service = reference.service(in: record, at: moment, &log)
    references[place].service = service
    references[place].nameID = reference.name(in: record, &log)
    return service
  }

  /// The number of the set of the teams at these places, with their names noted.
  mutating func teamSet(
    _ places: [MemoPlace], in record: Span<UInt8>, at moment: Int64, _ log: inout EventLog
  ) -> UInt32 {
    guard places.count > 1 else {
      return places.first.flatMap { team($0, in: record, at: moment, &log) }.map { log.teamSet(of: $0) } ?? 0
    }
    var teams: [TeamID] = []
    for place in places {
      if let team = team(place, in: record, at: moment, &log) { teams.append(team) }
    }
    return log.teamSet(teams)
  }

  private mutating func team(
    _ place: MemoPlace, in record: Span<UInt8>, at moment: Int64, _ log: inout EventLog
  ) -> TeamID? {
    if let known = references[place].team {
      if let name = references[place].nameID {
        log.offerName(name, for: known, rank: references[place].rank, seenAt: moment)
      }
      return known
    }
    let reference = references.object(place)
    let team = reference.team(in: record, at: moment, &log)
    references[place].team = team
    references[place].nameID = reference.name(in: record, &log)
    return team
  }

  /// The firing of an incident.
  ///
  /// - Throws: as `checkIncident`.
  mutating func occurrence(
    of place: MemoPlace, in record: Span<UInt8>, _ log: inout EventLog
  ) throws(RecordError) -> OccurrenceID {
    if let known = incidents[place].occurrence { return known }
    let id = try incidents.object(place).checkedID()
    let occurrence = id.withBytes(in: record) { log.occurrence(.pagerDuty, key: $0) }
    incidents[place].occurrence = occurrence
    return occurrence
  }

  /// Notes which incident one was merged into, where it was.
  func noteMerge(of place: MemoPlace, in record: Span<UInt8>, _ log: inout EventLog) {
    let incident = incidents.object(place)
    guard incident.isMerged(in: record) else { return }
    log.group(incident.id, with: incident.mergedInto, of: .pagerDuty, by: .merge, in: record)
  }

  /// Checks that an incident has an id.
  ///
  /// - Throws: `RecordError` without one, or when it is too long to be one.
  func checkIncident(_ place: MemoPlace) throws(RecordError) {
    if incidents[place].occurrence == nil { _ = try incidents.object(place).checkedID() }
  }

  /// Checks that somebody who was notified has an id.
  ///
  /// - Throws: `RecordError` without one, or when it is too long to be one.
  func checkUser(_ place: MemoPlace) throws(RecordError) {
    if references[place].person == nil { _ = try references.object(place).id.required("user.id").checkedID("user.id") }
  }
}
