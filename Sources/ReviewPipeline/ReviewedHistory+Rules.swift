public import OncallMetrics
import PagingModel

/// What makes the alerts of a period noise.
public struct NoiseReview: Sendable {
  public var values: PeriodValues
  public var scorecard: [ScorecardLine]
  /// The sheets of the rules that were asked for.
  public var sheets: [RuleSheet]
}

extension ReviewedHistory {
  /// What makes the alerts of a period noise, without what a whole review has beside it.
  ///
  /// - Parameter rules: those whose sheets are asked for, each once.
  public func noise(_ options: ReviewOptions, sheetsOf rules: [RuleID] = []) throws(PeriodFault) -> NoiseReview {
    let (period, months, input) = try periods(options)
    let figures = PeriodFigures(of: history, load: options.load, quality: options.qualityTargets)
    let values = figures.values(in: period, months: months, of: input).period
    return NoiseReview(
      values: values, scorecard: Scorecard.lines(of: values, figures.clusters.storms(in: period)),
      sheets: rules.isEmpty ? [] : figures.sheets(of: rules, values, options.zone))
  }
}
