import LoadStatistics
import PagingModel

/// Estimates the weights of evidence anew from what people said of pages, and tells how good they are.
///
/// Ridge logistic regression towards the standard weights; no weight changes its sign. The labels are parted by clusters, as
/// pages of one incident are no independent votes, and what is told of the estimated weights is told of pages that they were
/// not estimated from. They are in force only where they are wanted, and predict such labels better than the standard ones and
/// better than one share for all pages: labels of pages that somebody chose shift the share of all others.
struct WeightEstimation {
  /// How strongly the standard weights draw: weights around them deviate by 0.35. Chosen on two simulated histories.
  static let pull = 8.0
  /// In so many parts the labels are divided.
  static let partCount = 5

  private let pages: [LabelledPage]
  /// The part that each page is in.
  private let parts: [Int]

  /// - Parameter pages: in the order of the history.
  init(_ pages: [LabelledPage]) {
    self.pages = pages
    var numbers: [UInt32: Int] = [:]
    parts = pages.map { page in
      let number = numbers[page.cluster] ?? numbers.count
      numbers[page.cluster] = number
      return number % Self.partCount
    }
  }

  /// The weights in force, and what is told of them.
  func found(_ choice: WeightChoice) -> (weights: EvidenceWeights, estimate: WeightEstimate) {
    var estimate = WeightEstimate()
    estimate.labels = pages.count
    estimate.actionable = pages.count { $0.isActionable }
    let standard = Array(repeating: EvidenceWeights.standard, count: Self.partCount)
    var (weights, tested, estimated) = (EvidenceWeights.standard, standard, EvidenceWeights?.none)
    estimate.standardError = error(of: standard)
    estimate.outcome = outcome(estimate, choice)
    if estimate.outcome == .used || estimate.outcome == .notWanted {
      let found = self.weights { _ in true }
      let others = (0..<Self.partCount).map { part in self.weights { $0 != part } }
      estimated = found
      estimate.estimatedError = error(of: others)
      if estimate.outcome == .used && !isBetter(estimate) { estimate.outcome = .noBetter }
      if estimate.outcome == .used { (weights, tested) = (found, others) }
    }
    estimate.items = items(estimated)
    estimate.bins = CalibrationBins(pages.indices.map { (pages[$0], tested[parts[$0]]) }).bins
    return (weights, estimate)
  }

  private func outcome(_ estimate: WeightEstimate, _ choice: WeightChoice) -> WeightEstimate.Outcome {
    if estimate.labels < WeightEstimate.needed { return .tooFewLabels }
    let fewer = min(estimate.actionable, estimate.labels - estimate.actionable)
    if fewer < WeightEstimate.neededOfEach { return .oneSided }
    return choice == .estimated ? .used : .notWanted
  }

  /// Differences in the last digits, which libraries of functions differ in, decide nothing.
  private func isBetter(_ estimate: WeightEstimate) -> Bool {
    guard let new = estimate.estimatedError, let old = estimate.standardError else { return false }
    let share = Double(estimate.actionable) / Double(estimate.labels)
    return min(old.logLoss, Logistic.loss(ofShare: share)) - new.logLoss > 1e-9
  }

  // MARK: weights

  /// The weights that the labels of some parts tell, as whole tenths.
  private func weights(of isIn: (Int) -> Bool) -> EvidenceWeights {
    var cases = LogisticCases()
    for (page, part) in zip(pages, parts) where isIn(part) {
      let features = page.evidence.set.all.map { evidence in
        (number: Int(evidence.rawValue), value: evidence == .ruleHistory ? page.evidence.ruleWeight : 1)
      }
      cases.append(features, isHit: page.isActionable)
    }
    let standard = VerdictEvidence.allCases.map { Double(EvidenceWeights.standard[$0]) / 10 }
    let fitted = RidgeLogistic(towards: standard, pull: Self.pull).weights(of: cases)
    return EvidenceWeights { Int((fitted[Int($0.rawValue)] * 10).rounded()) }
  }

  private func items(_ estimated: EvidenceWeights?) -> [WeightEstimate.Item] {
    VerdictEvidence.allCases.map { evidence in
      WeightEstimate.Item(
        evidence: evidence, standard: EvidenceWeights.standard[evidence], estimated: estimated?[evidence],
        pages: pages.count { $0.evidence.set.holds(evidence) })
    }
  }

  /// How far off predictions are, each page by the weights of its part; nil without a page.
  private func error(of weights: [EvidenceWeights]) -> WeightEstimate.Error? {
    if pages.isEmpty { return nil }
    var (brier, loss) = (0.0, 0.0)
    for (page, part) in zip(pages, parts) {
      let score = page.evidence.score(by: weights[part])
      brier += Logistic.brier(score, isHit: page.isActionable)
      loss += Logistic.loss(score, isHit: page.isActionable)
    }
    return WeightEstimate.Error(brier: brier / Double(pages.count), logLoss: loss / Double(pages.count))
  }
}
