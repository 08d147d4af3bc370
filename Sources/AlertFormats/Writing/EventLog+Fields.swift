import LogInput
import PagingModel

/// What formats put into the log of a record's members: nothing for a member that is missing, null or empty.
extension EventLog {
  /// The number of a text.
  mutating func text(_ value: FieldValue, in record: Span<UInt8>) -> TextID? { text(value.word, in: record) }

  /// The number of a text.
  mutating func text(_ text: JSONText?, in record: Span<UInt8>) -> TextID? {
    text.nonEmpty.map { $0.withBytes(in: record) { self.text($0) } }
  }

  /// The service of this name.
  mutating func service(_ value: FieldValue, in record: Span<UInt8>) -> ServiceID? {
    value.word.map { $0.withBytes(in: record) { service(named: $0) } }
  }

  /// The service with this id, whose name may be given beside it.
  mutating func service(
    id: FieldValue, name: FieldValue, in record: Span<UInt8>, seenAt moment: Timestamp
  ) -> ServiceID? {
    guard let key = id.word else { return service(name, in: record) }
    let service = key.withBytes(in: record) { self.service($0) }
    name.text?.withBytes(in: record) { offerName($0, for: service, rank: .reference, seenAt: moment.milliseconds) }
    return service
  }

  /// The set of one team of this name.
  mutating func teamSet(_ value: FieldValue, in record: Span<UInt8>) -> UInt32 {
    value.word.map { name in teamSet(of: name.withBytes(in: record) { team(named: $0) }) } ?? 0
  }

  /// The person that an id, a login or an address names.
  mutating func person(_ value: FieldValue, in record: Span<UInt8>) -> PersonID? { person(value.word, in: record) }

  /// The person that an id, a login or an address names.
  mutating func person(_ text: JSONText?, in record: Span<UInt8>) -> PersonID? {
    guard let text = text.nonEmpty, text.count <= EventLog.longestText else { return nil }
    return text.withBytes(in: record) { person($0, isCertain: true) }
  }

  /// The person with this id, whose name may be given beside it.
  mutating func person(
    id: FieldValue, name: FieldValue, in record: Span<UInt8>, seenAt moment: Timestamp
  ) -> PersonID? {
    guard let person = person(id, in: record) else { return self.person(name, in: record) }
    name.text?.withBytes(in: record) { offerName($0, for: person, rank: .reference, seenAt: moment.milliseconds) }
    return person
  }

  /// Notes the e-mail address of a person, where it is given.
  mutating func offerAddress(_ value: FieldValue, of person: PersonID?, in record: Span<UInt8>) {
    guard let person else { return }
    value.text?.withBytes(in: record) { offerAddress($0, for: person) }
  }

  /// The firing that a source counts under an id.
  mutating func firing(_ source: AlertSource, _ id: JSONText, as shape: FiringShape = .incident, in record: Span<UInt8>)
    -> OccurrenceID
  {
    id.withBytes(in: record) { occurrence(source, shape, key: $0) }
  }

  /// Notes that a firing belongs to another one of its system, where one is named.
  mutating func group(
    _ id: JSONText?, with other: JSONText?, of source: AlertSource, by reasons: GroupReasons, in record: Span<UInt8>
  ) {
    guard let id, let other else { return }
    id.withBytes(in: record) { id in other.withBytes(in: record) { group(id, with: $0, of: source, by: reasons) } }
  }

  /// Notes that a firing belongs to a group of this name, where one is named.
  mutating func group(
    _ id: JSONText?, named name: JSONText?, of source: AlertSource, by reasons: GroupReasons, in record: Span<UInt8>
  ) {
    guard let id, let name else { return }
    id.withBytes(in: record) { id in name.withBytes(in: record) { group(id, named: $0, of: source, by: reasons) } }
  }
}
