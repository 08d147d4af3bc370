import PagingModel

/// Gives episodes the ids that are the same in every run (INTERFACES 2).
struct EpisodeIDs {
  let texts: NameTable
  private var previous: (key: TextID, at: Timestamp)?

  init(texts: NameTable) {
    self.texts = texts
  }

  /// Whether the episode has the key and the moment of the one before.
  func isRepeated(_ episode: Episode) -> Bool {
    previous.map { $0.key == episode.alertKey && $0.at == episode.firedAt } ?? false
  }

  /// The id of the next episode in order.
  ///
  /// - Parameter occurrence: the firing's own id, for all but the first of several of one key and moment; else nil.
  mutating func next(_ episode: Episode, occurrence: [UInt8]?) -> UInt64 {
    var hash = SHA256()
    texts.withBytes(of: episode.alertKey.position) { hash.update($0) }
    hash.update(0x0A)
    for byte in episode.firedAt.description.utf8 { hash.update(byte) }
    if let occurrence {
      hash.update(0x0A)
      hash.update(occurrence.span)
    }
    previous = (episode.alertKey, episode.firedAt)
    return hash.finish().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension PagingHistory {
  /// Whether an episode has this one's key and moment. O(log n) and the episodes of the moment.
  func holdsTwin(of episode: Episode) -> Bool {
    var low = 0
    var high = episodes.count
    while low < high {
      let middle = (low + high) / 2
      if episodes[middle].firedAt < episode.firedAt { low = middle + 1 } else { high = middle }
    }
    return episodes[low...].prefix { $0.firedAt == episode.firedAt }.contains { $0.alertKey == episode.alertKey }
  }
}
