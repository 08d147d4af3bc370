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
    let basis = basis(months: trend.months, count: trend.count)
    guard let evidence = trend.evidence else { return "not enough evidence (\(basis))" }
    let sign = evidence.growthPerMonth > 0 ? "+" : ""
    let growth = "\(sign)\(NumberText.oneDecimal(evidence.growthPerMonth * 100)) % a month"
    return "\(trend.verdict.rawValue) (\(growth), \(probability(evidence.rateRatio.p)); \(basis))"
  }

  /// `4 months, 497 disturbances`: what a trend rests on.
  private static func basis(months: Int, count: Int) -> String {
    "\(NumberText.counted(months, "month")), \(NumberText.counted(count, "disturbance"))"
  }

  /// Where a load is going, in a few words: `rising, 24 % a month (p = 0.012; 4 months, 497 disturbances)`.
  static func short(_ values: TrendValues) -> String {
    guard let trend = values.trend, let evidence = trend.evidence else { return "no trend: too little evidence" }
    let percent = NumberText.decimal(abs(evidence.growthPerMonth) * 100, digits: 0)
    switch values.direction {
    case .rising, .falling:
      let basis = "\(probability(evidence.rateRatio.p)); \(basis(months: trend.months, count: trend.count))"
      return "\(values.direction.rawValue), \(percent) % a month (\(basis))"
    default: return "no trend beyond chance"
    }
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

  /// From where amber and red are on, of all indicators that have numbers.
  static var thresholds: String {
    let parts = RecoveryReason.Indicator.allCases.compactMap { indicator -> String? in
      guard let thresholds = indicator.thresholds, let name = counted(indicator) else { return nil }
      let unit = indicator == .onCallSharePercent ? " %" : ""
      let values = [thresholds.amber, thresholds.red].map { NumberText.decimal($0, digits: 0) + unit }
      return "\(name) \(thresholds.isStrict ? "above" : "from") \(values.joined(separator: " and "))"
    }
    return parts.joined(separator: "; ")
  }

  /// What an indicator counts; nil of the trend.
  private static func counted(_ indicator: RecoveryReason.Indicator) -> String? {
    switch indicator {
    case .interruptionsPer28Days: "disturbances"
    case .incidentsPer12Hours: "incidents per 12 hours on call"
    case .sleepInterruptionsPerOnCallWeek: "disturbances in sleep hours per week on call"
    case .longestRunOfDisturbedNights: "consecutive disturbed nights"
    case .onCallSharePercent: "share of time on call"
    case .restBreaches: "rest breaches"
    case .trend: nil
    }
  }

  /// As `sentence`, with the list behind what counts interruptions.
  static func phrase(_ reason: RecoveryReason, list: String?) -> Phrase {
    let sentence = sentence(reason)
    guard reason.indicator.countsInterruptions, let number = sentence.split(separator: " ").first,
      number.first?.isNumber == true
    else { return Phrase(sentence) }
    return "\(String(number), list: list)" + Phrase(String(sentence.dropFirst(number.count)))
  }

  /// What was seen, with its counts; rates over time on call with its hours.
  static func sentence(_ reason: RecoveryReason) -> String {
    let count = Int(reason.count.rounded())
    let value = NumberText.oneDecimal(reason.value)
    let counted = { (unit: Double) in
      "(\(NumberText.grouped(count)) in \(NumberText.decimal(reason.exposure * unit, digits: 0)) h)"
    }
    switch reason.indicator {
    case .interruptionsPer28Days:
      return "\(NumberText.counted(count, "disturbance")) in \(exposure(reason))"
    case .incidentsPer12Hours:
      return "\(value) incidents per 12 h on call \(counted(12))"
    case .sleepInterruptionsPerOnCallWeek:
      return "\(value) disturbances in sleep hours per week on call \(counted(168))"
    case .longestRunOfDisturbedNights:
      if count < 2 { return count == 0 ? "no disturbed night" : "no two consecutive disturbed nights" }
      return "\(NumberText.grouped(count)) consecutive disturbed nights"
    case .onCallSharePercent:
      let times = [reason.count, reason.exposure].map { Int(($0 * 3_600_000).rounded()) }
      return "on call \(TimeShareText.hours(Share(count: times[0], of: times[1]))) of the time"
    case .restBreaches:
      let nights = Int(reason.exposure.rounded())
      if nights == 0 { return "no night on call" }
      return "\(NumberText.grouped(count)) of \(NumberText.counted(nights, "night")) on call without 11 h of rest"
    case .trend:
      let p = reason.p.map { "\(probability($0)); " } ?? ""
      let basis = basis(months: Int(reason.exposure.rounded()), count: count)
      return "own load rising by \(value) % a month (\(p)\(basis))"
    }
  }
}

extension RecoveryReason.Indicator {
  /// Whether it is counted from interruptions, which are of alerts.
  fileprivate var countsInterruptions: Bool {
    switch self {
    case .interruptionsPer28Days, .incidentsPer12Hours, .sleepInterruptionsPerOnCallWeek, .longestRunOfDisturbedNights,
      .restBreaches:
      true
    case .onCallSharePercent, .trend: false
    }
  }
}
