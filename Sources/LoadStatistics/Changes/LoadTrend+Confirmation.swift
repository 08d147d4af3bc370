extension LoadTrend {
  /// The rate of false alarms that is allowed among several trends.
  public static let falseDiscoveryRate = 0.1

  /// The trends of several teams, in the order given: of twenty flat ones, one would look like a change by chance.
  ///
  /// Those with evidence are held against each other by Benjamini-Hochberg on the p of their rate ratios; what does not
  /// pass is flat. Those without evidence stay as they are, and take no part. O(m log m).
  ///
  /// - Parameter rate: In 0...1; brought there when it is outside.
  public static func confirmed(_ trends: [LoadTrend], rate: Double = falseDiscoveryRate) -> [LoadTrend] {
    let tested = trends.indices.filter { trends[$0].evidence != nil }
    let pValues = tested.compactMap { trends[$0].evidence?.rateRatio.p }
    guard let passing = BenjaminiHochberg.passing(pValues, rate: max(0, min(1, rate))) else { return trends }
    var confirmed = trends
    for (index, passes) in zip(tested, passing) {
      confirmed[index].isConfirmed = passes
      if !passes { confirmed[index].verdict = .flat }
    }
    return confirmed
  }
}
