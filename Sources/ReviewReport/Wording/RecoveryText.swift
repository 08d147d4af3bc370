import LoadStatistics
import OncallMetrics

/// Indicators, levels and trends in words.
enum RecoveryText {
  /// The name in machine-readable output.
  static func direction(_ verdict: LoadTrend.Verdict) -> String {
    verdict == .notEnoughEvidence ? "insufficient" : verdict.rawValue
  }

  /// A level in words.
  static func title(_ level: RecoveryLevel) -> String {
    level == .insufficient ? "with too little evidence" : level.rawValue
  }

  /// `p = 0.03`, `p < 0.001`.
  static func probability(_ p: Double) -> String {
    p < 0.001 ? "p < 0.001" : "p = \(NumberText.decimal(p, digits: 3))"
  }

  /// Where a load is going, with what it rests on.
  static func trend(_ values: TrendValues) -> String {
    guard let trend = values.trend else { return "not known" }
    let basis =
      "\(NumberText.counted(trend.months, "month")), \(NumberText.counted(trend.count, "disturbance"))"
    guard let evidence = trend.evidence else { return "not enough evidence (\(basis))" }
    let growth = NumberText.decimal(evidence.growthPerMonth * 100, digits: 1)
    let sign = evidence.growthPerMonth > 0 ? "+" : ""
    return "\(trend.verdict.rawValue): \(sign)\(growth) % a month (\(basis), \(probability(evidence.rateRatio.p)))"
  }

  /// What was counted over.
  static func exposure(_ reason: RecoveryReason) -> String {
    let number = NumberText.decimal(reason.exposure, digits: 2)
    switch reason.indicator {
    case .interruptionsPer28Days: return "\(number) days"
    case .incidentsPer12Hours: return "\(NumberText.decimal(reason.exposure, digits: 1)) blocks of 12 h"
    case .sleepInterruptionsPerOnCallWeek: return "\(number) on-call weeks"
    case .longestRunOfDisturbedNights: return "nights"
    case .onCallSharePercent: return "\(number) hours"
    case .restBreaches: return "\(number) on-call nights"
    case .trend: return "\(number) months"
    }
  }

  /// From what value on, or above what value, the light is on.
  static func threshold(_ indicator: RecoveryReason.Indicator, _ light: RecoveryReason.Light) -> String {
    guard let thresholds = indicator.thresholds else { return light == .red ? "rising and red load" : "rising" }
    let value = NumberText.decimal(light == .red ? thresholds.red : thresholds.amber, digits: 0)
    return "\(thresholds.isStrict ? ">" : ">=") \(value)"
  }

  /// What was seen, with its counts.
  static func sentence(_ reason: RecoveryReason) -> String {
    let count = Int(reason.count.rounded())
    let value = NumberText.decimal(reason.value, digits: 1)
    switch reason.indicator {
    case .interruptionsPer28Days:
      return "\(NumberText.counted(count, "disturbance")) in \(exposure(reason))"
    case .incidentsPer12Hours:
      return "\(NumberText.counted(count, "incident")) in \(exposure(reason)): \(value) each"
    case .sleepInterruptionsPerOnCallWeek:
      return "\(NumberText.counted(count, "disturbance")) in sleep hours in \(exposure(reason)): \(value) a week"
    case .longestRunOfDisturbedNights:
      return count == 0 ? "no disturbed night" : "\(NumberText.counted(count, "disturbed night")) running"
    case .onCallSharePercent: return "on call \(value) % of the time"
    case .restBreaches:
      return "\(NumberText.counted(count, "night")) of \(NumberText.decimal(reason.exposure, digits: 0)) on call "
        + "without 11 h of rest"
    case .trend: return "own load rising by \(value) % a month over \(exposure(reason))"
    }
  }
}
