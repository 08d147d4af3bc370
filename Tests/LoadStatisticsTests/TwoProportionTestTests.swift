import LoadStatistics
import Testing

@Suite struct TwoProportionTestTests {
  /// 30 of 100 against 20 of 100: P = 1/4, z = .1 / sqrt(3/16 * 2/100).
  @Test func thirtyAgainstTwenty() throws {
    let test = try #require(TwoProportionTest(30, in: 100, against: 20, in: 100))
    #expect(test.z == ("1.632993161855" as PrintedDigits))
    #expect(test.p == ("0.1024704348597" as PrintedDigits))
  }

  @Test func swappedOnesMirror() throws {
    for count in 0...20 {
      let there = try #require(TwoProportionTest(count, in: 20, against: 7, in: 31))
      let back = try #require(TwoProportionTest(7, in: 31, against: count, in: 20))
      #expect(agree(there.z, -back.z) && agree(there.p, back.p))
    }
  }

  @Test func moreTrialsMakeTheSameDifferenceClearer() throws {
    let pValues = try [1, 2, 5, 20].map {
      try #require(TwoProportionTest(3 * $0, in: 10 * $0, against: $0, in: 10 * $0)).p
    }
    #expect(pValues == pValues.sorted(by: >))
  }

  @Test(arguments: [(0, 4, 0, 9), (4, 4, 9, 9), (1, 2, 3, 6)])
  func equalSharesDoNotDiffer(count: Int, total: Int, base: Int, baseTotal: Int) throws {
    let test = try #require(TwoProportionTest(count, in: total, against: base, in: baseTotal))
    #expect(test.z == 0 && test.p == 1)
  }

  @Test func sharesOfClustersAreComparedByTheirEffectiveNumbers() throws {
    let many = try #require(ClusteredShare(of: [ClusterCount(hits: 9, members: 9), ClusterCount(hits: 0, members: 3)]))
    let few = try #require(ClusteredShare(of: [ClusterCount(hits: 1, members: 4), ClusterCount(hits: 2, members: 8)]))
    let test = try #require(TwoProportionTest(many, against: few))
    #expect(test == TwoProportionTest(0.75, of: many.effectiveCount, against: 0.25, of: 12))
    #expect(test.p > (try #require(TwoProportionTest(9, in: 12, against: 3, in: 12))).p)
  }

  @Test(arguments: [(1, 0, 1, 2), (3, 2, 1, 2), (-1, 2, 1, 2), (1, 2, 0, 0)])
  func whatCannotBeCompared(count: Int, total: Int, base: Int, baseTotal: Int) {
    #expect(TwoProportionTest(count, in: total, against: base, in: baseTotal) == nil)
    #expect(TwoProportionTest(.nan, of: 3, against: 0.5, of: 3) == nil)
    #expect(TwoProportionTest(0.1, of: .infinity, against: 0.5, of: 3) == nil)
  }
}
