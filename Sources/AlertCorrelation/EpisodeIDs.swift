import PagingModel

/// Gives episodes the ids that are the same in every run: the first eight bytes of SHA-256 over alert key,
/// line feed, start as it is printed.
struct EpisodeIDs {
  private let order: EpisodeOrder
  private var previous: (key: TextID, at: Timestamp)?
  private var message: [UInt8] = []

  init(_ order: EpisodeOrder) {
    self.order = order
  }

  /// Whether the episode has the key and the moment of the one before.
  func isRepeated(_ episode: Episode) -> Bool {
    previous.map { $0.key == episode.alertKey && $0.at == episode.firedAt } ?? false
  }

  /// The id of the next episode in order.
  ///
  /// - Parameter isRepeated: whether the firing's own key goes in: for all but the first of several of one alert key and
  ///   moment.
  mutating func next(_ episode: Episode, isRepeated: Bool) -> UInt64 {
    message.removeAll(keepingCapacity: true)
    append(order.texts, episode.alertKey.position)
    message.append(0x0A)
    episode.firedAt.write(to: &message)
    if isRepeated, let occurrence = episode.occurrence {
      message.append(0x0A)
      message += order.ownKey(occurrence)
    }
    previous = (episode.alertKey, episode.firedAt)
    let digest = SHA256.words(message.span)
    return UInt64(digest[0]) << 32 | UInt64(digest[1])
  }

  private mutating func append(_ table: borrowing NameTable, _ number: Int) {
    table.withBytes(of: number) { bytes in
      for index in bytes.indices { message.append(bytes[index]) }
    }
  }
}

extension PagingHistory {
  /// Whether an episode has this one's key and moment. O(log n): episodes are ordered by both.
  func holdsTwin(of episode: Episode) -> Bool {
    let place = episodes.partitioningIndex { other in
      other.firedAt != episode.firedAt
        ? other.firedAt > episode.firedAt : !texts.precedes(other.alertKey.position, episode.alertKey.position)
    }
    return place < episodes.count && episodes[place].firedAt == episode.firedAt
      && episodes[place].alertKey == episode.alertKey
  }
}
