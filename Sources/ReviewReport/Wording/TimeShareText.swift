import OncallMetrics
import PagingModel

/// Shares of time: their counts are milliseconds, and are told as spans or as hours.
enum TimeShareText {
  /// `under 0.1 % (14 min of 31 d)`.
  static func spans(_ share: Share, percent: (Share) -> String = NumberText.percent) -> String {
    if share.of == 0 { return "none" }
    let (part, whole) = (Milliseconds(Int64(share.count)), Milliseconds(Int64(share.of)))
    return "\(percent(share)) (\(DurationText.days(part)) of \(DurationText.days(whole)))"
  }

  /// `22.6 % (168 of 744 h)`, `99.9 % (287.7 of 288 h)`.
  static func hours(_ share: Share) -> String {
    share.of == 0 ? "none" : MeasuredCounts.share(share, parts: 3_600_000, unit: " h")
  }
}
