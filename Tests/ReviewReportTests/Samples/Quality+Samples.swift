import LoadStatistics
import OncallMetrics
import PagingModel

extension QualityMeasure {
  /// With an interval of 20 to 50 %, unless too many are unknown, or of teams that leave few traces.
  static func sample(_ actionable: Int, _ not: Int, _ unknown: Int, ofSilence: Int = 0, tier: Int? = nil)
    -> QualityMeasure
  {
    let verdicts = VerdictTally(actionable: actionable, notActionable: not, unknown: unknown, ofSilence: ofSilence)
    return QualityMeasure(
      verdicts: verdicts, interval: verdicts.statement == .share ? ConfidenceInterval(low: 0.2, high: 0.5) : nil,
      target: QualityTargets().target(ofTier: tier))
  }
}

extension QualityValues {
  /// Everything that can be said of alert quality.
  static let sample: QualityValues = {
    var values = QualityValues(all: .sample(300, 500, 200))
    values.labels = LabelValues(pages: 57, agreement: Share(count: 35, of: 50), kappa: 0.4)
    values.estimate = .sample
    values.acknowledged = Share(count: 812, of: 1000)
    values.selfResolved = Share(count: 150, of: 1000)
    values.shorterThan5Minutes = Share(count: 90, of: 960)
    values.silentTeams = ["SRE"]
    values.byTier = [
      TierRow(tier: 0, measure: .sample(30, 10, 0, tier: 0)), TierRow(tier: nil, measure: .sample(3, 5, 12)),
    ]
    values.byTeam = [
      NamedRow(name: "Payments", measure: .sample(200, 300, 100)), NamedRow(name: "SRE", measure: .sample(0, 1, 4)),
    ]
    values.byService = [
      NamedRow(name: "checkout", measure: .sample(80, 20, 0)), NamedRow(name: nil, measure: .sample(0, 7, 1)),
    ]
    values.bySeverity = [NamedRow(name: "critical", measure: .sample(300, 500, 200))]
    values.byHours = HoursClass.allCases.map {
      HoursRow(hours: $0, measure: .sample($0 == .off ? 0 : 5, $0 == .off ? 0 : 5, 0))
    }
    return values
  }()
}

extension WeightEstimate {
  /// Estimated from 212 labels, and in force.
  static let sample: WeightEstimate = {
    var estimate = WeightEstimate()
    (estimate.labels, estimate.actionable, estimate.outcome) = (212, 80, .used)
    estimate.items = [
      Item(evidence: .prior, standard: -11, estimated: -14, pages: 212),
      Item(evidence: .incident, standard: 40, estimated: 40, pages: 0),
      Item(evidence: .ruleHistory, standard: 10, estimated: 9, pages: 150),
    ]
    estimate.standardError = Error(brier: 0.0712, logLoss: 0.25)
    estimate.estimatedError = Error(brier: 0.06, logLoss: 0.2345)
    estimate.bins = [
      Bin(score: -4, pages: 120, actionable: 2, predicted: 0.0125, low: 0.0046, high: 0.0588),
      Bin(score: 0, pages: 12, actionable: 7, predicted: 0.5, low: 0.3195, high: 0.8067),
      Bin(score: 4, pages: 80, actionable: 71, predicted: 0.9804, low: 0.7995, high: 0.94),
    ]
    return estimate
  }()
}
