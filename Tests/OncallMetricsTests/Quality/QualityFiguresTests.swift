import LoadStatistics
import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct QualityFiguresTests {
  /// One page an hour with these verdicts, each in the cluster with its number.
  private func history(_ pages: [(PageVerdict.Value, cluster: Int)], silent: [UInt32] = [], labelled: Int = 0)
    -> PagingHistory
  {
    var history = PagingHistory.sample()
    for index in pages.indices { history.add(.sample(after: .hours(Int64(index))), teams: ["payments"]) }
    history.clusters = ClusterTable(episodeCount: pages.count)
    for number in 0...(pages.map(\.cluster).max() ?? 0) {
      let members = pages.indices.filter { pages[$0].cluster == number }
      if let first = members.first { history.clusters.append(members, cause: first, representative: first) }
    }
    history.judge(silent: silent, label: { $0 < labelled ? pages[$0].0 : nil }) { pages[$0].0 }
    return history
  }

  private func quality(_ history: PagingHistory) throws -> QualityValues {
    try #require(PeriodFigures(of: history).values(in: .week).quality)
  }

  private func pages(_ worth: Int, _ not: Int, _ unknown: Int) -> [(PageVerdict.Value, cluster: Int)] {
    let values = [(PageVerdict.Value.actionable, worth), (.notActionable, not), (.unknown, unknown)]
    return values.flatMap { Array(repeating: $0.0, count: $0.1) }.enumerated().map { ($0.element, $0.offset) }
  }

  /// Groups (3 of 3), (0 of 5), (1 of 1), (0 of 1), (2 of 4): the interval is computed in docs of the method, by another
  /// program.
  @Test func theIntervalIsThatOfPagesInClusters() throws {
    let groups: [(hits: Int, members: Int)] = [(3, 3), (0, 5), (1, 1), (0, 1), (2, 4)]
    let all = groups.enumerated().flatMap { number, group in
      (0..<group.members).map { ($0 < group.hits ? PageVerdict.Value.actionable : .notActionable, cluster: number) }
    }
    let measure = try quality(history(all)).all
    #expect(measure.verdicts == VerdictTally(actionable: 6, notActionable: 8, unknown: 0))
    let interval = try #require(measure.interval)
    #expect(abs(interval.low - 0.1277092) < 1e-7 && abs(interval.high - 0.7934754) < 1e-7)
    // All are of one rule: its sheet says the same.
    let figures = PeriodFigures(of: history(all))
    let values = figures.values(in: .week)
    let rule = try #require(values.rules.first?.id)
    #expect(figures.sheets(of: [rule], values, .sample).map(\.interval) == [interval])
  }

  @Test func unknownIsOnNeitherSideAndMakesTheBounds() throws {
    let measure = try quality(history(pages(3, 5, 2))).all
    #expect(measure.verdicts.share == Share(count: 3, of: 8))
    #expect(measure.verdicts.lowest == Share(count: 3, of: 10) && measure.verdicts.highest == Share(count: 5, of: 10))
    #expect(measure.verdicts.coverage == Share(count: 8, of: 10))
    #expect(!measure.isBoundsOnly && measure.gap == 375 - 700)
  }

  /// A quarter is not too much.
  @Test(arguments: [(9, 3, false), (11, 4, true)])
  func withManyUnknownOnlyBoundsAreShown(not: Int, unknown: Int, isBoundsOnly: Bool) throws {
    let measure = try quality(history(pages(0, not, unknown))).all
    #expect(measure.isBoundsOnly == isBoundsOnly)
    #expect((measure.interval == nil) == isBoundsOnly && (measure.gap == nil) == isBoundsOnly)
  }

  @Test func ofTeamsThatLeaveFewTracesThereIsNoShare() throws {
    let values = try quality(history(pages(5, 5, 0), silent: [1]))
    #expect(values.all.verdicts.statement == .written && values.all.interval == nil && values.all.gap == nil)
    #expect(values.all.isBoundsOnly && values.silentTeams == ["payments"])
    #expect(try !quality(history(pages(5, 5, 0), silent: [0])).all.isBoundsOnly)
  }

  /// Ten clusters of one page tell as much as 9 pages; Wilson's half width of these by hand: 1.96 root(.25/9 + 3.84/324)/1.427.
  ///
  /// With half of the pages labelled not more than half rests on what is written.
  @Test(arguments: [(10, true), (5, true), (4, false)])
  func whatPeopleSaidIsKnownWhateverTheirTeamsWrite(labelled: Int, isShown: Bool) throws {
    let measure = try quality(history(pages(5, 5, 0), silent: [1], labelled: labelled)).all
    #expect(measure.verdicts.statement == (isShown ? .share : .written) && (measure.gap == -200) == isShown)
    guard isShown else { return }
    let interval = try #require(measure.interval)
    #expect(abs(interval.low - 0.2265) < 5e-5 && abs(interval.high - 0.7735) < 5e-5)
  }

  /// A rule is told of as all pages are: rows and lists know what nobody wrote down, too.
  @Test func rulesOfTeamsThatLeaveFewTracesHaveNoShare() throws {
    let history = history(pages(5, 5, 0), silent: [1])
    let rule = try #require(PeriodFigures(of: history).values(in: .week).rules.first)
    #expect(rule.noise.judged?.verdicts.statement == .written)
  }

  @Test(arguments: [
    (0, 699, -151), (0, 850, 0), (0, 1000, 0), (1, 799, -1), (1, 860, 10), (2, 700, 0), (3, 850, 0), (3, 851, 1),
  ])
  func targetsAreBandsByTier(tier: Int, tenths: Int, gap: Int) {
    #expect(QualityTargets().target(ofTier: tier).gap(of: Share(count: tenths, of: 1000)) == gap)
  }

  /// Of 10 pages an interval reaches far; of 160 it does not. Wilson's, by hand: 6 of 10 is 31 to 83 %, 8 of 10 49 to 94 %,
  /// 96 of 160 52 to 67 %.
  @Test(arguments: [(6, 4, true), (8, 2, true), (96, 64, false), (0, 10, false), (10, 0, true)])
  func chanceExplainsSomeDistances(worth: Int, not: Int, isWithinChance: Bool) throws {
    #expect(try quality(history(pages(worth, not, 0))).all.isWithinChance == isWithinChance)
  }

  @Test func rowsTellPagesApart() throws {
    var history = PagingHistory.sample()
    history.add(.sample(after: .hours(1), hours: .sleep), service: "checkout", teams: ["payments", "search"])
    history.add(.sample(after: .hours(2)), service: "checkout", teams: ["payments"])
    history.add(.sample(after: .hours(3)), service: "ledger", teams: [])
    history.add(.monitored(after: .hours(4)), service: "ledger")
    history.tiers = [TextID(history.texts.intern("checkout")): 0]
    history.judge { [.actionable, .notActionable, .unknown][$0] }
    let values = try quality(history)
    func rows(_ rows: [QualityValues.NamedRow]) -> [String] {
      rows.map { row in
        let verdicts = row.measure.verdicts
        return "\(row.name ?? "-") \(verdicts.actionable) \(verdicts.notActionable) \(verdicts.unknown)"
      }
    }
    #expect(rows(values.byService) == ["checkout 1 1 0", "ledger 0 0 1"])
    #expect(rows(values.byTeam) == ["payments 1 1 0", "search 1 0 0", "- 0 0 1"])
    #expect(rows(values.bySeverity) == ["- 1 1 1"])
    #expect(values.byHours.map(\.measure.verdicts.pages) == [2, 0, 1])
    #expect(values.byTier.map(\.tier) == [0, nil] && values.byTier.map(\.measure.verdicts.pages) == [2, 1])
    #expect(values.byTier[0].measure.target == QualityTarget(low: 850, high: 1000))
    #expect(values.byService[0].measure.target.low == 850 && values.byTeam[0].measure.target.low == 700)
    // A month has no rows.
    let month = MonthPeriod(
      CalendarMonth(of: FixedCalendar().date(at: monday)), whole: .week, from: monday, to: Period.week.end)
    let months = PeriodFigures(of: history).values(in: .week, months: [month]).months
    #expect(months[0].values.quality?.byTeam.isEmpty == true && months[0].values.quality?.all == values.all)
  }

  @Test func pagesOfAPeriodAreThoseThatBeganInIt() throws {
    let period = Period(start: monday + .hours(2), end: monday + .hours(4))
    let figures = PeriodFigures(of: history(pages(3, 5, 2)))
    #expect(figures.values(in: period).quality?.all.verdicts.pages == 2)
    #expect(figures.values(in: Period(start: monday + .hours(90), end: monday)).quality?.all.verdicts.pages == 0)
  }

  @Test func withoutVerdictsNothingIsKnown() {
    #expect(PagingHistory.sample(of: [.sample()]).week.quality == nil)
  }

  @Test func proxiesAreOfThePagesThatTellThem() throws {
    var history = PagingHistory.sample()
    history.add(.sample(after: .hours(1), acknowledgedAfter: .seconds(60), resolvedAfter: .minutes(5)))
    history.add(.sample(after: .hours(2), resolvedAfter: Milliseconds(299_999)))
    history.add(.sample(after: .hours(3), resolvedAfter: nil, endedBy: nil))
    history.add(.sample(after: .hours(4), resolvedAfter: .minutes(1), knowsPeople: false))
    history.judge { _ in .unknown }
    let values = try quality(history)
    #expect(values.acknowledged == Share(count: 1, of: 3) && values.selfResolved == Share(count: 1, of: 3))
    #expect(values.shorterThan5Minutes == Share(count: 2, of: 3))
  }
}

