import Testing

@testable import AlertClustering

/// Agreement of two partitions. Expected values are worked out by hand.
@Suite struct PartitionAgreementTests {
  private func compare(_ truth: String, _ found: String) -> PartitionAgreement? {
    PartitionAgreement(truth: Array(truth), found: Array(found))
  }

  /// Alerts `aaab bb`: one of the first group was put with the second. Pairs: 3 + 3 in truth, 1 + 6 found, of which the
  /// pair of a and the three of b are right. B-cubed precision (2 x 1 + 1/4 + 3 x 3/4)/6, recall (2 x 2/3 + 1/3 + 3)/6.
  @Test func oneAlertInTheWrongCluster() throws {
    let found = try #require(compare("aaabbb", "112222"))
    #expect((found.alerts, found.groups) == (6, 2))
    #expect((found.truePairs, found.foundPairs, found.sharedPairs) == (6, 7, 4))
    #expect(found.pairwisePrecision == 4.0 / 7 && found.pairwiseRecall == 4.0 / 6)
    #expect(abs(found.pairwiseF1 - 8.0 / 13) < 1e-12)
    #expect(abs(found.bCubedPrecision - 0.75) < 1e-12)
    #expect(abs(found.bCubedRecall - 7.0 / 9) < 1e-12)
    #expect(abs(found.bCubedF1 - 42.0 / 55) < 1e-12)
  }

  /// Truth, found, pairs in truth, found and shared, B-cubed precision and recall.
  @Test(arguments: [
    ("aabb", "1122", 2, 2, 2, 1.0, 1.0),
    // All in one: each alert sees two of four that are its own.
    ("aabb", "1111", 2, 6, 2, 0.5, 1.0),
    // All apart: each is right alone, and misses half.
    ("aabb", "1234", 2, 0, 0, 1.0, 0.5),
    // Crossed: no pair is right.
    ("aabb", "1212", 2, 2, 0, 0.5, 0.5),
    // A group of one counts by alerts, and has no pair.
    ("aab", "112", 1, 1, 1, 1.0, 1.0),
    ("aab", "111", 1, 3, 1, (2.0 / 3 + 2.0 / 3 + 1.0 / 3) / 3, 1.0),
  ])
  func scores(
    _ truth: String, _ found: String, _ truePairs: Int, _ foundPairs: Int, _ shared: Int, _ precision: Double,
    _ recall: Double
  ) throws {
    let agreement = try #require(compare(truth, found))
    #expect((agreement.truePairs, agreement.foundPairs, agreement.sharedPairs) == (truePairs, foundPairs, shared))
    #expect(abs(agreement.bCubedPrecision - precision) < 1e-12 && abs(agreement.bCubedRecall - recall) < 1e-12)
  }

  @Test func withoutAPairThatWasFoundPrecisionIsNotKnown() throws {
    let apart = try #require(compare("aab", "123"))
    #expect(apart.pairwisePrecision == nil && apart.pairwiseRecall == 0 && apart.pairwiseF1 == 0)
  }

  @Test(arguments: ["", "a", "ab", "abc"])
  func withoutTwoThatBelongTogetherThereIsNothingToCompare(_ truth: String) {
    #expect(compare(truth, String(repeating: "1", count: truth.count)) == nil)
  }

  @Test func neitherNamesNorOrderMatter() throws {
    #expect(compare("aaabbb", "112222") == compare("zzzyyy", "334444"))
    let other = try #require(compare("bababa", "222121"))
    #expect(other.sharedPairs == 4 && abs(other.bCubedF1 - 42.0 / 55) < 1e-12)
  }
}
