import PagingModel
import Testing

@testable import AlertQuality

/// Expected scores are added up by hand from the table of weights in docs/METRICS.md.
@Suite struct PageJudgeTests {
  private func verdicts(_ pages: [Page], maintenance: [MaintenanceWindow] = []) -> [PageVerdict] {
    let sample = Pages(pages)
    let times = MaintenanceTimes(maintenance) { UInt32($0.position) }
    return PageJudge(of: sample.history, times) { sample.symbols[$0] }.verdicts().all
  }

  private func keys(_ verdict: PageVerdict) -> [String] {
    VerdictAccount(of: verdict, .standard).items.map(\.evidence.key)
  }

  private func score(_ verdict: PageVerdict) -> Int {
    Int((VerdictAccount(of: verdict, .standard).score * 10).rounded())
  }

  private static func page(
    ack: Int64? = nil, end: Int64? = nil, by: EpisodeEnd? = .monitor, _ traces: EpisodeTraces = [], others: Int = 0
  ) -> Page {
    Page(
      acknowledged: ack.map { .seconds($0) }, resolved: end.map { .seconds($0) }, endedBy: end == nil ? nil : by,
      traces: traces, others: others)
  }

  @Test(arguments: [
    (page(end: 300), "auto_before_ack", -41), (page(end: 301), "auto_before_ack_long", -21),
    (page(ack: 60, end: 59), "auto_before_ack", -41),
    (page(ack: 60, end: 360), "auto_soon_after_ack", -23), (page(ack: 60, end: 361), "acked_no_trace", -16),
    (page(ack: 60, end: 1259), "acked_no_trace", -16), (page(ack: 60, end: 1260), "long_after_ack", -3),
    (page(ack: 60, end: 659, by: .person), "resolved_by_hand_soon", -16),
    (page(ack: 60, end: 660, by: .person), "resolved_by_hand_late", 9),
    (page(end: 599, by: .person), "resolved_by_hand_soon", -16),
    (page(end: 600, by: .person), "resolved_by_hand_late", 9),
    (page(), "never_acked", -16), (page(end: 7200, by: .timeout), "never_acked", -16),
  ])
  func theEndOfAPageIsEvidence(page: Page, key: String, tenths: Int) {
    let verdict = verdicts([page])[0]
    #expect(Set(keys(verdict)) == [key, "prior"])
    #expect(score(verdict) == tenths)
  }

  @Test(arguments: [
    (page(ack: 60, end: 361, [.declared]), ["incident"], 29), (page(ack: 60, end: 361, [.ticketed]), ["ticket"], 19),
    (page(ack: 60, end: 361, [.noted, .actionNoted]), ["note_action"], 24),
    (page(ack: 60, end: 361, [.noted, .noiseNoted]), ["note_noise"], -46), (page(ack: 60, end: 361, [.noted]), [], -11),
    (page(ack: 60, end: 361, [.noted, .escalatedByPerson]), ["manual_escalation"], 4),
    (page(ack: 60, end: 361, [.noted, .handedOver]), ["reassigned"], -16),
    (page(ack: 60, end: 361, [.noted], others: 1), ["second_responder"], -1),
    (page(ack: 60, end: 361, [.noted, .escalatedByTimer], others: 1), [], -11),
  ])
  func tracesAreEvidence(page: Page, expected: [String], tenths: Int) {
    let verdict = verdicts([page])[0]
    #expect(Set(keys(verdict)) == Set(expected + ["prior"]))
    #expect(score(verdict) == tenths)
  }

  @Test func theThresholdsThemselvesDecide() {
    // -1.1 + 1.5 + 0.8 = 1.2, and without the escalation -0.3.
    let long = Self.page(ack: 60, end: 1260, [.noted, .escalatedByPerson])
    #expect(verdicts([long])[0].value == .actionable)
    #expect(verdicts([Self.page(ack: 60, end: 1260, [.noted])])[0].value == .unknown)
    // -1.1 is above -1.2, -1.1 - 0.5 is below.
    #expect(verdicts([Self.page(ack: 60, end: 361, [.noted])])[0].value == .unknown)
    #expect(verdicts([Self.page()])[0].value == .notActionable)
  }

  @Test func withoutWordOfPeopleNoAcknowledgementIsMissed() {
    var (open, short) = (Self.page(), Self.page(end: 60))
    (open.knowsPeople, short.knowsPeople) = (false, false)
    #expect(keys(verdicts([open])[0]) == ["prior"])
    #expect(keys(verdicts([short])[0]) == ["prior"])
  }

  @Test func theMonitorsEndOfAJoinedPageCounts() {
    var page = Self.page(ack: 120, end: 7200, by: .timeout)
    page.cleared = .seconds(400)
    #expect(Set(keys(verdicts([page])[0])) == ["auto_soon_after_ack", "prior"])
    page.endedBy = .person
    #expect(Set(keys(verdicts([page])[0])) == ["resolved_by_hand_late", "prior"])
  }

  @Test func theThirdFiringWithinAnHourFlaps() {
    func firings(_ minutes: [Int64], paged: [Bool]) -> [Bool] {
      let pages = zip(minutes, paged).map { Page(after: .minutes($0), key: "cpu", isPage: $1) }
      return verdicts(pages).map { $0.evidence.holds(.flapping) }
    }
    #expect(firings([0, 30, 60], paged: [false, true, true]) == [false, true])
    #expect(firings([0, 30, 61], paged: [true, true, true]) == [false, false, false])
    // Two at one moment are one firing.
    #expect(firings([0, 10, 10], paged: [true, true, true]) == [false, false, false])
    #expect(firings([0, 10, 10, 20], paged: [true, true, true, true]) == [false, false, false, true])
  }

  @Test func aMaintenanceWindowHoldsBothItsEnds() {
    let window = MaintenanceWindow(
      source: .events, service: TextID(3), start: start + .minutes(10), end: start + .minutes(20))
    let pages = [9, 10, 20, 21].map { Page(after: .minutes($0), service: 3) } + [Page(after: .minutes(22), service: 4)]
    let found = verdicts(pages, maintenance: [window]).map { $0.evidence.holds(.maintenance) }
    #expect(found == [false, true, true, false, false])
  }

  @Test func actionOnOnePageSpeaksForTheOthersOfItsIncidentAndTeam() {
    let plain = Self.page(ack: 60, end: 361)
    var (acted, noisy, foreign, elsewhere) = (plain, plain, plain, plain)
    acted.traces = [.ticketed]
    noisy.traces = [.noted, .noiseNoted]
    foreign.team = "search"
    elsewhere.cluster = 1
    let shared = verdicts([acted, plain, noisy, foreign, elsewhere]).map { $0.evidence.holds(.sameIncidentActed) }
    #expect(shared == [false, true, false, false, false])
    // What is called noise beside its ticket is no action.
    acted.traces = [.ticketed, .noted, .noiseNoted]
    #expect(!verdicts([acted, plain])[1].evidence.holds(.sameIncidentActed))
  }

  @Test(arguments: [
    (3, 0, PageVerdict.Value.actionable), (2, 1, .actionable), (1, 1, .unknown), (0, 1, .notActionable),
  ])
  func whatPeopleSaidWins(worth: Int, not: Int, value: PageVerdict.Value) {
    var page = Self.page(end: 60)
    page.labels = (worth, not)
    let verdict = verdicts([page])[0]
    #expect(verdict.value == value && verdict.isLabelled)
    #expect(score(verdict) == -41)
  }
}