@Suite struct LabelTallyTests {
  private func tally(_ counts: [(label: PageVerdict.Value, estimate: PageVerdict.Value, Int)]) -> LabelTally {
    var tally = LabelTally.empty
    for (label, estimate, count) in counts {
      let verdict = PageVerdict(estimate, evidence: [], rule: 0, ruleWeight: 0)
      tally.add(verdict)
      for _ in 0..<count { tally.add(verdict.labelled(label)) }
    }
    return tally
  }

  /// Three pages with as many labels either way are none that are labelled.
  ///
  /// The usual example of two raters of 50: .7 observed, .5 by chance, kappa .4.
  @Test func kappaIsAgreementBeyondChance() throws {
    let values = tally([
      (.actionable, .actionable, 20), (.actionable, .notActionable, 5), (.notActionable, .actionable, 10),
      (.notActionable, .notActionable, 15), (.unknown, .actionable, 3), (.actionable, .unknown, 4),
    ]).values
    #expect(values.pages == 54 && values.agreement == Share(count: 35, of: 50))
    #expect(abs(try #require(values.kappa) - 0.4) < 1e-12)
  }

  @Test func kappaOfOneWordAloneIsNone() {
    #expect(tally([(.actionable, .actionable, 9)]).values.kappa == nil)
    #expect(tally([(.unknown, .actionable, 9)]).values.kappa == nil)
  }

  @Test func talliesMerge() {
    let values: [PageVerdict.Value] = [.actionable, .notActionable, .unknown]
    checkMergeLaws(Array(0..<90)) { (tally: inout LabelTally, number) in
      let estimate = PageVerdict(values[number % 3], evidence: [], rule: 0, ruleWeight: 0)
      tally.add(number % 4 == 0 ? estimate : estimate.labelled(values[number / 3 % 3]))
    }
    checkMergeLaws(Array(0..<90)) { (tally: inout VerdictTally, number) in
      tally.add(values[number * number % 3], isOfSilence: number % 5 == 0)
    }
    let pages: [Episode] = (0..<90).map { (number: Int) -> Episode in
      let end = Milliseconds.seconds(Int64(number) * 10)
      let acknowledged: Milliseconds? = number % 2 == 0 ? .seconds(60) : nil
      return .sample(acknowledgedAfter: acknowledged, resolvedAfter: end, knowsPeople: number % 3 > 0)
    }
    checkMergeLaws(pages) { (tally: inout ProxyTally, page) in tally.add(page, duration: page.duration(nil)) }
  }
}
