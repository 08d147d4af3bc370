import LogInput
import PagingModel

/// Services, groups and people in Rootly's records: objects with their names, or in the envelope of JSON:API.
struct RootlyReference: Sendable {
  private enum Field: Int { case id, name, innerID, innerName }
  private var fields = RecordFields<Field>([
    .id: "id", .name: "name", .innerID: "data.id", .innerName: "data.attributes.name",
  ])

  init() {}

  /// The first service of a list.
  mutating func service(
    _ list: FieldValue, _ record: Span<UInt8>, seenAt moment: Timestamp, _ log: inout EventLog
  ) -> ServiceID? {
    var service: ServiceID?
    list.forEachElement(in: record) { cursor in
      guard service == nil, (try? fields.read(record, &cursor)) != nil else { return }
      service = log.service(id: id, name: name, in: record, seenAt: moment)
    }
    return service
  }

  /// All services of a list.
  mutating func services(
    _ list: FieldValue, _ record: Span<UInt8>, seenAt moment: Timestamp, _ log: inout EventLog
  ) -> Set<ServiceID> {
    var services: Set<ServiceID> = []
    list.forEachElement(in: record) { cursor in
      guard (try? fields.read(record, &cursor)) != nil,
        let service = log.service(id: id, name: name, in: record, seenAt: moment)
      else { return }
      services.insert(service)
    }
    return services
  }

  /// The teams of a list, which Rootly calls groups.
  mutating func teamSet(
    _ list: FieldValue, _ record: Span<UInt8>, seenAt moment: Timestamp, _ log: inout EventLog
  ) -> UInt32 {
    var teams: [TeamID] = []
    list.forEachElement(in: record) { cursor in
      guard (try? fields.read(record, &cursor)) != nil else { return }
      if let id = id.word {
        let team = id.withBytes(in: record) { log.team($0) }
        name.text?.withBytes(in: record) {
          log.offerName($0, for: team, rank: .reference, seenAt: moment.milliseconds)
        }
        teams.append(team)
      } else if let name = name.text {
        teams.append(name.withBytes(in: record) { log.team(named: $0) })
      }
    }
    return log.teamSet(teams)
  }

  private var id: FieldValue { fields[.id].word == nil ? fields[.innerID] : fields[.id] }
  private var name: FieldValue { fields[.name].text == nil ? fields[.innerName] : fields[.name] }
}
