import PagingModel

/// The most alerts in ten minutes.
enum PeakRate {
  static let definition = MetricDefinition(
    id: "peakRate", title: "Most alerts in 10 minutes", unit: "episodes",
    text: """
      the most episodes that started in 10 minutes that end with a start of the period, or in a storm that began in it; \
      those that started before the period count in the minutes that they share
      """,
    source: "ANSI/ISA-18.2; EEMUA 191: at most 10")

  /// - Parameter starts: of all episodes, in order. O(n).
  static func value(_ starts: some RandomAccessCollection<Timestamp>, in period: Period) -> Int {
    var (first, most, count) = (starts.startIndex, 0, 0)
    for start in starts {
      count += 1
      while starts[first] + Flood.window <= start {
        first = starts.index(after: first)
        count -= 1
      }
      if period.contains(start) { most = max(most, count) }
    }
    return most
  }
}
