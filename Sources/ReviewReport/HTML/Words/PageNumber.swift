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
    let whole = (200 * share.count + share.of) / (2 * share.of)
    return whole == 100 ? "over 99 %" : "\(whole) %"
  }

  /// `28 % (22 of 70)`.
  static func share(_ share: Share) -> String {
    if share.of == 0 { return "none (0 of 0)" }
    return "\(percent(share)) (\(NumberText.grouped(share.count)) of \(NumberText.grouped(share.of)))"
  }

  /// A share of time, which is too long to be told in counts.
  static func percent(_ part: Milliseconds, of whole: Milliseconds) -> String {
    percent(Share(count: Int(part.count / 1000), of: max(1, Int(whole.count / 1000))))
  }

  /// Small numbers as words, at the start of a sentence.
  static func word(_ count: Int) -> String {
    let words = [
      "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    ]
    return words.indices.contains(count) ? words[count] : NumberText.grouped(count)
  }
}
