extension EventLog {
  /// Has verdicts that were given outside of a pager count for its incident of the same id: those on a firing of which events
  /// tell nothing else. The firing has no fact any more then, see `isPassedOn`.
  ///
  /// O(number of firings) where they are few.
  public mutating func passOnLabels() {
    for number in occurrences.indices where occurrences[number].source == .events && holdsLabelsAlone(number) {
      guard let incident = incidentOfAPager(withTheIdOf: number) else { continue }
      passOn(factsOf: number, to: incident)
    }
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
