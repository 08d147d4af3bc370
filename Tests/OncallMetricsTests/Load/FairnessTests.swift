import Testing

@testable import OncallMetrics

@Suite struct FairnessTests {
  private func fairness(_ disturbances: [Int], hours: [Double]? = nil) -> Fairness {
    let hours = hours ?? disturbances.map { _ in 100 }
    return Fairness(of: zip(disturbances, hours).map { FairnessMember(disturbances: $0, hours: $1) })
  }

  /// Five people: Gini by the mean difference of pairs, 60 / 100: differences of 0, 10, 10, 20, 60 are 10+10+20+60+0+10+50+10+50+40 = 260; /10 pairs, by twice the mean of 20.
  @Test func partsAreThoseOfTheFormulae() throws {
    let fair = fairness([0, 10, 10, 20, 60])
    #expect(try abs(#require(fair.gini) - 260.0 / 10 / 40) < 1e-12)
    #expect(fair.gini == fair.giniPerHour)
    #expect(fair.topShare == Share(count: 60, of: 100) && fair.topTimesFair == 3 && fair.isOverloaded)
    // Pairs: 0 with all others 0; 10/10; 10/20 twice; 10/60 twice; 20/60.
    let balance = (1 + 0.5 * 2 + 2.0 / 6 + 1.0 / 3) / 10
    #expect(try abs(#require(fair.balance) - balance) < 1e-12)
  }

  @Test func aFairRateMayBeARawInequality() throws {
    let fair = fairness([50, 10, 10, 10, 10], hours: [500, 100, 100, 100, 100])
    #expect(try #require(fair.gini) > 0.3)
    #expect(try abs(#require(fair.giniPerHour)) < 1e-12 && abs(#require(fair.balance) - 1) < 1e-12)
  }

  @Test func littleIsNotTold() {
    #expect(fairness([29, 0, 0, 0, 0]) == Fairness())
    #expect(fairness([30]) == Fairness())
    let two = fairness([20, 10])
    #expect(two.topTimesFair == 4.0 / 3 && two.gini == nil && two.balance == nil && !two.isOverloaded)
    #expect(fairness([30, 10]).topTimesFair == 1.5)
    #expect(fairness([10, 10, 10, 10]).gini == nil)
  }

  @Test func whoWasNeitherOnCallNorDisturbedIsNoMember() {
    #expect(fairness([30, 10, 0], hours: [100, 100, 0]) == fairness([30, 10]))
    #expect(fairness([30, 10, 0], hours: [100, 100, 1]).topTimesFair == 2.25)
  }

  @Test(
    arguments: [
      ([("a", 5), ("b", 9)], []), ([("a", 4), ("b", 5), ("c", 6)], ["a", "b"]),
      ([("a", 1), ("b", 1), ("c", 5), ("d", 9)], ["a", "b", "c"]), ([("a", 4), ("b", 4), ("c", 5)], ["a", "b"]),
      ([("a", 3)], ["a"]), ([("z", 5), ("b", 5), ("a", 2)], ["a", "b"]),
    ] as [([(String, Int)], [String])])
  func smallGroupsAreHiddenWithOneThatWouldGiveThemAway(sizes: [(String, Int)], hidden: [String]) {
    let groups = SmallGroups(Dictionary(uniqueKeysWithValues: sizes.map { (Optional($0.0), $0.1) }), LoadOptions())
    #expect(groups.hidden == Set(hidden.map(Optional.init)))
  }

  @Test func everyoneIsToldWhereNamesAre() {
    #expect(SmallGroups(["a": 1, nil: 2], .everyone).hidden.isEmpty)
  }
}
