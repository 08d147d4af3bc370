import PagingModel

/// Which firing of the same alert followed each of a monitor's, later than it.
struct NextFirings {
  private static let none = UInt32.max

  /// The index of the next firing, or `none`.
  private var next: [UInt32]

  /// - Parameters:
  ///   - monitors: in the order of start.
  ///   - textCount: the number of texts that alert keys are among.
  ///
  /// O(n), and O(number of texts) of memory.
  init(_ monitors: HistoryList<Episode>, textCount: Int) {
    next = Array(repeating: Self.none, count: monitors.count)
    var seen = monitors.isEmpty ? [] : Array(repeating: Self.none, count: textCount)
    for index in monitors.indices.reversed() {
      let key = monitors[index].alertKey.position
      if seen[key] != Self.none {
        let later = Int(seen[key])
        next[index] = monitors[later].firedAt > monitors[index].firedAt ? UInt32(later) : next[later]
      }
      seen[key] = UInt32(index)
    }
  }

  /// The index of the firing that followed; nil for the last one.
  subscript(index: Int) -> Int? { next[index] == Self.none ? nil : Int(next[index]) }

  /// Closes firings that a newer one of the same alert followed before their end was reported; when they ended, nobody
  /// knows. Returns their number.
  func closeSuperseded(_ monitors: inout HistoryList<Episode>) -> Int {
    var count = 0
    for index in monitors.indices where self[index] != nil && monitors[index].endedBy == nil {
      monitors[index].endedBy = .unknown
      count += 1
    }
    return count
  }
}
