import PagingModel

/// Alerts that stay open for over a day: nobody acts on them, and they hide others.
enum StaleAlerts {
  static let limit = Milliseconds.minutes(24 * 60)
  private static let day: Int64 = 86_400_000

  static let definition = MetricDefinition(
    id: "stale", title: "Stale", unit: "episodes",
    text: """
      episodes open for over 24 hours; on a day: at some instant of the day of UTC; an end that is not known (still open, or \
      the pager's timer's) counts on the day alone on which it reaches 24 hours, and only if the alert key did not fire \
      before then, and the input goes on for so long
      """,
    source: "ANSI/ISA-18.2, stale alarms: fewer than 5 on any day")

  /// When a firing was open for over a day, or nil when it never was, for all that is known.
  ///
  /// Of an end that is not known the span is the moment alone at which the day was full.
  ///
  /// - Parameters:
  ///   - next: when the same alert fired next.
  ///   - last: what the input knows of last.
  static func span(of firing: AlertFiring, next: Timestamp?, last: Timestamp) -> Range<Timestamp>? {
    let from = firing.firedAt + limit
    if let endedAt = firing.endedAt { return endedAt > from ? from..<endedAt : nil }
    return min(next ?? last, last) > from ? from..<from + Milliseconds(1) : nil
  }

  /// The most of these spans that touch one day of UTC, inside a period. O(s log s).
  static func worstDay(_ spans: [Range<Timestamp>], in period: Period) -> Int {
    var changes: [(day: Int64, by: Int)] = []
    for span in spans {
      let (from, to) = (max(span.lowerBound, period.start), min(span.upperBound, period.end))
      guard from < to else { continue }
      changes.append((from.milliseconds.flooredQuotient(by: day), 1))
      changes.append(((to.milliseconds - 1).flooredQuotient(by: day) + 1, -1))
    }
    // Of one day those that are over come first.
    changes.sort { $0.day != $1.day ? $0.day < $1.day : $0.by < $1.by }
    var (open, most) = (0, 0)
    for change in changes {
      open += change.by
      most = max(most, open)
    }
    return most
  }
}
