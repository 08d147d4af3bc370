import OncallMetrics

/// How months stand to the months before, in words.
enum ChangeText {
  /// `up 3.2 points`, with whether chance explains it; `-` for the first month.
  static func text(_ change: MonthChange?, isFirst: Bool) -> String {
    if isFirst { return "-" }
    guard let change, let difference = change.toPrevious else { return "not known" }
    let words = "\(NumberText.oneDecimal(difference.magnitude)) \(change.metric == .pagesPerDay ? "%" : "points")"
    let size = difference == 0 ? "no change" : "\(difference > 0 ? "up" : "down") \(words)\(counts(change))"
    return change.isSignificant == false ? "\(size), within chance" : size
  }

  /// ` (576 in 30 d, then 655 in 31 d)`: the pages that a change of them compares; of shares the counts stand beside them.
  private static func counts(_ change: MonthChange) -> String {
    guard change.metric == .pagesPerDay, let before = change.previousCounted, let now = change.counted else {
      return ""
    }
    return " (\(perDay(before)), then \(perDay(now)))"
  }

  /// `655 in 31 d`: what a number per day is counted from.
  static func perDay(_ counted: Share) -> String {
    "\(NumberText.grouped(counted.count)) in \(NumberText.grouped(counted.of)) d"
  }
}
