import LogInput
import PagingModel

/// A user, service, team or incident inside another PagerDuty record: a reference or the full object.
struct PagerDutyReference: PagerDutyEmbedded {
  var base = 0
  @PackedText private var idText: JSONText?
  @PackedText private var typeText: JSONText?
  @PackedText private var summaryText: JSONText?
  @PackedText private var nameText: JSONText?
  @PackedText private var addressText: JSONText?
  @PackedText private var timeZoneText: JSONText?
  @PackedText private var emailText: JSONText?
  /// Whether there is a member for the zone, which may be null.
  private(set) var hasTimeZone = false
  /// Who or what this is as somebody who acts, by its type, else by its address.
  private(set) var actor = EventActor.unknown
  /// Whether there is a type.
  var isTyped: Bool { typeText != nil }

  // What it came to in the log, where it is remembered.
  @Packed<PersonTable> var person: PersonID?
  @Packed<ServiceTable> var service: ServiceID?
  @Packed<TeamTable> var team: TeamID?
  /// The name that it offers.
  @Packed<TextTable> var nameID: TextID?

  init() {
    person = nil
    service = nil
    team = nil
    nameID = nil
  }

  var id: JSONText? { idText?.shifted(by: base) }
  var type: JSONText? { typeText?.shifted(by: base) }
  /// `name` of a full object.
  var name: JSONText? { nameText?.shifted(by: base) }
  var address: JSONText? { addressText?.shifted(by: base) }
  var timeZone: JSONText? { timeZoneText?.shifted(by: base) }
  var email: JSONText? { emailText?.shifted(by: base) }

  static let names = FieldNames(["id", "type", "summary", "self", "html_url", "name", "time_zone", "email"])

  static func read(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> PagerDutyReference {
    var reference = PagerDutyReference()
    guard try cursor.openObjectOrSkip(record) else { return reference }
    while let name = try cursor.nextName(record) {
      switch names.index(of: name, in: record) {
      case 0: reference.idText = try cursor.readStringOrSkip(record)
      case 1: reference.typeText = try cursor.readStringOrSkip(record)
      case 2: reference.summaryText = try cursor.readStringOrSkip(record)
      case 3: reference.addressText = try cursor.readStringOrSkip(record)
      case 5: reference.nameText = try cursor.readStringOrSkip(record)
      case 6:
        reference.timeZoneText = try cursor.readStringOrSkip(record)
        reference.hasTimeZone = true
      case 7: reference.emailText = try cursor.readStringOrSkip(record)
      default: try cursor.skipValue(record)
      }
    }
    reference.actor = reference.actor(in: record)
    return reference
  }

  private var usableID: JSONText? {
    guard let id, !id.isEmpty, id.count <= EventLog.longestText else { return nil }
    return id
  }

  mutating func rebase(to base: Int) {
    let distance = self.base - base
    self.base = base
    idText = idText?.shifted(by: distance)
    typeText = typeText?.shifted(by: distance)
    summaryText = summaryText?.shifted(by: distance)
    nameText = nameText?.shifted(by: distance)
    addressText = addressText?.shifted(by: distance)
    timeZoneText = timeZoneText?.shifted(by: distance)
    emailText = emailText?.shifted(by: distance)
  }

  /// Whether the object is the full one.
  var isFull: Bool { nameText != nil }

  /// How well the object knows what it is called.
  var rank: NameRank { isFull ? .full : .reference }

  /// What it is called.
  var label: JSONText? { (nameText ?? summaryText).nonEmpty?.shifted(by: base) }

  /// The number of what it is called, or nil when that is nothing.
  func name(in record: Span<UInt8>, _ log: inout EventLog) -> TextID? {
    label.flatMap { $0.withBytes(in: record) { log.name($0) } }
  }

  private func actor(in record: Span<UInt8>) -> EventActor {
    if let type {
      if type.hasPrefix("user", in: record) { return .person }
      if !type.isEmpty { return .automation }
    }
    if let address {
      if address.contains("/users/", in: record) { return .person }
      if address.contains("/services/", in: record) { return .automation }
    }
    return id == nil ? .unknown : .untyped
  }
}

extension PagerDutyReference {
  /// The person that it refers to, with name, zone and address noted; nil without an id, or with one that is too long to be one.
  func person(in record: Span<UInt8>, at moment: Int64, isCertain: Bool, _ log: inout EventLog) -> PersonID? {
    guard let id = usableID else { return nil }
    let person = id.withBytes(in: record) { log.person($0, isCertain: isCertain) }
    if let label { label.withBytes(in: record) { log.offerName($0, for: person, rank: rank, seenAt: moment) } }
    if let timeZone, !timeZone.isEmpty {
      timeZone.withBytes(in: record) { log.offerZone($0, for: person, seenAt: moment) }
    }
    email?.withBytes(in: record) { log.offerAddress($0, for: person) }
    return person
  }

  /// The service that it refers to, with its name noted; nil without an id, or with one that is too long to be one.
  func service(in record: Span<UInt8>, at moment: Int64, _ log: inout EventLog) -> ServiceID? {
    guard let id = usableID else { return nil }
    let service = id.withBytes(in: record) { log.service($0) }
    if let label { label.withBytes(in: record) { log.offerName($0, for: service, rank: rank, seenAt: moment) } }
    return service
  }

  /// The team that it refers to, with its name noted; nil without an id, or with one that is too long to be one.
  func team(in record: Span<UInt8>, at moment: Int64, _ log: inout EventLog) -> TeamID? {
    guard let id = usableID else { return nil }
    let team = id.withBytes(in: record) { log.team($0) }
    if let label { label.withBytes(in: record) { log.offerName($0, for: team, rank: rank, seenAt: moment) } }
    return team
  }

  /// Reads an array of references into `list`, which is emptied first and keeps its room.
  static func readList(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, into list: inout [PagerDutyReference]
  ) throws(JSONFault) {
    list.removeAll(keepingCapacity: true)
    guard try cursor.openArrayOrSkip(record) else { return }
    while try cursor.nextElement(record) { list.append(try read(record, &cursor)) }
  }

  /// The set of the teams in a list.
  static func teamSet(
    _ list: [PagerDutyReference], in record: Span<UInt8>, at moment: Int64, _ log: inout EventLog
  ) -> UInt32 {
    guard list.count != 1 else { return list[0].team(in: record, at: moment, &log).map { log.teamSet([$0]) } ?? 0 }
    var teams: [TeamID] = []
    for reference in list {
      if let team = reference.team(in: record, at: moment, &log) { teams.append(team) }
    }
    return log.teamSet(teams)
  }
}
