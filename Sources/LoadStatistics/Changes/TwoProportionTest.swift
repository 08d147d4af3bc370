/// Whether two shares differ by more than chance explains.
///
/// K. Pearson's test with the pooled share P: z = (p1 - p0) / sqrt(P (1 - P)(1/n1 + 1/n0)). Numbers of trials need not
/// be whole: of shares of clusters they are effective ones, see `ClusteredShare`. O(1).
public struct TwoProportionTest: Hashable, Sendable {
  /// Above 0 when the first share is larger.
  public let z: Double
  /// Two-sided, in 0...1.
  public let p: Double

  /// Nil unless both shares are in 0...1 and both numbers of trials above 0 and finite.
  ///
  /// Where both shares are 0, or both 1, nothing differs: z is 0 and p 1.
  public init?(_ share: Double, of trials: Double, against base: Double, of baseTrials: Double) {
    guard (0...1).contains(share), (0...1).contains(base), trials > 0, baseTrials > 0,
      (trials + baseTrials).isFinite
    else { return nil }
    let pooled = share * (trials / (trials + baseTrials)) + base * (baseTrials / (trials + baseTrials))
    let deviation = (pooled * (1 - pooled)).squareRoot() * (1 / trials + 1 / baseTrials).squareRoot()
    let z = share == base ? 0 : (share - base) / deviation
    guard z.isFinite else { return nil }
    self.z = z
    p = StandardNormal.twoSided(z)
  }

  /// Of whole counts; nil unless both totals are above 0 and both counts in 0...total.
  public init?(_ count: Int, in total: Int, against base: Int, in baseTotal: Int) {
    guard total > 0, baseTotal > 0 else { return nil }
    self.init(
      Double(count) / Double(total), of: Double(total), against: Double(base) / Double(baseTotal),
      of: Double(baseTotal))
  }

  /// Of shares of clusters, each with its effective number.
  public init?(_ share: ClusteredShare, against base: ClusteredShare) {
    self.init(share.share, of: share.effectiveCount, against: base.share, of: base.effectiveCount)
  }
}
