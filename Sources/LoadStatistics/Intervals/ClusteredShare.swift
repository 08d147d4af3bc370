/// Hits among the members of one cluster, such as the actionable ones of the pages of one incident.
public struct ClusterCount: Hashable, Sendable {
  public let hits: Int
  public let members: Int

  public init(hits: Int, members: Int) {
    (self.hits, self.members) = (hits, members)
  }
}

/// A share whose members come in clusters, with an interval that knows it: ten pages of one incident are no ten votes.
///
/// The variance of the ratio estimator, sum (a - p n)^2 / N^2 * C/(C - 1) over C clusters, gives the number of
/// independent trials that would vary as much, and Wilson's interval is taken of so many. W. G. Cochran, "Sampling
/// Techniques" (1977), chapter 9; E. L. Korn and B. I. Graubard (1998) for effective numbers in score intervals.
public struct ClusteredShare: Hashable, Sendable {
  /// In 0...1.
  public let share: Double
  public let interval: ConfidenceInterval
  /// Above 0, and at most the number of members.
  public let effectiveCount: Double
  public let hits: Int
  public let members: Int
  /// Clusters with members.
  public let clusterCount: Int

  /// Clusters without members are left out. Nil when none remains, and of counts outside 0...members. O(C).
  ///
  /// Of one cluster, and where all or none are hits, the effective number is that of the clusters.
  public init?(of clusters: [ClusterCount], z: Double = StandardNormal.z95) {
    guard clusters.allSatisfy({ $0.members >= 0 && (0...$0.members).contains($0.hits) }) else { return nil }
    let groups = clusters.filter { $0.members > 0 }
    let sums = groups.reduce((hits: Int128(0), members: Int128(0))) {
      ($0.hits + Int128($1.hits), $0.members + Int128($1.members))
    }
    guard let hits = Int(exactly: sums.hits), let members = Int(exactly: sums.members), members > 0 else { return nil }
    share = Double(hits) / Double(members)
    (self.hits, self.members, clusterCount) = (hits, members, groups.count)
    effectiveCount = Self.effectiveCount(of: groups, hits, members)
    guard let interval = WilsonInterval.of(share: share, trials: effectiveCount, z: z) else { return nil }
    self.interval = interval
  }

  private static func effectiveCount(of groups: [ClusterCount], _ hits: Int, _ members: Int) -> Double {
    let (count, total) = (Double(groups.count), Double(members))
    guard groups.count > 1, hits > 0, hits < members else { return count }
    let share = Double(hits) / total
    let squares = groups.reduce(0.0) { sum, group in
      let excess = (Double(group.hits) - share * Double(group.members)) / total
      return sum + excess * excess
    }
    let variance = squares * count / (count - 1)
    return variance > 0 ? min(total, share * (1 - share) / variance) : total
  }
}
