extension EventLog {
  /// Describes a firing by the record that says it fired; the earliest record wins, copies of it are merged.
  public mutating func describe(_ occurrence: OccurrenceID, by description: FiringDescription, rank: DescriptionRank) {
    let known = occurrences[occurrence.position].trigger
    occurrences[occurrence.position].trigger = earliest(known, description, rank)
  }

  /// Whether a record of this rank would describe the firing: for not interning what would be thrown away.
  ///
  /// Changes nothing; but a value of this size is copied for a question, and not for a change.
  public mutating func wantsDescription(of occurrence: OccurrenceID, rank: DescriptionRank) -> Bool {
    wants(rank, occurrences[occurrence.position].trigger)
  }

  /// Describes a firing by any other record; the earliest record wins, copies of it are merged, and it counts only where
  /// no other description tells anything.
  public mutating func describeAside(
    _ occurrence: OccurrenceID, by description: FiringDescription, rank: DescriptionRank
  ) {
    let known = occurrences[occurrence.position].fallback
    occurrences[occurrence.position].fallback = earliest(known, description, rank)
  }

  /// Whether a record of this rank would describe the firing aside: however much is known, as an earlier trigger that
  /// tells less may still come. Changes nothing, as above.
  public mutating func wantsAside(of occurrence: OccurrenceID, rank: DescriptionRank) -> Bool {
    wants(rank, occurrences[occurrence.position].fallback)
  }

  @inline(__always)
  private mutating func wants(_ rank: DescriptionRank, _ known: UInt32) -> Bool {
    known == Occurrence.nothing || rank <= descriptions.rank(known)
  }

  /// The place of the description that counts.
  private mutating func earliest(
    _ known: UInt32, _ description: FiringDescription, _ rank: DescriptionRank
  ) -> UInt32 {
    guard known != Occurrence.nothing else { return descriptions.add(description, rank) }
    let first = descriptions.rank(known)
    if rank == first {
      descriptions.set(known, merged(descriptions[known], description), rank)
    } else if rank < first {
      descriptions.set(known, description, rank)
    }
    return known
  }

  /// What the earliest record that says it fired says of a firing; empty without one.
  public func trigger(of occurrence: Occurrence) -> FiringDescription { description(occurrence.trigger) }

  /// What the earliest other record says of a firing; empty without one.
  public func fallback(of occurrence: Occurrence) -> FiringDescription { description(occurrence.fallback) }

  private func description(_ index: UInt32) -> FiringDescription {
    index == Occurrence.nothing ? FiringDescription() : descriptions[index]
  }

  /// Offers what an incident list says of a firing.
  public mutating func offer(_ snapshot: FiringSnapshot, for occurrence: OccurrenceID) {
    occurrences[occurrence.position].listSnapshot = newer(snapshot, occurrences[occurrence.position].listSnapshot)
  }

  /// Offers what a webhook's incident says of a firing: newer than any list it may be, but it tells neither
  /// acknowledgements nor an end.
  public mutating func offerAside(_ snapshot: FiringSnapshot, for occurrence: OccurrenceID) {
    var plain = snapshot
    (plain.acknowledgedAt, plain.acknowledgedBy, plain.acknowledger) = (nil, nil, .unknown)
    (plain.resolvedAt, plain.resolvedBy, plain.resolver) = (nil, nil, .unknown)
    occurrences[occurrence.position].webhookSnapshot = newer(plain, occurrences[occurrence.position].webhookSnapshot)
  }

  /// The place of the snapshot that is to be believed.
  private mutating func newer(_ snapshot: FiringSnapshot, _ known: UInt32) -> UInt32 {
    guard known != Occurrence.nothing else {
      snapshots.append(snapshot)
      return UInt32(snapshots.count - 1)
    }
    let isNewer = snapshot.supersedes(snapshots[Int(known)])
    let other = isNewer ? snapshots[Int(known)] : snapshot
    if isNewer { snapshots[Int(known)] = snapshot }
    keepAcknowledgement(of: other, in: Int(known))
    return known
  }

  /// A list forgets the acknowledgements of an incident that is over; another list, of before or of more, may tell them.
  private mutating func keepAcknowledgement(of other: FiringSnapshot, in known: Int) {
    guard let at = other.acknowledgedAt else { return }
    let kept = snapshots[known]
    if let keptAt = kept.acknowledgedAt {
      let (rank, keptRank) = (other.acknowledger.personRank, kept.acknowledger.personRank)
      guard rank <= keptRank else { return }
      if rank == keptRank {
        guard at <= keptAt else { return }
        if at == keptAt && !precedes(other.acknowledgedBy, kept.acknowledgedBy) { return }
      }
    }
    (snapshots[known].acknowledgedAt, snapshots[known].acknowledgedBy) = (at, other.acknowledgedBy)
    snapshots[known].acknowledger = other.acknowledger
  }

  /// Whether a person sorts before another, by id; nobody comes last.
  private func precedes(_ left: PersonID?, _ right: PersonID?) -> Bool {
    guard let left, let right else { return left != nil && right == nil }
    return people.precedes(left, right)
  }

  /// What the newest incident list says of a firing.
  public func listSnapshot(of occurrence: Occurrence) -> FiringSnapshot? { snapshot(occurrence.listSnapshot) }

  /// What the incident of the newest webhook says of a firing.
  public func webhookSnapshot(of occurrence: Occurrence) -> FiringSnapshot? { snapshot(occurrence.webhookSnapshot) }

  private func snapshot(_ index: UInt32) -> FiringSnapshot? {
    index == Occurrence.nothing ? nil : snapshots[Int(index)]
  }

