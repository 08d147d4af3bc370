import PagingModel

extension Period {
  /// The days of a calendar that it touches; at least 1.
  public func days(_ calendar: some LocalCalendar) -> Int {
    let start = calendar.date(at: start)
    let last = calendar.date(at: end - Milliseconds(1))
    return max(1, Int(last.daysSinceEpoch - start.daysSinceEpoch) + 1)
  }
}
