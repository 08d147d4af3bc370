import PagingModel
import TestSupport
import Testing

@testable import OncallMetrics
@testable import ReviewReport

/// What the page says where something is not there, or not known.
@Suite struct PageStatesTests {
  private func title(_ change: (inout Report) -> Void = { _ in }, of report: Report = .eventful) throws -> String {
    var report = report
    change(&report)
    return ParsedPage.plain(try ParsedPage(report).markup.all("h1").first?.text ?? "")
  }

  @Test func theTitleIsTheFinding() throws {
    #expect(try title() == "66 pages reached 3 people.")
    #expect(try title(of: .empty) == "No alerts in October 2026.")
    #expect(try title(of: .monitorOnly) == "48 alerts fired in October 2026.")
    #expect(
      try title { $0.values.summary.know(pages: 0, notifications: 0, interruptions: 0, people: 0) }
        == "Nobody was paged in October 2026.")
    #expect(
      try title { $0.values.summary.know(pages: 1, notifications: 1, interruptions: 1, people: 1) }
        == "1 page reached 1 person.")
    #expect(
      try title { $0.values.summary.know(pages: 0, notifications: 1, interruptions: 1, people: 1) }
        == "Earlier pages reached 1 person.")
  }

  @Test func fewRulesThatMakeHalfAreNamedByNumber() throws {
    let title = try title { report in
      report.values.rules = [10, 9, 8, 4, 3, 2, 1, 1].map {
        .sample("Rule \($0)", on: "db", [$0, $0, 0, 0], median: 1, 1)
      }
    }
    // 10 + 9 of 38 is exactly half.
    #expect(title.hasSuffix("Two of 8 rules that paged make half of the pages."))
  }

  @Test func anEmptyPeriodHasNoDrawing() throws {
    let page = try ParsedPage(.empty).markup
    #expect(page.all("svg").isEmpty)
    #expect(page.all("section").map { $0["id"] } == ["method", "data"])
  }

  @Test func whatNoSourceTellsIsNotKnown() throws {
    let page = try ParsedPage(.monitorOnly)
    #expect(page.text.contains("Whom they reached is not known: no source of the input records who was notified."))
    #expect(!page.text.contains(/[^0-9]0 pages/))
    // Rule, bar, alerts, running share: columns of which nothing is known are left out.
    #expect(try page.rows(of: "rules").map { $0[2] } == ["30", "18"])
    #expect(try page.rows(of: "rules").map(\.count) == [4, 4])
    var months = Report.monitorOnly
    months.months = ["2026-09", "2026-10"].map { MonthValues(month: $0, isPartial: false, values: months.values) }
    let course = try ParsedPage(months).markup.all("svg").compactMap { $0["aria-label"] }.first {
      $0.contains("by month")
    }
    #expect(course?.hasSuffix("alerts by month: 30, 30") == true)
    // The five numbers stand there, known or not, each with its target and with why it is not known.
    let numbers = try page.rows(of: "numbers")
    #expect(numbers.count == 5 && numbers.allSatisfy { $0[1] == "not known" })
    #expect(numbers[2][2] == "below 2" && numbers[2][0].contains("no schedule tells who was on call"))
  }

  @Test func monitorsAloneHaveAlertsByDay() throws {
    var report = Report.monitorOnly
    report.days = (20_727..<20_730).map { DayValues(day: CivilDate(daysSinceEpoch: $0)) }
    report.days[1].episodes = 7
    #expect(try ParsedPage(report).rows(of: "days-table").map { $0[1] } == ["0", "7", "0"])
  }

  @Test func hiddenTeamsHaveNoFigures() throws {
    let page = try ParsedPage(.eventful)
    #expect(try page.rows(of: "teams-load").map { $0[0] } == ["Payments3 people"])
    #expect(page.text.contains("1 team is not shown: fewer than 5 people, or hidden with such a team."))
    #expect(page.text.contains("2 people are hidden"))
  }

  /// The share of the busiest person is of disturbances, while the bars beside it are of interruptions.
  @Test func figuresOfTeamsAndRotasSayWhatTheyCount() throws {
    var report = Report.eventful
    report.values.load.teams[0].sums?.hours.business = 1000
    report.values.load.teams[0].sums?.hours.off = 20
    report.values.load.teams[0].sums?.hours.sleep = 1139
    report.values.load.teams[0].fairness?.topShare = Share(count: 30, of: 95)
    report.values.load.teams[0].fairness?.topTimesFair = 1.5
    report.values.load.rotas[0].load?.sleep = 1139
    report.values.load.rotas[0].load?.interruptions = 2159
    report.values.load.rotas[0].load?.fairness.topShare = Share(count: 30, of: 95)
    report.values.load.rotas[0].load?.fairness.topTimesFair = 1.5
    let page = try ParsedPage(report)
    let team = try #require(try page.rows(of: "teams-load").first)
    #expect(team[1].contains("1 139 sleep, 20 off, 1 000 business"), "\(team)")
    #expect(team[5].contains("busiest person: 32 % (30 of 95 disturbances)"), "\(team)")
    let rota = try #require(try page.rows(of: "rotas").first)
    #expect(rota[1].contains("1 139 sleep, 1 020 other"), "\(rota)")
    #expect(rota[4].contains("32 % (30 of 95 disturbances), 1.5 fair shares"), "\(rota)")
  }

  @Test func withoutAScheduleThereIsNoTimeOnCall() throws {
    var report = Report.eventful
    report.values.load.knowsDuties = false
    report.values.load.rotas = []
    let page = try ParsedPage(report)
    #expect(!page.text.contains("Weeks on call"))
    #expect(page.text.contains("no schedule tells who was on call"))
  }

  @Test func peopleStandInOrderOfName() throws {
    let names = try ParsedPage(.eventful).rows(of: "people").map { $0[0] }
    #expect(names == ["Jane Doe", "Zoë Nuñez", "山田 太郎"])
  }

  @Test func longPeriodsAreDrawnByWeek() throws {
    var report = Report.eventful
    report.days = (20_700..<20_800).map { .sample($0, pages: 1) }
    let rows = try ParsedPage(report).rows(of: "days-table")
    // Day 20 700 is a Friday: three days, thirteen weeks, and six days that are left.
    #expect(rows.count == 15 && rows.map { $0[4] } == ["3"] + Array(repeating: "7", count: 13) + ["6"])
  }

  @Test func manyRulesAreSummedUp() throws {
    var report = Report.eventful
    report.values.rules = (0..<40).map { .sample("Rule \($0)", on: "db", [4, 2, 1, 1], median: 60, 1) }
    var rows = try ParsedPage(report).rows(of: "rules")
    #expect(rows.count == 16 && Array(rows[15].prefix(3)) == ["25 more rules", "", "50"])
    for index in 36..<40 { report.values.rules[index].pages = 0 }
    rows = try ParsedPage(report).rows(of: "rules")
    #expect(Array(rows[15].prefix(3)) == ["25 more rules, 21 of which paged", "", "42"])
    let markdown = MarkdownRenderer.text(of: report)
    #expect(markdown.contains("And 15 more rules, 11 of which paged: 60 episodes and 22 pages in all"), "\(markdown)")
    #expect(markdown.contains("And 21 more rules that paged; the JSON report has all."))
  }

  @Test func whereHalfComesFromManyRulesTheTenLoudestAreTold() throws {
    var report = Report.eventful
    report.values.rules = (0..<40).map { .sample("Rule \($0)", on: "db", [4, 2, 1, 1], median: 60, 1) }
    report.values.noise.pagingRules = 40
    report.values.noise.topTen = Share(count: 20, of: 80)
    let title = ParsedPage.plain(try #require(ParsedPage(report).markup.all("h3").first { $0["id"] == "rules" }).text)
    #expect(title == "Ten of 40 rules that paged make 25 % (20 of 80) of the pages; the 15 with the most")
  }

  @Test func whatIsToldOfIncidentsAndLimitsStandsThere() throws {
    var report = Report.judged
    report.stories[0].value.verdict = .notActionable
    let page = try ParsedPage(report)
    #expect(page.text.contains("2 people, over after 1 h 15 min, 4 pager incidents, not worth it"))
    #expect(!page.text.contains("Q1"))
    #expect(
      page.text.contains(
        "HighLatency on checkout, 42 s after DiskFull on search, which checkout needs; 900 times likelier together than by chance"
      ))
    #expect(try !page.rows(of: "scorecard").isEmpty)
  }

  @Test func aLargeOrganisationStaysSmall() throws {
    var report = Report.eventful
    report.values.rules = (0..<5000).map {
      .sample("SomewhatLongRuleName\($0)", on: "service-\($0)", [4, 2, 1, 1], median: 60, 1)
    }
    report.values.services = (0..<1500).map { .sample("service-\($0)", [4, 2, 1, 1], hours: [1, 1, 1], 1) }
    report.values.load.people = (0..<2000).map { .sample("Person \($0)", [1, 1, 1], acknowledged: 1, 1) }
    report.values.load.teams = (0..<300).map {
      TeamLoad(team: "team-\($0)", people: 9, sums: LoadSums(), fairness: Fairness())
    }
    #expect(HTMLRenderer.text(of: report).utf8.count < 1_000_000)
  }
}
