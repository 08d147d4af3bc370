import OncallMetrics

/// How months stand to the months before, in words.
enum ChangeText {
  /// `up 3.2 points`, with whether chance explains it; `-` for the first month.
  static func text(_ change: MonthChange?, isFirst: Bool) -> String {
    if isFirst { return "-" }
    guard let change, let difference = change.toPrevious else { return "not known" }
    let words = "\(NumberText.oneDecimal(difference.magnitude)) \(change.metric == .pagesPerDay ? "%" : "points")"
    let size = difference == 0 ? "no change" : "\(difference > 0 ? "up" : "down") \(words)"
    return change.isSignificant == false ? "\(size), within chance" : size
  }
}
