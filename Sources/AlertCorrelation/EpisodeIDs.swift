import PagingModel

/// Gives episodes the ids that are the same in every run: the first eight bytes of SHA-256 over alert key,
/// line feed, start as it is printed.
struct EpisodeIDs {
  let texts: NameTable
  private var previous: (key: TextID, at: Timestamp)?
  private var message: [UInt8] = []

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
    message.removeAll(keepingCapacity: true)
    texts.withBytes(of: episode.alertKey.position) { bytes in
      for index in bytes.indices { message.append(bytes[index]) }
    }
    message.append(0x0A)
    episode.firedAt.write(to: &message)
    if let occurrence { message += [0x0A] + occurrence }
    previous = (episode.alertKey, episode.firedAt)
    let digest = SHA256.words(message.span)
    return UInt64(digest[0]) << 32 | UInt64(digest[1])
  }
}

extension PagingHistory {
  /// Whether an episode has this one's key and moment. O(log n): episodes are ordered by both.
  func holdsTwin(of episode: Episode) -> Bool {
    var low = 0
    var high = episodes.count
    while low < high {
      let middle = (low + high) / 2
      let other = episodes[middle]
      let isBefore =
        other.firedAt != episode.firedAt
        ? other.firedAt < episode.firedAt : texts.precedes(other.alertKey.position, episode.alertKey.position)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low < episodes.count && episodes[low].firedAt == episode.firedAt
      && episodes[low].alertKey == episode.alertKey
  }
}
