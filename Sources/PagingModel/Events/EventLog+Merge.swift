extension EventLog {
  /// Adds everything that another log says: of files read at the same time.
  ///
  /// The result is that of reading the other's files after this log's, whatever the order: names get new numbers, firings
  /// meet by their keys, facts that both hold are counted once. O(names and facts of the other).
  public mutating func merge(_ other: consuming EventLog) {
    let numbers = MergedNumbers(of: other, in: &self)
    let firstDelivery = UInt32(deliveries.count)
    deliveries.append(contentsOf: other.deliveries)
    let firings = MergedFirings(of: other, in: &self)
    let areCopied = firings.areMostlyNew && other.deliveries.count == 0
    let firstFact = UInt32(facts.count)
    if areCopied { copyFacts(of: other, numbers, firstFact) }
    var facts: [EventFact] = []
    for index in 0..<other.occurrences.count {
      let (id, isNew) = (firings.ids[index], firings.isNew(index))
      merge(other.occurrences[index], of: other, into: id, numbers)
      if areCopied && isNew {
        occurrences[id.position].takeFacts(of: other.occurrences[index], from: firstFact)
      } else {
        mergeFacts(OccurrenceID(index), of: other, into: id, isNew: isNew, numbers, firstDelivery, &facts)
      }
    }
    identities.append(contentsOf: other.identities)
    numbers.mergePlans(of: other, into: &self)
    numbers.mergeWhoPeopleAre(of: other, into: &self)
    numbers.mergeAlertKeys(of: other, firings.ids, into: &self)
    numbers.mergeRecoveries(of: other, firings.ids, into: &self)
    numbers.mergeGroups(of: other, into: &self)
    numbers.mergeLabels(of: other, into: &self)
    mergeCounts(of: other)
  }

  /// Adds all facts as they stand, which is much quicker than firing by firing. Those of the few firings that were known
  /// before belong to nobody.
  private mutating func copyFacts(of other: borrowing EventLog, _ numbers: MergedNumbers, _ firstFact: UInt32) {
    for fact in other.facts {
      var copy = numbers.fact(fact)
      if copy.previous != EventFact.none { copy.previous += firstFact }
      facts.append(copy)
    }
  }

  private mutating func merge(
    _ occurrence: Occurrence, of other: borrowing EventLog, into id: OccurrenceID, _ numbers: MergedNumbers
  ) {
    if occurrence.trigger != Occurrence.nothing {
      let trigger = numbers.description(other.descriptions[occurrence.trigger])
      describe(id, by: trigger, rank: other.descriptions.rank(occurrence.trigger))
    }
    if occurrence.fallback != Occurrence.nothing {
      let fallback = numbers.description(other.descriptions[occurrence.fallback])
      describeAside(id, by: fallback, rank: other.descriptions.rank(occurrence.fallback))
    }
    if let list = other.listSnapshot(of: occurrence) { offer(numbers.snapshot(list), for: id) }
    if let webhook = other.webhookSnapshot(of: occurrence) { offerAside(numbers.snapshot(webhook), for: id) }
    if occurrence.tellsNotifications { noteTellsNotifications(id) }
  }

  private mutating func mergeFacts(
    _ number: OccurrenceID, of other: borrowing EventLog, into id: OccurrenceID, isNew: Bool,
    _ numbers: MergedNumbers, _ firstDelivery: UInt32, _ facts: inout [EventFact]
  ) {
    // A chain leads back from the newest fact: in this order it is built up again as it was.
    facts.removeAll(keepingCapacity: true)
    other.forEachFact(of: number) { facts.append($0) }
    let isDelivered = other.occurrences[number.position].shape == .delivered
    for fact in facts.reversed() {
      var added = numbers.fact(fact)
      if isDelivered { added.tag += firstDelivery }
      add(added, to: id, isNew: isNew, isDelivered: isDelivered)
    }
  }

  /// Adds a fact of another log, which holds it once: of an incident that is new here there is nothing to compare it with.
  private mutating func add(_ fact: EventFact, to occurrence: OccurrenceID, isNew: Bool, isDelivered: Bool) {
    if isDelivered {
      appendOnce(fact, to: occurrence)
    } else if isNew {
      addNew(fact, to: occurrence)
    } else {
      append(fact, to: occurrence)
    }
  }
}

extension Occurrence {
  /// Has the facts of a firing of another log, whose facts were added from there on.
  fileprivate mutating func takeFacts(of other: Occurrence, from first: UInt32) {
    newestFact = other.newestFact == EventFact.none ? EventFact.none : other.newestFact + first
    factCount = other.factCount
  }
}

