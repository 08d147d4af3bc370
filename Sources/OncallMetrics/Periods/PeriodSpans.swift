import PagingModel

/// Periods that may overlap, cut into spans that do not: whoever knows the spans knows every period.
struct PeriodSpans {
  /// Ordered; without what lies in no period.
  private(set) var spans: [Period] = []
  /// The spans of each period, in the order in which these were given.
  private(set) var parts: [Range<Int>] = []

  /// Cuts at every start and end. O(n^2) for n periods, which are few.
  init(_ periods: [Period]) {
    let edges = Set(periods.flatMap { [$0.start, $0.end] }).sorted()
    for (start, end) in zip(edges, edges.dropFirst()) {
      let isCovered = periods.contains { $0.start <= start && end <= $0.end }
      if isCovered { spans.append(Period(start: start, end: end)) }
    }
    parts = periods.map { period in
      let first = spans.firstIndex { $0.start >= period.start } ?? spans.count
      return first..<(spans[first...].firstIndex { $0.end > period.end } ?? spans.count)
    }
  }
}
