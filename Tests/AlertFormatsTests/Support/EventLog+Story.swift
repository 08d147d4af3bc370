import PagingModel

extension EventLog {
  /// The firing that any system counts under this key.
  func firing(_ key: String) -> Occurrence? {
    zip(occurrences.indices, occurrences).first { number, _ in occurrenceKeys.text(number).dropFirst() == key[...] }?.1
  }

  /// What is told of a firing, in the order of time.
  func story(of key: String) -> [String] { firing(key).map(facts) ?? [] }

  /// What a list says of a firing.
  func state(of key: String) -> FiringSnapshot? { firing(key).flatMap { listSnapshot(of: $0) } }

  /// What records say a firing is.
  func about(_ key: String) -> String? {
    firing(key).map { firing in
      let parts =
        [words(trigger(of: firing)), words(fallback(of: firing))]
        + [listSnapshot(of: firing).map { words($0.description) } ?? ""]
      return parts.filter { !$0.isEmpty }.joined(separator: " / ")
    }
  }

  /// Everything that is known of every firing, in words.
  var stories: [String] {
    let firings = zip(occurrences.indices, occurrences).map { number, firing in
      let state = listSnapshot(of: firing).map {
        "\($0.status) \($0.updatedAt) \(words($0.createdAt)) \(words($0.acknowledgedAt)) \(words($0.resolvedAt)) "
          + "\($0.resolver) \($0.resolvedBy.map { people.id($0) } ?? "")"
      }
      let key = String(occurrenceKeys.text(number).dropFirst())
      return "\(firing.source) \(firing.shape) \(key): \(about(key) ?? "") \(facts(firing)) \(state ?? "")"
    }
    return firings.sorted() + persons + serviceNames + teamNames + shifts + maintenance
  }

  private func words(_ moment: Timestamp?) -> String { moment.map { "\(($0 - start).count)" } ?? "?" }

  /// How often a record was read that another one says already.
  var repeatedRecordCount: Int {
    var count = repeats.values.reduce(0, +)
    identities.forEachRepeated { _ in count += 1 }
    return count
  }
}
