extension RecoveryReason.Indicator {
  /// Nil for the trend, which is amber, and red with red load.
  public var thresholds: RecoveryReason.Thresholds? {
    switch self {
    case .interruptionsPer28Days: .init(amber: 7, red: 19)
    case .incidentsPer12Hours: .init(amber: 1, red: 2, isStrict: true)
    case .sleepInterruptionsPerOnCallWeek: .init(amber: 2, red: 5)
    case .longestRunOfDisturbedNights: .init(amber: 2, red: 3)
    case .onCallSharePercent: .init(amber: 25, red: 40, isStrict: true)
    case .restBreaches: .init(amber: 1, red: 3)
    case .trend: nil
    }
  }
}
