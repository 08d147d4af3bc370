import LoadStatistics
import Testing

private func clusters(_ counts: [(Int, Int)]) -> [ClusterCount] {
  counts.map { ClusterCount(hits: $0.0, members: $0.1) }
}

@Suite struct ClusteredShareTests {
  @Test func fiveClusters() throws {
    let share = try #require(ClusteredShare(of: clusters([(3, 3), (0, 5), (1, 1), (0, 1), (2, 4)])))
    #expect(share.share == ("0.4285714" as PrintedDigits))
    #expect(share.interval.low == ("0.1277092" as PrintedDigits))
    #expect(share.interval.high == ("0.7934754" as PrintedDigits))
    #expect(share.effectiveCount == ("4.7276382" as PrintedDigits))
    #expect(share.hits == 6 && share.members == 14 && share.clusterCount == 5)
  }

  @Test(
    arguments: [
      // All or none are hits: as many votes as clusters.
      ([(4, 4), (9, 9)], 2.0), ([(0, 4), (0, 1), (0, 1)], 3),
      // One cluster is one vote, however many its members.
      ([(3, 8)], 1),
      // The same share everywhere: members are as good as independent, and no better.
      ([(1, 2), (2, 4), (3, 6)], 12),
    ] as [([(Int, Int)], Double)])
  func effectiveCounts(counts: [(Int, Int)], expected: Double) throws {
    let share = try #require(ClusteredShare(of: clusters(counts)))
    #expect(share.effectiveCount == expected)
  }

  @Test func neitherOrderNorEmptyClustersMatter() throws {
    let some = clusters([(3, 3), (0, 5), (1, 1), (0, 1), (2, 4)])
    let share = try #require(ClusteredShare(of: some))
    let other = try #require(ClusteredShare(of: clusters([(0, 0)]) + some.reversed() + clusters([(0, 0)])))
    #expect(other.share == share.share && other.clusterCount == share.clusterCount)
    #expect(agree(other.effectiveCount, share.effectiveCount))
  }

  @Test func singleMembersAreNearlyWilson() throws {
    let share = try #require(ClusteredShare(of: clusters((0..<400).map { ($0 % 4 == 0 ? 1 : 0, 1) })))
    // C/(C - 1) is all that is left of the clusters.
    #expect(agree(share.effectiveCount, 399))
  }

  @Test(arguments: [[], [(0, 0)], [(2, 1)], [(-1, 1)], [(1, -1)], [(.max, .max), (.max, .max)]] as [[(Int, Int)]])
  func whatHasNoShare(counts: [(Int, Int)]) {
    #expect(ClusteredShare(of: clusters(counts)) == nil)
  }
}
