import LoadStatistics
import OncallMetrics

/// Shares of actionable pages in words.
enum QualityText {
  /// `70 to 85 %`; a band without a high edge is `85 % and more`.
  static func target(_ target: QualityTarget) -> String {
    let low = NumberText.tenths(Int64(target.low), keepsZero: false)
    if target.high >= 1000 { return "\(low) % and more" }
    return "\(low) to \(NumberText.tenths(Int64(target.high), keepsZero: false)) %"
  }

  /// `29.1 to 36.8 %`.
  static func interval(_ interval: ConfidenceInterval) -> String {
    "\(NumberText.oneDecimal(interval.low * 100)) to \(NumberText.oneDecimal(interval.high * 100)) %"
  }

  /// The share with its interval, the bounds where only they say something, or what is written where not even these do.
  static func share(_ measure: QualityMeasure) -> String {
    let verdicts = measure.verdicts
    if verdicts.pages == 0 { return "none" }
    switch verdicts.statement {
    case .share:
      let interval = measure.interval.map { ", \(self.interval($0))" } ?? ""
      return "\(NumberText.share(verdicts.share))\(interval)"
    case .bounds:
      let (low, high) = (verdicts.lowest.tenthsOfPercent ?? 0, verdicts.highest.tenthsOfPercent ?? 0)
      let all = NumberText.grouped(verdicts.pages)
      return "\(NumberText.tenths(Int64(low))) to \(NumberText.tenths(Int64(high))) % (\(ends(verdicts)) of all \(all))"
    case .written: return "\(DocumentCell.unknown); \(written(verdicts))"
    }
  }

  /// Why there is no share to show; nil where there is one.
  static func reason(_ statement: VerdictTally.Statement) -> String? {
    switch statement {
    case .share: nil
    case .bounds: "more than a quarter of the pages have no verdict: only the bounds say something"
    case .written: "most pages are of teams of whose work little is written: that nothing is written says nothing"
    }
  }

  /// `67 to 116`: the pages that were worth it if none, and if all, of the unknown were; one number where both are the same.
  static func ends(_ verdicts: VerdictTally) -> String {
    let counts = [verdicts.lowest.count, verdicts.highest.count].map { NumberText.grouped($0) }
    return counts[0] == counts[1] ? counts[0] : counts.joined(separator: " to ")
  }

  /// `by what is written 12 of 12`: no bounds, where what is written tells little.
  static func written(_ verdicts: VerdictTally) -> String {
    "by what is written \(ends(verdicts)) of \(NumberText.grouped(verdicts.pages))"
  }

  /// `46.8 % (236 of 504), 151 unknown`: of the pages with a verdict, beside those without.
  static func share(_ share: Share, unknown: Int?) -> String {
    "\(NumberText.share(share))\(self.unknown(unknown))"
  }

  /// `, 151 unknown`; nothing where there are none, or where that is no question.
  static func unknown(_ count: Int?) -> String {
    count.flatMap { $0 > 0 ? ", \(NumberText.grouped($0)) unknown" : nil } ?? ""
  }

  /// Where a share is that only has bounds.
  enum Side: String {
    case below = "below, whatever the unknown"
    case above = "above, whatever the unknown"
    case met = "met, whatever the unknown"
  }

  /// On which side of the target the share is wherever between its bounds it lies; nil where that matters, and without bounds.
  static func side(of measure: QualityMeasure) -> Side? {
    guard measure.verdicts.statement == .bounds else { return nil }
    let (lowest, highest) = (
      measure.target.gap(of: measure.verdicts.lowest), measure.target.gap(of: measure.verdicts.highest)
    )
    guard let lowest, let highest else { return nil }
    if highest < 0 { return .below }
    if lowest > 0 { return .above }
    return lowest == 0 && highest == 0 ? .met : nil
  }

  /// Whether the share is below its target by more than chance, or whatever the unknown were.
  static func isBelow(_ measure: QualityMeasure) -> Bool {
    guard let gap = measure.gap else { return side(of: measure) == .below }
    return measure.isJudged && gap < 0 && !measure.isWithinChance
  }

  /// How far from the target: `met`, or the points to its nearest edge; and whether chance explains it. Of under ten pages
  /// with a verdict that is not judged, as on the page.
  static func gap(_ measure: QualityMeasure) -> String {
    if measure.verdicts.pages == 0 { return "none" }
    guard let gap = measure.gap else { return side(of: measure)?.rawValue ?? DocumentCell.unknown }
    guard measure.isJudged else { return "too few to judge" }
    let chance = measure.isWithinChance ? ", within chance" : ""
    if gap == 0 { return "met\(chance)" }
    let points = "\(NumberText.tenths(Int64(gap.magnitude))) points"
    return "\(points) \(gap < 0 ? "below" : "above")\(chance)"
  }
}