/// Where the firings of a log are in another one.
private struct MergedFirings {
  private(set) var ids: [OccurrenceID] = []
  private let firstNew: Int
  /// Whether hardly a fact is of a firing that was known before.
  private(set) var areMostlyNew = true

  init(of other: borrowing EventLog, in log: inout EventLog) {
    firstNew = log.occurrences.count
    var known = 0
    for number in 0..<other.occurrences.count {
      let occurrence = other.occurrences[number]
      let id = other.occurrenceKeys.withBytes(of: number) { key in
        log.occurrence(occurrence.source, occurrence.shape, key: key.extracting(1..<key.count))
      }
      ids.append(id)
      // The count of very many does not fit.
      let count = occurrence.factCount == .max ? other.facts.count : Int(occurrence.factCount)
      if id.position < firstNew { known += count }
    }
    areMostlyNew = known * 16 <= other.facts.count
  }

  func isNew(_ number: Int) -> Bool { ids[number].position >= firstNew }
}

/// The numbers that the names of a log have in another one.
private struct MergedNumbers {
  private var texts: [UInt32] = []
  private var people: [UInt32] = []
  private var services: [UInt32] = []
  private var teams: [UInt32] = []
  private var teamSets: [UInt32] = []

  init(of other: borrowing EventLog, in log: inout EventLog) {
    for number in 0..<other.texts.count {
      texts.append(UInt32(other.texts.withBytes(of: number) { log.texts.intern($0) }))
    }
    people = log.people.merge(other.people, texts: texts, in: &log.texts)
    services = log.services.merge(other.services, texts: texts, in: &log.texts)
    teams = log.teams.merge(other.teams, texts: texts, in: &log.texts)
    for set in other.teamSets.sets {
      teamSets.append(log.teamSets.intern(set.map { [teams] in TeamID(index: teams[$0.position]) }))
    }
  }

  func mergePlans(of other: borrowing EventLog, into log: inout EventLog) {
    let plans = PlanNumbers(people: people, services: services, teams: teams, texts: texts)
    log.plans.merge(other.plans, plans, in: &log.texts)
  }

  func mergeWhoPeopleAre(of other: borrowing EventLog, into log: inout EventLog) {
    log.addresses.merge(other.addresses, people: people, values: texts)
    log.memberships.merge(other.memberships, people: people, values: teams)
  }

  func mergeAlertKeys(of other: borrowing EventLog, _ firings: [OccurrenceID], into log: inout EventLog) {
    log.alertKeys.merge(other.alertKeys, firings: firings, texts: texts, in: log.texts)
  }

  func mergeRecoveries(of other: borrowing EventLog, _ firings: [OccurrenceID], into log: inout EventLog) {
    log.recoveries.merge(other.recoveries, firings: firings, texts: texts, in: log.texts)
  }

  func mergeGroups(of other: borrowing EventLog, into log: inout EventLog) {
    log.groups.merge(other.groups, texts: texts)
  }

  func mergeLabels(of other: borrowing EventLog, into log: inout EventLog) {
    log.labels.merge(other.labels, texts: texts)
  }

  func fact(_ fact: EventFact) -> EventFact {
    guard fact.subject != EventFact.none else { return fact }
    var renumbered = fact
    switch fact.kind {
    case .grouped, .named: renumbered.subject = texts[Int(fact.subject)]
    case .seen, .part, .lasted: break
    default: renumbered.subject = people[Int(fact.subject)]
    }
    return renumbered
  }

  func description(_ description: FiringDescription) -> FiringDescription {
    var renumbered = description
    renumbered.alertKey = text(description.alertKey)
    renumbered.title = text(description.title)
    renumbered.rule = text(description.rule)
    renumbered.severity = text(description.severity)
    renumbered.cluster = text(description.cluster)
    renumbered.host = text(description.host)
    renumbered.service = description.service.map { ServiceID(index: services[$0.position]) }
    renumbered.teamSet = teamSets[Int(description.teamSet)]
    return renumbered
  }

  func snapshot(_ snapshot: FiringSnapshot) -> FiringSnapshot {
    var renumbered = snapshot
    renumbered.description = description(snapshot.description)
    renumbered.acknowledgedBy = person(snapshot.acknowledgedBy)
    renumbered.resolvedBy = person(snapshot.resolvedBy)
    return renumbered
  }

  private func text(_ id: TextID?) -> TextID? { id.map { TextID(index: texts[$0.position]) } }

  private func person(_ id: PersonID?) -> PersonID? { id.map { PersonID(index: people[$0.position]) } }
}
