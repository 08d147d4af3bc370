import PagingModel

/// Finds the period that a moment belongs to, among few disjoint ones.
struct PeriodLocator {
  private let periods: [Period]
  /// The index of the last hit: neighbours in a history mostly share their month.
  private var recent = 0

  /// - Precondition: The periods are ordered and do not overlap.
  init(_ periods: [Period]) {
    for (earlier, later) in zip(periods, periods.dropFirst()) {
      precondition(earlier.end <= later.start, "\(later) overlaps \(earlier)")
    }
    self.periods = periods
  }

  /// The index of the period that contains the moment, or nil. O(1) mostly, O(number of periods) at worst.
  @inline(__always)
  mutating func index(of moment: Timestamp) -> Int? {
    if recent < periods.count, periods[recent].contains(moment) { return recent }
    guard let found = periods.firstIndex(where: { $0.contains(moment) }) else { return nil }
    recent = found
    return found
  }
}
