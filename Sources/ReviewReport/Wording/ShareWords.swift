import LoadStatistics
import OncallMetrics

/// How a form of the report writes shares: a page in whole percent, others with a decimal; the counts are the same.
struct ShareWords: Sendable {
  /// `31.4 % (22 of 70)`.
  let share: @Sendable (Share) -> String
  /// `under 0.1 % (14 min of 31 d)`, of milliseconds.
  let time: @Sendable (Share) -> String
  /// `21.8 to 43.0 %`.
  private let interval: @Sendable (ConfidenceInterval) -> String

  static let document = ShareWords(
    share: { NumberText.share($0) }, time: { TimeShareText.spans($0) }, interval: { QualityText.interval($0) })
  static let page = ShareWords(
    share: { PageNumber.share($0) }, time: { TimeShareText.spans($0, percent: PageNumber.percent) },
    interval: { PageNumber.interval($0) })

  /// `, 95 % interval 21.8 to 43.0 %`, of independent parts; empty where there is none.
  func interval(of share: Share) -> String {
    WilsonInterval.of(share.count, in: share.of).map { ", 95 % interval \(interval($0))" } ?? ""
  }
}
