import LoadStatistics
import OncallMetrics
import PagingModel

/// Sums of verdicts that the report holds, in one place, so that every renderer prints the same.
extension PeriodValues {
  /// The fewest rules that make half of the pages that were not worth it; nil without any.
  var rulesWithHalfOfNoise: Int? { Self.fewestWithHalf(of: noisyRules.map(\.notActionable).sorted(by: >)) }

  /// What these rules make of all pages that were not worth it; nil without any.
  func noiseShare(of rules: some Sequence<RuleValues>) -> Share? {
    let whole = noisyRules.reduce(0) { $0 + $1.notActionable }
    return whole > 0 ? Share(count: rules.reduce(0) { $0 + $1.notActionable }, of: whole) : nil
  }

  /// How many of the first counts make half of all.
  static func fewestWithHalf(of counts: [Int]) -> Int? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0
    return counts.firstIndex { count in
      sum += count
      return 2 * sum >= total
    }.map { $0 + 1 }
  }
}

extension QualityMeasure {
  /// The 95 % interval of the actionable share in percent; nil where the share is no figure to show.
  var percents: ClosedRange<Double>? {
    isBoundsOnly ? nil : interval.map { $0.low * 100...max($0.low, $0.high) * 100 }
  }
}
