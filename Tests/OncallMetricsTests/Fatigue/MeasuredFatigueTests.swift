import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct MeasuredFatigueTests {
  /// A page each hour, acknowledged by Ada in as many seconds as `time` says.
  private func history(_ count: Int, step: Int64 = 60, _ time: (Int) -> Int64) -> PagingHistory {
    var history = PagingHistory.sample()
    for index in 0..<count {
      let episode = Episode.sample(
        after: .minutes(Int64(index) * step), acknowledgedAfter: .seconds(time(index)), acknowledgedBy: 0)
      history.add(episode, notified: [(0, Milliseconds(0))])
      history.interrupt(0, after: .minutes(Int64(index) * step), episode: index)
    }
    return history
  }

  private func fatigue(_ history: PagingHistory, _ verdict: @escaping (Int) -> Bool?) -> FatigueValues {
    let load = LoadHistory(of: history, Evidence(of: history))
    let span = monday..<monday + .hours(10_000)
    return MeasuredFatigue(load: load, span: span, verdict: verdict).values()
  }

  /// Of every four pages the first two are not worth it: before them came 0, 1, 2 and 1 such pages in 120 minutes.
  @Test func bandsCountThePagesBeforeThatWereNotWorthIt() throws {
    let values = fatigue(history(160) { [10, 20, 60, 30][$0 % 4] }) { $0 % 4 > 1 }
    let row = try #require(values.rows.first { $0.window == .minutes(120) && $0.hours == .business })
    #expect(row.pages == 160 && row.bands.map(\.pages) == [40, 80, 40, 0])
    #expect(row.bands.map(\.median) == [.seconds(10), .seconds(20), .seconds(60), nil])
    #expect(try #require(row.rho) > 0.8 && row.p.map { $0 < 0.001 } == true)
    #expect(values.rows.count == 6 && values.rows.count { !$0.bands.isEmpty } == 1)
  }

  @Test func theWindowIsHalfOpenBeforeThePagesOwnNotification() throws {
    // Every page is not worth it, one each 120 minutes: exactly one lies in the window, its beginning included.
    let values = fatigue(history(160, step: 120) { _ in 60 }) { _ in false }
    #expect(values.rows[0].bands.isEmpty)
    #expect(values.rows[0].pages == 160)
    let closer = fatigue(history(160, step: 120) { _ in 60 }) { $0 < 80 ? false : true }
    #expect(closer.rows[0].bands.map(\.pages) == [80, 80, 0, 0])
    #expect(closer.rows[0].rho == nil && closer.rows[0].p == nil)
  }

  /// Pages before the period count for its first ones.
  @Test func theEdgeOfThePeriodIsNoEdgeOfWhatCameBefore() {
    let history = history(260) { Int64($0 % 7) + 1 }
    let load = LoadHistory(of: history, Evidence(of: history))
    let span = monday + .hours(100)..<monday + .hours(1000)
    let values = MeasuredFatigue(load: load, span: span) { _ in false }.values()
    // Two before each within 120 minutes: one band alone, so that nothing can be shown.
    #expect(values.rows[0].pages == 160 && !values.isShown)
  }

  @Test func fewPagesAreNotShown() {
    #expect(!fatigue(history(99) { Int64($0 % 7) }) { $0 % 2 == 0 }.isShown)
    #expect(fatigue(history(100) { Int64($0 % 7) }) { $0 % 2 == 0 }.rows.count == 6)
  }

  @Test func withManyPagesWithoutVerdictNothingIsCounted() {
    let values = fatigue(history(200) { Int64($0 % 7) }) { $0 % 4 == 0 ? false : $0 % 3 == 0 ? true : nil }
    #expect(!values.hasVerdicts && values.rows.isEmpty && values.verdicts.of == 200)
    #expect(fatigue(history(200) { Int64($0 % 7) }) { $0 % 4 == 0 ? nil : true }.hasVerdicts)
    #expect(!PeriodFigures(of: history(200) { _ in 1 }).measuredFatigue(in: .week).values().hasVerdicts)
  }

  @Test func theVerdictsOfTheHistoryCount() {
    var history = history(120) { Int64($0 % 7) }
    history.judge { $0 % 2 == 0 ? .actionable : .notActionable }
    let values = PeriodFigures(of: history).measuredFatigue(in: Period(start: monday, end: monday + .hours(200)))
      .values()
    #expect(values.verdicts == Share(count: 120, of: 120) && values.hasVerdicts)
  }

  /// Each page not worth it makes the next come later; the lists of a row are its pages, the longest waits first.
  @Test func bandsThatAreShownHaveTheirPages() throws {
    var history = history(160) { [10, 20, 60, 30][$0 % 4] }
    history.judge { $0 % 4 > 1 ? .actionable : .notActionable }
    let period = Period(start: monday, end: monday + .hours(200))
    let figures = PeriodFigures(of: history)
    let (fatigue, lists) = figures.answers(in: period, hiding: HiddenAnswers(PeriodValues(period: period)))
    let shown = fatigue.rows.indices.filter { !fatigue.rows[$0].bands.isEmpty }
    #expect(!shown.isEmpty)
    let wanted = shown.flatMap { row in
      fatigue.rows[row].bands.enumerated().filter { $1.pages > 0 }.map { band, values in
        (FatigueValues.place(row: row, band: band), values.pages)
      }
    }
    #expect(lists.map(\.kind) == wanted.map { .row(.answered, $0.0) } && lists.map(\.total) == wanted.map(\.1))
    let second = try #require(fatigue.band(at: 2)).band
    #expect(second.from == 1 && second.pages == 80 && fatigue.band(at: 99) == nil)
    // Pages 1, 5, 9 and so on took 20 s, pages 3, 7 and so on 30 s.
    #expect(lists[1].episodes == [3, 7, 11, 15, 19])
    // What has no row that could tell its time is counted and not named.
    var hidden = PeriodValues(period: period)
    hidden.load.hidden.people = 1
    let untold = figures.answers(in: period, hiding: HiddenAnswers(hidden)).lists
    #expect(untold.map(\.total) == lists.map(\.total) && untold.allSatisfy(\.episodes.isEmpty))
  }

  /// A page each half hour, of which every sixth is not worth it, and at last all: of as many as are left four came before.
  @Test(arguments: [(4, nil), (5, .seconds(120))] as [(Int, Milliseconds?)])
  func aBandOfFewPagesHasNoMedian(few: Int, median: Milliseconds?) throws {
    let values = fatigue(history(166 + few, step: 30) { $0 < 166 ? 10 : 120 }) { $0 < 162 && $0 % 6 > 0 }
    let row = try #require(values.rows.first { $0.window == .minutes(120) && $0.hours == .business })
    #expect(row.bands.map(\.pages).last == few && row.bands.map(\.median).last == median)
    #expect(row.bands[0].median == .seconds(10))
  }
}