  /// The number of a name that may be offered, or nil when nothing is written there.
  public mutating func name(_ bytes: Span<UInt8>) -> TextID? { bytes.isBlank ? nil : text(bytes) }

  /// The person with this id.
  ///
  /// - Parameter isCertain: whether the record says that this is a person.
  public mutating func person(_ id: Span<UInt8>, isCertain: Bool) -> PersonID {
    let person = people.intern(id)
    if isCertain { people.confirm(person) }
    return person
  }

  /// Offers a person's name.
  public mutating func offerName(_ name: Span<UInt8>, for person: PersonID, rank: NameRank, seenAt: Int64) {
    people.offer(
      name.extracting(0..<EventLog.keptLength(of: name)), for: person, rank: rank, seenAt: seenAt, texts: &texts)
  }

  /// Offers a person's name by its number.
  public mutating func offerName(_ name: TextID, for person: PersonID, rank: NameRank, seenAt: Int64) {
    people.offer(name, for: person, rank: rank, seenAt: seenAt, texts)
  }

  /// Notes that a record says this is a person.
  public mutating func confirm(_ person: PersonID) { people.confirm(person) }

  /// Offers the name of a person's zone.
  public mutating func offerZone(_ zone: Span<UInt8>, for person: PersonID, seenAt: Int64) {
    people.offerZone(zone.extracting(0..<EventLog.keptLength(of: zone)), for: person, seenAt: seenAt, texts: &texts)
  }

  /// The service that a monitor's label names; not that whose id happens to be the same.
  public mutating func service(named label: Span<UInt8>) -> ServiceID { services.intern(label: label) }

  /// The service with this id.
  public mutating func service(_ id: Span<UInt8>) -> ServiceID { services.intern(id) }

  /// Offers a service's name.
  public mutating func offerName(_ name: Span<UInt8>, for service: ServiceID, rank: NameRank, seenAt: Int64) {
    services.offer(
      name.extracting(0..<EventLog.keptLength(of: name)), for: service, rank: rank, seenAt: seenAt, texts: &texts)
  }

  /// Offers a service's name by its number.
  public mutating func offerName(_ name: TextID, for service: ServiceID, rank: NameRank, seenAt: Int64) {
    services.offer(name, for: service, rank: rank, seenAt: seenAt, texts)
  }

  /// The team that a monitor's label names.
  public mutating func team(named label: Span<UInt8>) -> TeamID { teams.intern(label: label) }

  /// The team with this id.
  public mutating func team(_ id: Span<UInt8>) -> TeamID { teams.intern(id) }

  /// Offers a team's name.
  public mutating func offerName(_ name: Span<UInt8>, for team: TeamID, rank: NameRank, seenAt: Int64) {
    teams.offer(
      name.extracting(0..<EventLog.keptLength(of: name)), for: team, rank: rank, seenAt: seenAt, texts: &texts)
  }

  /// Offers a team's name by its number.
  public mutating func offerName(_ name: TextID, for team: TeamID, rank: NameRank, seenAt: Int64) {
    teams.offer(name, for: team, rank: rank, seenAt: seenAt, texts)
  }

  /// The number of the set of one team.
  public mutating func teamSet(of team: TeamID) -> UInt32 { teamSets.intern(team) }

  /// The number of a set of teams.
  public mutating func teamSet(_ members: [TeamID]) -> UInt32 {
    members.isEmpty ? 0 : teamSets.intern(members)
  }

  /// Adds a record that is no event, for telling repeated ones.
  public mutating func identify(_ fingerprint: UInt64, file: UInt16) { identities.add(fingerprint, file: file) }

  /// Adds a webhook body and returns its number.
  public mutating func deliver(latest: Int64, fingerprint: UInt32, file: UInt16, isTruncated: Bool) -> UInt32 {
    deliveries.add(latest: latest, fingerprint: fingerprint, file: file, isTruncated: isTruncated)
  }

  /// Adds a fact told by a webhook body, once: of several bodies that tell it, the owner is kept (`DeliveryTable`).
  public mutating func appendOnce(_ fact: EventFact, to occurrence: OccurrenceID) {
    if let number = index(of: fact, in: occurrence) {
      guard deliveries.precedes(fact.tag, facts[number].tag) else { return }
      facts[number].tag = fact.tag
      facts[number].file = fact.file
    } else {
      addNew(fact, to: occurrence)
      if occurrences[occurrence.position].factCount == DeliveryFactIndex.mostUnlisted { list(occurrence) }
    }
  }

  /// The index of the same fact of a firing. Most firings have few facts; of those with many, an index is kept.
  private mutating func index(of fact: EventFact, in occurrence: OccurrenceID) -> Int? {
    if occurrences[occurrence.position].factCount >= DeliveryFactIndex.mostUnlisted {
      let number = deliveryFacts.intern(fact, of: occurrence, nextIndex: facts.count)
      return number < facts.count ? number : nil
    }
    var next = occurrences[occurrence.position].newestFact
    while next != EventFact.none {
      let other = facts[Int(next)]
      if other.kind == fact.kind && other.at == fact.at && other.subject == fact.subject { return Int(next) }
      next = other.previous
    }
    return nil
  }

  /// Puts the facts of a firing into the index.
  private mutating func list(_ occurrence: OccurrenceID) {
    var next = occurrences[occurrence.position].newestFact
    while next != EventFact.none {
      _ = deliveryFacts.intern(facts[Int(next)], of: occurrence, nextIndex: Int(next))
      next = facts[Int(next)].previous
    }
  }
}

extension EventActor {
  /// The smaller, the more certainly a person.
  fileprivate var personRank: Int {
    switch self {
    case .person: 0
    case .untyped: 1
    case .automation, .timer, .merge, .unknown: 2
    }
  }
}
