import PagingModel
import Testing

@testable import AlertClustering

@Suite struct LinkWordingTests {
  private func link(
    _ relation: AlertRelation, odds: Double? = 900, burst: Double? = nil, evidence: PairEvidence? = nil
  ) -> AlertLink {
    AlertLink(
      alert: 1, earlier: 0, relation: relation, milliseconds: 42_000, odds: odds, burstOdds: burst,
      backgroundPerDay: odds.map { _ in 0.034 }, evidence: evidence)
  }

  @Test func aDependencyIsNamed() {
    #expect(
      link(.dependency).reason(earlier: "payments-db", later: "checkout")
        == "42 s after payments-db, which checkout needs; odds 900 : 1, by itself 0.034 times a day")
  }

  @Test func whatWasCountedPrecedesAndIsNoCause() {
    let evidence = PairEvidence(count: 14, expected: 14 / 210.0, p: 1.2e-22, reverseCount: 1)
    let reason = link(.dependency, evidence: evidence).reason(earlier: "db", later: "web")
    #expect(
      reason.hasSuffix(
        "; usually precedes it: 14 times, 210 times more often than by chance (p 1e-22), first in 14 of 15 cases"))
    let late = PairEvidence(count: 5, expected: 0, p: 0, reverseCount: 5)
    #expect(late.words == "often fires near it: 5 times (p 0), first in 5 of 10 cases")
    for relation in AlertRelation.allCases {
      #expect(!link(relation, evidence: evidence).reason(earlier: "a", later: "b").contains("cause"))
    }
  }

  @Test(arguments: [
    (35.2, "35 times"), (900, "900 times"), (1000, "1000 times"), (1001, "over 1 000 times"),
    (13044, "over 1 000 times"),
    (9.4, "9.4 times"),
  ])
  func peopleReadHowMuchLikelierAndNoOdds(odds: Double, times: String) {
    let words = link(.dependency, odds: odds).words(earlier: "payments-db", later: "checkout")
    #expect(words == "which checkout needs; \(times) likelier together than by chance")
  }

  @Test func peopleReadHowOftenItWasSoBefore() {
    let evidence = PairEvidence(count: 6, expected: 0.3, p: 8e-7, reverseCount: 0)
    let words = link(.service, odds: 19, evidence: evidence).words(earlier: "db", later: "web")
    #expect(words == "another rule on web; 19 times likelier together than by chance; together 6 times before")
    #expect(link(.refire, odds: nil).words(earlier: "a", later: "a") == "fired again after 42 s")
    let burst = link(.cluster, odds: 4, burst: 11.5).words(earlier: "db", later: "web")
    #expect(
      burst == "one of several alerts that together explain it; an alert of db in the same cluster; "
        + "12 times likelier together than by chance")
  }

  @Test func aBurstTellsTheOddsOfAll() {
    let reason = link(.cluster, odds: 4, burst: 11.5).reason(earlier: "", later: "web")
    #expect(
      reason == "one of several alerts that together explain it: 42 s after an alert of no known service in the same "
        + "cluster; odds 12 : 1, by itself 0.034 times a day")
  }

  @Test func aRefireTellsItsGap() {
    #expect(
      link(.refire, odds: nil).reason(earlier: "a", later: "a") == "fired again 42 s after it ended, or fired last")
  }

  @Test(arguments: [
    (0, "0 s"), (499, "0 s"), (59_499, "59 s"), (59_500, "1 min"), (90_000, "1 min 30 s"), (3_600_000, "1 h"),
    (3_930_000, "1 h 5 min"), (90_000_000, "25 h"),
  ])
  func spansHaveTwoUnits(milliseconds: Int64, text: String) {
    #expect(ReasonNumbers.span(milliseconds) == text)
  }

  @Test(arguments: [
    (900, "900"), (9.96, "10"), (9.94, "9.9"), (1, "1"), (0.999, "1"), (0.034, "0.034"), (0.0345, "0.035"),
    (0.5, "0.5"), (0.00071, "0.00071"), (1e-9, "0"), (0, "0"), (2e6, "over 1000000"), (.infinity, "over 1000000"),
  ])
  func plainNumbersHaveTwoDigits(number: Double, text: String) {
    #expect(ReasonNumbers.plain(number) == text)
  }

  @Test(arguments: [(1.2e-22, "1e-22"), (9.7e-5, "1e-4"), (0.04, "0.04"), (0, "0"), (1, "1"), (0.002, "2e-3")])
  func probabilitiesAreAPowerOfTen(number: Double, text: String) {
    #expect(ReasonNumbers.scientific(number) == text)
  }
}
