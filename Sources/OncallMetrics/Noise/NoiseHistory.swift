import PagingModel

/// What the firings of each alert say of each other, over a whole history: periods are cut out of it.
///
/// A byte for each episode, and little more.
struct NoiseHistory: Sendable {
  /// By the index of the episode.
  private(set) var marks: [AlertMarks]
  /// When episodes were open for over a day, see `StaleAlerts.span`; in no order.
  private(set) var stale: [Range<Timestamp>] = []
  private let firings: AlertFirings

  /// O(n) in episodes.
  init(of history: PagingHistory) {
    firings = AlertFirings(of: history)
    marks = Array(repeating: [], count: history.episodes.count)
    guard let last = history.last else { return }
    var buffer: [AlertFiring] = []
    firings.forEach { episodes in
      buffer.removeAll(keepingCapacity: true)
      for index in episodes { buffer.append(AlertFiring(Int(index), history)) }
      mark(buffer, last: last)
    }
  }

  /// - Parameter firings: of one alert, by start.
  private mutating func mark(_ firings: [AlertFiring], last: Timestamp) {
    FiringGroups.members(of: firings, within: Flapping.span) { marks[firings[$0].episode].insert(.flapping) }
    FiringGroups.members(of: firings, within: Chattering.span) { marks[firings[$0].episode].insert(.chattering) }
    for (position, firing) in firings.enumerated() {
      if position > 0, Repeats.isRepeat(firing, after: firings[position - 1]) {
        marks[firing.episode].insert(.repeated)
      }
      let next = position + 1 < firings.count ? firings[position + 1].firedAt : nil
      guard let span = StaleAlerts.span(of: firing, next: next, last: last) else { continue }
      marks[firing.episode].insert(.stale)
      stale.append(span)
    }
  }

  /// The chatter indices of each of several periods, by segment: the largest of the alerts that fired in it.
  ///
  /// O(n), and O(number of periods) for each alert that fired twice.
  func chatter(
    in periods: [Period], of history: PagingHistory, _ segments: SegmentIndex
  ) -> [[Int: Double]] {
    var indices = Array(repeating: [Int: Double](), count: periods.count)
    var starts: [Timestamp] = []
    firings.forEach(firedAtLeast: 2) { episodes in
      starts.removeAll(keepingCapacity: true)
      for index in episodes { starts.append(history.episodes[Int(index)].firedAt) }
      for (number, period) in periods.enumerated() {
        let first = starts.partitioningIndex { $0 >= period.start }
        let part = first..<max(first, starts.partitioningIndex { $0 >= period.end })
        guard let value = ChatterIndex.value(starts[part]) else { continue }
        for index in episodes[(episodes.startIndex + part.lowerBound)..<(episodes.startIndex + part.upperBound)] {
          let segment = segments.segment(of: history.episodes[Int(index)])
          if value > indices[number][segment] ?? -1 { indices[number][segment] = value }
        }
      }
    }
    return indices
  }
}

extension AlertFiring {
  /// The firing that an episode tells of.
  init(_ index: Int, _ history: PagingHistory) {
    let episode = history.episodes[index]
    let duration = episode.duration(history.joined(episode))
    self.init(episode: index, firedAt: episode.firedAt, endedAt: duration.map { episode.firedAt + $0 })
  }
}
