import LoadStatistics
import OncallMetrics
import PagingModel

/// Numbers as the page prints them; the counts are those of every other form, percentages are whole.
enum PageNumber {
  /// `28 %`, half up from count and of; one decimal under 1 %; `0 %` and `100 %` are exact.
  static func percent(_ share: Share) -> String {
    guard let tenths = share.tenthsOfPercent else { return "none" }
    if share.count == 0 { return "0 %" }
    if share.count == share.of { return "100 %" }
    if tenths == 0 { return "under 0.1 %" }
    if tenths < 10 { return "\(NumberText.tenths(Int64(tenths))) %" }
    let whole = whole(share)
    return whole == 100 ? "over 99 %" : "\(whole) %"
  }

  /// `28 % (22 of 70)`, or `28 % (22 of 70 pages)` where nothing else says what is counted.
  static func share(_ share: Share, ofAll things: String? = nil) -> String {
    if share.of == 0 { return "none (0 of 0)" }
    return "\(percent(share)) (\(counts(share))\(things.map { " " + $0 } ?? ""))"
  }

  /// `22 of 70`: what a share is counted from.
  static func counts(_ share: Share) -> String {
    "\(NumberText.grouped(share.count)) of \(NumberText.grouped(share.of))"
  }

  /// `between 25 and 34 % (25 to 34 of 100)`: where the actionable share lies, whatever the unknown were.
  static func bounds(_ verdicts: VerdictTally) -> String {
    "\(ends(verdicts)) (\(QualityText.ends(verdicts)) of \(NumberText.grouped(verdicts.pages)))"
  }

  /// `between 25 and 34 %`: the same where the counts follow.
  static func ends(_ verdicts: VerdictTally) -> String {
    let (low, high) = (whole(verdicts.lowest), whole(verdicts.highest))
    return low == high ? "\(low) %" : "between \(low) and \(high) %"
  }

  /// `25–34 %`: the same in a row, where the counts follow.
  static func range(_ verdicts: VerdictTally) -> String {
    let (low, high) = (whole(verdicts.lowest), whole(verdicts.highest))
    return low == high ? "\(low) %" : "\(low)\u{2013}\(high) %"
  }

  /// Half up.
  private static func whole(_ share: Share) -> Int { (200 * share.count + share.of) / (2 * max(1, share.of)) }

  /// `23–33 %`; `0 to under 0.1 %`: its ends are rounded as percentages are.
  static func interval(_ interval: ConfidenceInterval) -> String {
    let ends = [interval.low, interval.high].map { end($0 * 100) }
    let isNumbers = ends.allSatisfy { !$0.contains(" ") }
    return ends.joined(separator: isNumbers ? "\u{2013}" : " to ") + " %"
  }

  /// Only nothing is 0, and only all is 100.
  private static func end(_ percent: Double) -> String {
    if percent > 0 && percent < 0.1 { return "under 0.1" }
    if percent >= 99.5 && percent < 100 { return "over 99" }
    return NumberText.decimal(percent, digits: percent < 1 ? 1 : 0)
  }

  /// Small numbers as words, at the start of a sentence.
  static func word(_ count: Int) -> String {
    let words = [
      "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    ]
    return words.indices.contains(count) ? words[count] : NumberText.grouped(count)
  }
}
