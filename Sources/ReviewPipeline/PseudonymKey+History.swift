import PagingModel

/// What is known of a person for a key.
private struct PersonSum {
  var id: [UInt8]
  /// How many moments, and their sum; of notifications, of acknowledgements, of ends.
  var counts = Array(repeating: Int64(0), count: 3)
  var sums = Array(repeating: Int64(0), count: 3)

  mutating func add(_ moment: Timestamp, _ kind: Int) {
    counts[kind] &+= 1
    sums[kind] &+= moment.milliseconds
  }
}

extension PseudonymKey {
  /// The key by which people appear, or would if names were not shown: the one that was given, else the history's.
  ///
  /// - Parameters:
  ///   - history: before people are added that only labels name, so that labels change nobody's pseudonym.
  ///   - recordSum: that of the records, see `CorrelationNotes`.
  init(inForce names: PeopleNames, of history: PagingHistory, recordSum: UInt64) {
    self = names.key ?? PseudonymKey(of: history, recordSum: recordSum)
  }

  /// The key of a history for which nobody gave one: its digest, which is the same for the same records in whatever files,
  /// and which nobody can make who does not have them.
  ///
  /// O(number of episodes and notifications).
  init(of history: PagingHistory, recordSum: UInt64) {
    var people = history.people.map { PersonSum(id: Array($0.id.utf8)) }
    history.notifications.forEach { people[$0.person.position].add($0.at, 0) }
    for stray in history.strayNotifications { people[stray.person.position].add(stray.at, 0) }
    history.episodes.forEach { episode in
      if let person = episode.acknowledgedBy, let at = episode.acknowledgedAt { people[person.position].add(at, 1) }
      if let person = episode.resolvedBy, let at = episode.resolvedAt { people[person.position].add(at, 2) }
    }
    people.sort { $0.id.lexicographicallyPrecedes($1.id) }
    var text = Array("retropager pseudonyms 1\n\(recordSum)\n".utf8)
    for person in people {
      // The length keeps ids and numbers apart, whatever an id holds.
      text += Array("\(person.id.count) ".utf8) + person.id
      for (count, sum) in zip(person.counts, person.sums) { text += Array(" \(count) \(sum)".utf8) }
      text.append(0x0A)
    }
    self.init(digestOf: text)
  }
}
