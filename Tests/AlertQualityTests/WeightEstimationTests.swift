import PagingModel
import Testing

@testable import AlertQuality

/// Expected weights and bins are worked out by hand from the standard weights.
@Suite struct WeightEstimationTests {
  /// Pages acknowledged after a minute and over five minutes later without a trace, each an incident and a rule of its own:
  /// prior -1.1 and acked_no_trace -0.5.
  private static func pages(_ count: Int, actionable: Int, and others: [Page] = []) -> [Page] {
    let labelled = (0..<count).map { number in
      Page(
        acknowledged: .seconds(60), resolved: .seconds(361), endedBy: .monitor,
        labels: number * actionable / count < (number + 1) * actionable / count ? (1, 0) : (0, 1))
    }
    return (labelled + others).enumerated().map { number, page in
      var page = page
      (page.cluster, page.rule) = (number, UInt32(number))
      return page
    }
  }

  private func table(_ pages: [Page], _ choice: WeightChoice = .estimated) -> VerdictTable {
    let sample = Pages(pages)
    let times = MaintenanceTimes([]) { UInt32($0.position) }
    return PageJudge(of: sample.history, times) { sample.symbols[$0] }.verdicts(by: choice)
  }

  @Test(arguments: [
    (0, 0, WeightEstimate.Outcome.tooFewLabels, 200), (199, 99, .tooFewLabels, 1), (200, 19, .oneSided, 0),
    (200, 181, .oneSided, 0), (200, 100, .noBetter, 0),
  ])
  func itTakesLabelsOfBothAnswers(labels: Int, actionable: Int, outcome: WeightEstimate.Outcome, missing: Int) {
    let table = table(
      Self.pages(max(1, labels), actionable: actionable).map { page in
        var page = page
        if labels == 0 { page.labels = (0, 0) }
        return page
      })
    #expect(table.estimate.outcome == outcome && table.estimate.missing == missing)
    #expect(table.estimate.labels == labels && table.estimate.actionable == actionable)
    #expect(table.weights == .standard)
    #expect((table.estimate.estimatedError != nil) == (outcome == .noBetter))
  }

  /// Half of 200 are actionable, so that the sum of both weights is drawn to 0: acked_no_trace stops there, and for the prior w
  /// 200 (s(w) - 1/2) + 8 (w + 1.1) = 0, which is -0.15. One half for all pages foretells them as well: nothing changes.
  @Test func labelsTellWeights() {
    let estimated = table(Self.pages(200, actionable: 100))
    let items = estimated.estimate.items
    #expect(items.map(\.evidence) == VerdictEvidence.allCases && items[0].pages == 200 && items[0].estimated == -2)
    let changed = items.filter { $0.estimated != $0.standard }
    #expect(changed.map(\.evidence) == [.prior, .acknowledgedWithoutTrace] && changed.map(\.estimated) == [-2, 0])
    #expect(estimated.estimate.outcome == .noBetter && estimated.weights == .standard)
  }

  /// Half of the pages without a trace are actionable, which the standard weights think of 17 %, and all with a ticket: both the
  /// standard weights and one share for all pages foretell them worse.
  @Test func betterWeightsAreInForceWhereTheyAreWanted() {
    let ticketed = Array(
      repeating: Page(
        acknowledged: .seconds(60), resolved: .seconds(361), endedBy: .monitor, traces: [.ticketed], labels: (1, 0)),
      count: 100)
    let unlabelled = Page(acknowledged: .seconds(60), resolved: .seconds(361), endedBy: .monitor)
    let pages = Self.pages(100, actionable: 50, and: ticketed + [unlabelled])
    let estimated = table(pages)
    #expect(estimated.estimate.outcome == .used && estimated.weights != .standard)
    #expect(estimated.all[200].value == .unknown && !estimated.all[200].isLabelled)
    let standard = table(pages, .standard)
    #expect(standard.estimate.outcome == .notWanted && standard.weights == .standard)
    #expect(standard.estimate.items == estimated.estimate.items && standard.all[200].value == .notActionable)
  }

  /// As many as the weights say: 17 of 100 at -1.6. Estimated weights are no better then.
  @Test func weightsThatPredictNoBetterAreNotInForce() {
    let found = table(Self.pages(500, actionable: 84)).estimate
    #expect(found.outcome == .noBetter && found.estimatedError == found.standardError)
    #expect(found.bins.map(\.score) == [-2] && found.bins[0].actionable == 84)
  }

  /// -1.6 is in the bin of -2, a ticket makes it 1.9: 2. Probabilities are 1/(1 + e^1.6) and 1/(1 + e^-1.9); both errors by hand.
  @Test func binsTellHowOftenScoresAreRight() throws {
    let ticket = Page(
      acknowledged: .seconds(60), resolved: .seconds(361), endedBy: .monitor, traces: [.ticketed], labels: (2, 1))
    let estimate = table(Self.pages(3, actionable: 1, and: [ticket])).estimate
    #expect(estimate.bins.map(\.score) == [-2, 2] && estimate.bins.map(\.pages) == [3, 1])
    #expect(estimate.bins.map(\.actionable) == [1, 1])
    #expect(abs(estimate.bins[0].predicted - 0.16798) < 1e-5 && abs(estimate.bins[1].predicted - 0.86989) < 1e-5)
    let error = try #require(estimate.standardError)
    #expect(abs(error.brier - (0.83202 * 0.83202 + 2 * 0.16798 * 0.16798 + 0.13011 * 0.13011) / 4) < 1e-5)
    #expect(abs(error.logLoss - (1.78390 + 2 * 0.18390 + 0.13939) / 4) < 1e-5)
  }

  /// Pages on which people disagree tell nothing, and pages of one incident are one part of the labels.
  @Test func tiesTellNothing() {
    var pages = Self.pages(10, actionable: 5)
    pages[0].labels = (1, 1)
    #expect(table(pages).estimate.labels == 9)
    var one = Self.pages(400, actionable: 200)
    for index in one.indices { one[index].cluster = 0 }
    // Without its part there is no label: what is told of the estimate is told of the standard weights.
    let estimate = table(one).estimate
    #expect(estimate.outcome == .noBetter && estimate.estimatedError == estimate.standardError)
  }
}
