import LoadStatistics
import OncallMetrics
import PagingModel

/// What labels say of the weights of evidence, in words.
enum EstimateText {
  /// Which weights are in force, and why.
  static func sentence(_ estimate: WeightEstimate) -> String {
    let labels = NumberText.counted(estimate.labels, "labelled page") + " of the whole input"
    switch estimate.outcome {
    case .tooFewLabels:
      return
        "The weights of evidence are the standard ones: to estimate them from labels takes \(WeightEstimate.needed) labelled pages in the whole input, and \(NumberText.grouped(estimate.missing)) \(estimate.missing == 1 ? "is" : "are") missing."
    case .oneSided:
      return
        "The weights of evidence are the standard ones: of the \(labels) \(NumberText.grouped(estimate.actionable)) are actionable, and to estimate them takes \(WeightEstimate.neededOfEach) of each answer."
    case .notWanted:
      return
        "The weights of evidence are the standard ones. \(comparison(estimate)) `verdicts: {weights: estimated}` puts the estimated ones in force; they suit where the labelled pages were not chosen by their answer."
    case .noBetter:
      return
        "The weights of evidence are the standard ones: those estimated from the \(labels) predict no better than they, or than one share for all. \(comparison(estimate))"
    case .used:
      return
        "The weights of evidence are estimated from the \(labels), \(NumberText.grouped(estimate.actionable)) of them actionable. \(comparison(estimate))"
    }
  }

  /// How far off both are.
  private static func comparison(_ estimate: WeightEstimate) -> String {
    guard let new = estimate.estimatedError, let old = estimate.standardError else { return "" }
    let number = { (value: Double) in NumberText.fixed(value, digits: 4) }
    return
      "Of labels that they were not estimated from their Brier score is \(number(new.brier)), that of the standard ones \(number(old.brier)); log loss \(number(new.logLoss)) and \(number(old.logLoss))."
  }

  /// What scores a bin holds.
  static func scores(_ bin: WeightEstimate.Bin) -> String {
    if bin.score == -4 { return "below -3.5" }
    if bin.score == 4 { return "from 3.5" }
    let (low, high) = (Double(bin.score) - 0.5, Double(bin.score) + 0.5)
    return "\(NumberText.fixed(low, digits: 1)) to \(NumberText.fixed(high, digits: 1))"
  }

  /// A weight; of `ruleHistory` what its weight is multiplied by.
  static func weight(_ evidence: VerdictEvidence, _ tenths: Int?) -> String {
    guard let tenths else { return "" }
    let number = NumberText.fixed(Double(tenths) / 10, digits: 1)
    if evidence == .ruleHistory { return "times \(number)" }
    return tenths > 0 ? "+\(number)" : number
  }

  /// `34.2 % (6.16 of 18)`: how many of a bin were expected to be worth it, by the mean of their predictions.
  static func predicted(_ bin: WeightEstimate.Bin) -> String {
    let parts = 1_000_000
    let expected = Int((bin.predicted * Double(bin.pages) * Double(parts)).rounded())
    return MeasuredCounts.share(Share(count: expected, of: bin.pages * parts), parts: parts)
  }

  /// What people say of a bin, with its interval.
  static func share(_ bin: WeightEstimate.Bin) -> String {
    "\(NumberText.share(bin.share)), \(QualityText.interval(ConfidenceInterval(low: bin.low, high: bin.high)))"
  }
}

extension WeightEstimate {
  /// How far off the weights are that were tried.
  var errors: [(weights: String, error: WeightEstimate.Error)] {
    let all = [("standard", standardError), ("estimated", estimatedError)]
    return all.compactMap { weights, error in error.map { (weights, $0) } }
  }
}

extension WeightEstimate.Bin {
  /// The pages that people call actionable.
  var share: Share { Share(count: actionable, of: pages) }
}
