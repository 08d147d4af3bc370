import PagingModel
import Testing

@testable import OncallMetrics

/// Lists of rows: of rules, services, teams, tiers, people, rotas, days, months, hours.
@Suite struct ListFamilyTests {
  /// Two weeks from `monday` on with two teams of one person each and one on call for both; every page interrupts.
  ///
  /// | alert | hours after | rule | service | team | whom | hours |
  private static let rows:
    [(after: Int64, rule: String, service: String, teams: [String], people: [Int], hours: HoursClass, page: PageState)] =
      [
        (1, "A", "web", ["shop"], [0], .sleep, .page),
        (9, "A", "web", ["shop"], [0, 1], .business, .page),
        (10, "B", "db", ["data"], [], .business, .notPage),
        (30, "B", "db", ["data", "shop"], [1], .off, .page),
        (200, "A", "web", ["shop"], [1], .sleep, .page),
      ]

  private static let history: PagingHistory = {
    var history = PagingHistory.sample()
    history.people[0].team = "shop"
    history.people[1].team = "data"
    history.tiers[TextID(history.texts.intern("web"))] = 1
    for (index, row) in rows.enumerated() {
      let isPage = row.page == .page
      history.add(
        .sample(after: .hours(row.after), page: row.page, hours: isPage ? row.hours : nil), rule: row.rule,
        service: row.service, teams: row.teams, notified: row.people.map { ($0, .minutes(0)) })
      for person in row.people {
        history.interrupt(person, after: .hours(row.after), hours: row.hours, episode: index)
      }
    }
    history.addDuty(1, from: 0, to: 48)
    return history
  }()

  private static let fortnight = Period(start: monday, end: monday + .hours(14 * 24))

  private static let lists: [String: EpisodeList] = {
    let figures = PeriodFigures(of: history, load: .everyone)
    let values = figures.values(in: fortnight)
    var listed = ListedFigures(of: values)
    listed.days = figures.days(in: fortnight, FixedCalendar())
    let weeks = [Period.week, Period(start: Period.week.end, end: fortnight.end)]
    listed.months = weeks.enumerated().map {
      MonthValues(month: "2026-0\($0 + 1)", isPartial: false, values: figures.values(in: $1))
    }
    listed.compared = weeks[1]
    listed.comparedLoad = figures.values(in: weeks[1]).load
    listed.ruleChanges = [3, 0].map { index in
      var change = RuleChange(rule: values.rules[0], perWeek: 1)
      change.rule.id = history.rule(of: history.episodes[index])
      return change
    }
    var followed = RuleFollowUp(values.rules[0], before: [1], after: [1])
    followed.rule.id = history.rule(of: history.episodes[0])
    listed.followUps = [followed]
    return Dictionary(uniqueKeysWithValues: figures.lists(of: listed, FixedCalendar()).map { ($0.kind.id, $0) })
  }()

  @Test(arguments: [
    // By pages: shop has all four, data one; a page of two teams is in both.
    ("team-1", [0, 1, 3, 4]), ("team-2", [3]), ("service-1", [0, 1, 4]), ("service-2", [3]),
    ("tier-1", [0, 1, 4]), ("tier-2", [3]), ("rule-1", [0, 1, 4]), ("rule-2", [3]),
    // People team by team: data's before shop's.
    ("person-1", [1, 3, 4]), ("person-2", [0, 1]), ("carriers-1", [1, 3, 4]), ("carriers-2", [0, 1]),
    // In the shift of the first two days.
    ("rota-1", [1, 3]),
    // Pages before what is none; the second day has one alert, the ninth another.
    ("day-1", [0, 1, 2]), ("day-2", [3]), ("day-9", [4]), ("month-1", [0, 1, 3, 2]), ("month-2", [4]),
    ("compared-1", [4]), ("before-1", [0, 1]),
    // The second of the rules that changed paged in the other month, the first did not; of data's people one was reached.
    ("comparedRule-2", [4]), ("comparedTeam-1", [4]),
    ("weekday-1", [0, 1]), ("weekday-2", [3, 4]), ("hour-1", [0]), ("hour-9", [1]), ("hour-6", [3]), ("hour-8", [4]),
    // Monday from 1 and from 9, Tuesday from 6 and from 8.
    ("weekHour-2", [0]), ("weekHour-10", [1]), ("weekHour-31", [3]), ("weekHour-33", [4]),
  ])
  func eachRowHasItsAlerts(id: String, episodes: [Int]) throws {
    let list = try #require(Self.lists[id], "\(id)")
    #expect(list.episodes == episodes && list.total == episodes.count)
  }

