import LoadStatistics
import PagingModel

/// The indicators of one person in a window, each green, amber or red.
struct RecoveryIndicators {
  let period: PersonPeriod
  let incidents: IncidentNumbers
  /// Whether a schedule tells when the person was on call.
  let knowsDuty: Bool

  static let definition = MetricDefinition(
    id: "level", title: "Load and recovery level", unit: "",
    text: """
      seven indicators over the last 28 days of the period, each green, amber or red: disturbances (amber from 7, red from \
      19), incidents per 12 hours on call (more than 1, 2), disturbances in sleep hours per week on call (2, 5), longest \
      run of disturbed nights (2, 3), share of time on call (more than 25 %, 40 %), rest breaches (1, 3), rising trend \
      (amber; red with red load). Of rates red counts only if the lower 95 % Poisson bound exceeds the amber value. High: \
      two red, or one red and two amber; elevated: one red or two amber. Insufficient under 24 hours or 7 days on call. A \
      workload indicator, not a diagnosis: the levels were not validated against any outcome
      """,
    source: "PagerDuty 2021; SRE Book; Malmberg et al. 2010; Directive 2003/88/EC")

  /// The rows in their order; those of rates only of people with time on call, those of duties only where these are known.
  func reasons(_ trend: TrendValues) -> [RecoveryReason] {
    let load = loadReason
    let hours = period.onCall.hours
    let run = Double(Runs.longest(period.disturbedNightList))
    var reasons = [load]
    if hours > 0 { reasons += rates(hours) }
    reasons.append(Self.reason(.longestRunOfDisturbedNights, run, count: run, exposure: Double(daysOfWindow)))
    if knowsDuty { reasons += [onCallShare(hours), restBreaches] }
    if let rising = self.rising(trend, load.light) { reasons.append(rising) }
    return reasons
  }

  private var restBreaches: RecoveryReason {
    let rest = period.nightRest
    return Self.reason(
      .restBreaches, Double(rest.breaches), count: Double(rest.breaches), exposure: Double(rest.nights.count))
  }

  private var daysOfWindow: Int {
    Int((period.span.upperBound - period.span.lowerBound).count / LoadConstants.day.count)
  }

  private var loadReason: RecoveryReason {
    let count = Double(period.hits.count(where: \.isDisturbance))
    return Self.reason(.interruptionsPer28Days, count, count: count, exposure: Double(daysOfWindow))
  }

  /// What fell into time on call, per time on call: red only where the lower bound of the rate is above the amber value.
  private func rates(_ hours: Double) -> [RecoveryReason] {
    let sleep = period.hits.wakings(in: period.span).count { $0.hours == .sleep && period.duty.contains($0.at) }
    let incidentCount = period.incidentCount(incidents, inside: period.duty.ranges)
    return [
      Self.rate(.incidentsPer12Hours, incidentCount, per: hours / 12),
      Self.rate(.sleepInterruptionsPerOnCallWeek, sleep, per: hours / 168),
    ]
  }

  private func onCallShare(_ hours: Double) -> RecoveryReason {
    let whole = (period.span.upperBound - period.span.lowerBound).hours
    return Self.reason(.onCallSharePercent, whole > 0 ? 100 * hours / whole : 0, count: hours, exposure: whole)
  }

  private func rising(_ trend: TrendValues, _ load: RecoveryReason.Light) -> RecoveryReason? {
    guard trend.direction == .rising, let evidence = trend.trend?.evidence else { return nil }
    return RecoveryReason(
      indicator: .trend, value: evidence.growthPerMonth * 100, light: load == .red ? .red : .amber,
      count: Double(trend.trend?.count ?? 0), exposure: Double(trend.trend?.months ?? 0),
      p: evidence.rateRatio.p)
  }

  // MARK: lights

  private static func reason(
    _ indicator: RecoveryReason.Indicator, _ value: Double, count: Double, exposure: Double
  ) -> RecoveryReason {
    RecoveryReason(
      indicator: indicator, value: value, light: indicator.thresholds?.light(of: value) ?? .green, count: count,
      exposure: exposure)
  }

  private static func rate(_ indicator: RecoveryReason.Indicator, _ count: Int, per exposure: Double) -> RecoveryReason
  {
    var reason = reason(indicator, Double(count) / exposure, count: Double(count), exposure: exposure)
    let lower = (GarwoodInterval.of(count)?.low ?? 0) / exposure
    if reason.light == .red, let thresholds = indicator.thresholds, lower <= thresholds.amber { reason.light = .amber }
    return reason
  }
}

extension RecoveryLevel {
  /// High: two red, or one red and two amber; elevated: one red or two amber.
  init(of reasons: [RecoveryReason]) {
    let red = reasons.count { $0.light == .red }
    let amber = reasons.count { $0.light == .amber }
    if red >= 2 || (red == 1 && amber >= 2) {
      self = .high
    } else {
      self = red == 1 || amber >= 2 ? .elevated : .low
    }
  }
}
