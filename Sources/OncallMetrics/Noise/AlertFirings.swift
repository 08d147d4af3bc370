import PagingModel

/// One firing of an alert, as far as its others need to know it.
struct AlertFiring: Hashable, Sendable {
  /// The index in `PagingHistory.episodes`.
  var episode: Int
  var firedAt: Timestamp
  /// The end of the condition, see `Episode.duration`; nil while open, and when it is not known.
  var endedAt: Timestamp?
}

/// The episodes of a history by the alert whose firings they are: four bytes an episode.
struct AlertFirings: Sendable {
  /// Indices of episodes: those of one alert behind each other, by start.
  private let order: [UInt32]
  /// Where the episodes of each alert begin in `order`, by the number of its key, and last their number.
  private let starts: [UInt32]

  /// Sorts by counting. O(n) in episodes and texts.
  init(of history: PagingHistory) {
    var ends = [UInt32](repeating: 0, count: 1)
    history.episodes.forEach { episode in
      let key = episode.alertKey.position
      if key + 1 >= ends.count { ends.append(contentsOf: repeatElement(0, count: key + 2 - ends.count)) }
      ends[key + 1] += 1
    }
    for key in ends.indices.dropFirst() { ends[key] += ends[key - 1] }
    starts = ends
    var order = [UInt32](repeating: 0, count: history.episodes.count)
    var index: UInt32 = 0
    history.episodes.forEach { episode in
      order[Int(ends[episode.alertKey.position])] = index
      ends[episode.alertKey.position] += 1
      index += 1
    }
    self.order = order
  }

  /// Calls `body` with the episodes of each alert that fired at least so often, by start, in no order of the alerts.
  func forEach(firedAtLeast least: Int = 1, _ body: (ArraySlice<UInt32>) -> Void) {
    for (first, end) in zip(starts, starts.dropFirst()) where end >= first + UInt32(least) {
      body(order[Int(first)..<Int(end)])
    }
  }
}
