import PagingModel

/// Windows of ten minutes in which more alerts began than anybody can follow.
enum FullWindows {
  static let definition = MetricDefinition(
    id: "windowsOverLimit", title: "Ten minutes with over ten alerts", unit: "windows",
    text:
      "of the windows of 10 minutes by the clock of UTC that the period touches, those in which over 10 episodes started",
    source: "ANSI/ISA-18.2; EEMUA 191")

  /// - Parameter starts: of the episodes of the period, in order. O(n).
  static func share(_ starts: some Sequence<Timestamp>, in period: Period) -> Share {
    guard period.start < period.end else { return Share(count: 0, of: 0) }
    let length = Flood.window.count
    let first = period.start.milliseconds.flooredQuotient(by: length)
    let last = (period.end.milliseconds - 1).flooredQuotient(by: length)
    var (full, window, count): (Int, Int64?, Int) = (0, nil, 0)
    for start in starts {
      let number = start.milliseconds.flooredQuotient(by: length)
      if number != window { (window, count) = (number, 0) }
      count += 1
      if count == Flood.startsAbove + 1 { full += 1 }
    }
    return Share(count: full, of: Int(last - first) + 1)
  }
}
