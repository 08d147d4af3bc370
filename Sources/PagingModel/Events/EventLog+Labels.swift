extension EventLog {
  /// Adds what somebody said of a page, once.
  public mutating func label(_ label: PageLabel, at place: LabelPlace) { labels.add(label, at: place) }

  /// Has verdicts that were given outside of a pager count for its incident of the same id: those on a firing of which events
  /// tell nothing else. Where no pager has such an incident they are labels by the alert's key. The firing has no fact any more
  /// then, see `isPassedOn`.
  ///
  /// O(number of firings) where they are few.
  public mutating func passOnLabels() {
    for number in occurrences.indices where occurrences[number].source == .events && holdsLabelsAlone(number) {
      if let incident = incidentOfAPager(withTheIdOf: number) {
        passOn(factsOf: number, to: incident)
      } else {
        makeLabels(ofTheFactsOf: number)
      }
    }
  }

  /// Has the verdicts on a firing that nothing else tells of count for what has its id as the key, or the incident.
  private mutating func makeLabels(ofTheFactsOf number: Int) {
    let key = occurrenceKeys.withBytes(of: number) { bytes in bytes.indices.dropFirst().map { bytes[$0] } }
    let name = text(key.span)
    var told: [EventFact] = []
    forEachFact(of: OccurrenceID(number)) { told.append($0) }
    for fact in told {
      guard let isActionable = fact.isActionable else { continue }
      var label = PageLabel(isActionable: isActionable)
      (label.incident, label.alertKey, label.at, label.isTold) = (name, name, fact.at, true)
      if let person = fact.person { label.who = text(Array(people.id(person).utf8).span) }
      labels.add(label, at: LabelPlace(file: fact.file, line: 0))
    }
    occurrences[number].newestFact = EventFact.none
    occurrences[number].factCount = 0
  }

  /// Whether the facts of a firing belong to another one.
  public func isPassedOn(_ occurrence: OccurrenceID) -> Bool {
    occurrences[occurrence.position].source == .events
      && occurrences[occurrence.position].newestFact == EventFact.none
  }

  /// Of other firings mostly the fact that was read last shows it.
  private func holdsLabelsAlone(_ number: Int) -> Bool {
    var next = occurrences[number].newestFact
    guard next != EventFact.none else { return false }
    while next != EventFact.none {
      guard facts[Int(next)].kind == .labelled else { return false }
      next = facts[Int(next)].previous
    }
    return true
  }

  /// The incident that a pager calls as events do a firing; of several pagers that of the first.
  private func incidentOfAPager(withTheIdOf number: Int) -> Int? {
    var key = occurrenceKeys.withBytes(of: number) { bytes in bytes.indices.map { bytes[$0] } }
    for source in AlertSource.allCases where source.isPager && source != .events {
      key[0] = FiringKey.mark(source, .incident)
      if let found = occurrenceKeys.find(key.span) { return found }
    }
    return nil
  }

  /// Puts the chain of one firing's facts before that of another one's.
  private mutating func passOn(factsOf number: Int, to other: Int) {
    var (oldest, count) = (occurrences[number].newestFact, 1)
    while facts[Int(oldest)].previous != EventFact.none {
      oldest = facts[Int(oldest)].previous
      count += 1
    }
    facts[Int(oldest)].previous = occurrences[other].newestFact
    occurrences[other].newestFact = occurrences[number].newestFact
    occurrences[number].newestFact = EventFact.none
    occurrences[other].factCount = UInt16(clamping: Int(occurrences[other].factCount) + count)
    occurrences[number].factCount = 0
  }
}
