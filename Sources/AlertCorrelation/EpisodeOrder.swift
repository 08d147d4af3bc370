import PagingModel

/// The order of episodes: start, alert key by bytes, source, the source's key of the firing by bytes.
struct EpisodeOrder {
  let texts: NameTable
  let occurrenceKeys: NameTable
  /// As `PagingHistory.toldIncidents`: they stand for the keys of the source's own firings.
  var toldIncidents: [OccurrenceID: TextID?] = [:]

  init(_ log: EventLog) {
    texts = log.texts
    occurrenceKeys = log.occurrenceKeys
  }

  func precedes(_ left: Episode, _ right: Episode) -> Bool {
    left.firedAt != right.firedAt ? left.firedAt < right.firedAt : keyPrecedes(left, right)
  }

  /// The order of two that began at the same moment.
  private func keyPrecedes(_ left: Episode, _ right: Episode) -> Bool {
    if left.alertKey != right.alertKey { return texts.precedes(left.alertKey.position, right.alertKey.position) }
    guard let a = left.occurrence, let b = right.occurrence else {
      return left.occurrence == nil && right.occurrence != nil
    }
    if left.source != right.source { return left.source.rawValue < right.source.rawValue }
    let (own, others) = (ownKey(a), ownKey(b))
    return own != others ? own.lexicographicallyPrecedes(others) : occurrenceKeys.precedes(a.position, b.position)
  }

  /// The source's own key of a firing. Allocates; only episodes of one key and moment are compared by it.
  func ownKey(_ occurrence: OccurrenceID) -> [UInt8] {
    if let told = toldIncidents[occurrence], let told {
      return texts.withBytes(of: told.position) { bytes in bytes.indices.map { bytes[$0] } }
    }
    return occurrenceKeys.withBytes(of: occurrence.position) { key in (1..<key.count).map { key[$0] } }
  }

  /// Puts episodes in order. O(n) when they are mostly in order already, as those of logs are; O(n log n) at worst.
  func sort(_ episodes: inout HistoryList<Episode>) {
    guard !insert(&episodes, moves: episodes.count) else { return }
    var places = episodes.indices.map { Place(at: episodes[$0].firedAt, index: UInt32($0)) }
    places.sort { left, right in
      left.at != right.at
        ? left.at < right.at : keyPrecedes(episodes[Int(left.index)], episodes[Int(right.index)])
    }
    arrange(&episodes, places)
  }

  /// Sorts by insertion as long as that takes no more than so many moves; tells whether it did.
  private func insert(_ episodes: inout HistoryList<Episode>, moves: Int) -> Bool {
    var rest = moves
    for position in episodes.indices.dropFirst() where precedes(episodes[position], episodes[position - 1]) {
      let episode = episodes[position]
      var place = position
      while place > 0 && rest > 0 && precedes(episode, episodes[place - 1]) {
        episodes[place] = episodes[place - 1]
        place -= 1
        rest -= 1
      }
      episodes[place] = episode
      if rest == 0 { return false }
    }
    return true
  }

  private struct Place {
    var at: Timestamp
    /// Where the episode is now.
    var index: UInt32
  }

  /// Moves every episode to its place, one cycle of places after the other.
  private func arrange(_ episodes: inout HistoryList<Episode>, _ places: consuming [Place]) {
    for start in places.indices where Int(places[start].index) != start {
      let first = episodes[start]
      var hole = start
      while Int(places[hole].index) != start {
        let source = Int(places[hole].index)
        episodes[hole] = episodes[source]
        places[hole].index = UInt32(hole)
        hole = source
      }
      episodes[hole] = first
      places[hole].index = UInt32(hole)
    }
  }
}