  @Test func rowsWithoutAlertsHaveNoList() {
    for id in [
      "day-3", "weekday-3", "hour-0", "weekHour-1", "team-3", "person-3", "rota-2", "month-3", "tier-3",
      "comparedRule-1",
      "comparedTeam-2", "overLimit",
    ] {
      #expect(Self.lists[id] == nil, "\(id)")
    }
  }

  @Test func whatIsCountedOfTheAlertsIsTold() throws {
    let shop = try #require(Self.lists["team-1"]).counts
    #expect(shop.pages == 4 && shop.pageHours.sleep == 2 && shop.pageHours.off == 1 && shop.pageHours.business == 1)
    // One page interrupted two people.
    #expect(shop.interruptions.total == 5 && shop.interruptions.sleep == 2 && shop.selfResolved == 4)
    let day = try #require(Self.lists["day-1"])
    #expect(day.total == 3 && day.counts.pages == 2 && day.counts.interruptions.total == 3)
    // The third ended by itself, too, and is no page.
    #expect(day.counts.selfResolved == 2)
    let rota = try #require(Self.lists["rota-1"]).counts
    #expect(rota.interruptions.total == 2 && rota.interruptions.sleep == 0)
  }

  /// Of two shifts one had more incidents than a shift may have.
  @Test func shiftsOverTheirLimitHaveAList() throws {
    var history = Self.history
    history.addDuty(0, from: 100, to: 112)
    var options = LoadOptions.everyone
    options.incidentsPerShift = 0
    let figures = PeriodFigures(of: history, load: options)
    let values = figures.values(in: Self.fortnight)
    let list = try #require(
      figures.lists(of: ListedFigures(of: values), FixedCalendar()).first { $0.kind == .figure(.overLimit) })
    #expect(values.load.shiftsOverLimit == Share(count: 1, of: 2))
    #expect(list.episodes == [1, 3] && list.counts.interruptions.total == 2 && list.counts.interruptions.off == 1)
  }

  @Test func listsOfRowsAreShort() {
    var list = EpisodeList(.row(.service, 1))
    for index in 0..<30 { list.add(index) }
    #expect(list.total == 30 && list.episodes == [0, 1, 2, 3, 4])
  }

  /// Of groups that are too small nothing is told of people, neither in rows nor in lists.
  @Test func smallGroupsHaveNoLists() {
    let figures = PeriodFigures(of: Self.history)
    let values = figures.values(in: Self.fortnight)
    #expect(values.load.people.isEmpty && values.load.heat.isEmpty)
    var listed = ListedFigures(of: values)
    (listed.compared, listed.comparedLoad) = (Self.fortnight, values.load)
    let lists = figures.lists(of: listed, FixedCalendar())
    let ofPeople: Set<EpisodeList.Family> = [.person, .carriers, .comparedTeam, .rota, .weekday, .hour, .weekHour]
    for list in lists {
      if case .row(let family, _) = list.kind { #expect(!ofPeople.contains(family), "\(list.kind.id)") }
      #expect(list.kind != .figure(.overLimit))
    }
    #expect(lists.contains { $0.kind == .figure(.interruptions) })
  }

  /// Two services of one printed name: which is meant cannot be told, so that neither has a list.
  @Test func namesOfSeveralHaveNoList() {
    var history = PagingHistory.sample()
    for service in ["a", "b"] { history.add(.sample(), service: service) }
    var values = PeriodFigures(of: history, load: .everyone).values(in: .week)
    for index in values.services.indices { values.services[index].name = "c" }
    let lists = PeriodFigures(of: history, load: .everyone).lists(of: ListedFigures(of: values), FixedCalendar())
    #expect(!lists.contains { if case .row(.service, _) = $0.kind { true } else { false } })
  }
}
