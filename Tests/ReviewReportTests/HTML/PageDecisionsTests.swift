import OncallMetrics
import PagingModel
import TestSupport
import Testing

@testable import ReviewReport

/// Lists, findings, what became of them, the month beside another, and the agenda: the same in every form.
@Suite struct PageDecisionsTests {
  private let json: JSONValue
  private let page: ParsedPage
  private let markdown: String

  private static let report: Report = {
    var report = Report.judged
    report.putDecisions()
    return report
  }()

  init() throws {
    json = try JSONValue(parsing: JSONReport.bytes(of: Self.report))
    page = try ParsedPage(Self.report)
    markdown = MarkdownRenderer.text(of: Self.report)
  }

  private func items(_ value: JSONValue?) -> [JSONValue] { (0..<(value?.count ?? 0)).compactMap { value?[$0] } }

  @Test func numbersLeadToTheAlertsBehindThem() throws {
    let links = page.markup.all("a").filter { $0["class"] == nil }
    #expect(links.contains { $0["href"] == "#list-pages" && ParsedPage.plain($0.text) == "66 pages" })
    let heads = page.markup.all("p").map { ParsedPage.plain($0.text) }
    #expect(heads.contains("Pages: 1 of 66 shown") && heads.contains("Alerts: all 2"))
    #expect(items(json["lists"]).map { $0["total"]?.number } == [66, 2, 1])
    // Where there is no list, a number is no link.
    #expect(!links.contains { $0["href"] == "#list-sleepPages" })
  }

  @Test func listedAlertsAreThoseOfTheJSON() throws {
    let items = page.markup.all("li").map { ParsedPage.plain($0.text) }
    // The evidence of an alert stands in the first list that it is in.
    let words = "DiskFull on DiskFull, not actionable, acknowledged after 3 min 00 s"
    #expect(items.count { $0.hasSuffix(words + "; a note calls it noise") } == 1)
    #expect(items.contains { $0.hasSuffix(words) })
    #expect(items.contains { $0.hasSuffix("an alert without a name, no page, its end is not known") })
    #expect(json["listedEpisodes"]?.count == 2)
    #expect(json["lists"]?[1]?["episodes"]?[1]?.text == json["listedEpisodes"]?[1]?["id"]?.text)
  }

  @Test func findingsAreTheRulesByRank() throws {
    let findings = items(json["findings"])
    #expect(findings.map { $0["rule"]?.text } == ["KubePodCrashLooping", "HighLatency", "disk_full | /var"])
    #expect(findings.allSatisfy { $0["expected"]?.isNull == true && $0["kind"]?.text == "review" })
    let titles = page.markup.all("h4").map { ParsedPage.plain($0.text) }
    for finding in findings { #expect(titles.contains(finding["action"]?.text ?? "")) }
  }

  @Test func whatBecameOfRulesIsTheSameEverywhere() throws {
    let rows = try page.rows(of: "follow-ups")
    let followUps = items(json["followUps"])
    #expect(followUps.map { $0["verdict"]?.text } == ["fewerPages", "tooFew"])
    #expect(rows.map { $0[3] } == ["fewer pages", "too few to tell"])
    #expect(rows[0][1] == "60 in 30 days before, 1 in 31 days after")
    #expect(followUps[0]["before"]?["pages"]?.number == 60 && followUps[0]["after"]?["days"]?.number == 31)
    #expect(markdown.contains("| DiskFull | DiskFull |     60 |     1 |"))
  }

  @Test func comparedFiguresAreTheSameEverywhere() throws {
    let rows = try page.rows(of: "compare-figures")
    let figures = items(json["comparison"]?["figures"])
    #expect(rows.count == figures.count && rows.map { $0[0] } == figures.map { $0["title"]?.text })
    let pages = try #require(figures.firstIndex { $0["id"]?.text == "pagesPerDay" })
    // 33 pages in 30 days, 66 in 31.
    #expect(figures[pages]["base"]?.number == 1.1 && figures[pages]["value"]?.number == 2.129)
    #expect(figures[pages]["baseCount"]?.number == 33 && figures[pages]["baseOf"]?.number == 30)
    #expect(figures[pages]["count"]?.number == 66 && figures[pages]["of"]?.number == 31)
    #expect(Array(rows[pages][1...]) == ["1.1 (33 in 30 d)", "2.1 (66 in 31 d)", "up 93.5 %, beyond chance"])
    for row in rows { #expect(markdown.contains("| \(row[0]) "), "\(row)") }
    #expect(markdown.contains("| up 93.5 %, beyond chance |"))
  }

  @Test func comparedRulesAreTheSameEverywhere() throws {
    let rows = try page.rows(of: "compare-rules")
    let rules = items(json["comparison"]?["rules"])
    #expect(rows.count == rules.count && rows.count == 4)
    for (row, rule) in zip(rows, rules) {
      #expect(row[0].hasPrefix(rule["rule"]?.text ?? "?"))
      let counts = ["basePages", "pages"].map { rule[$0]?.number.map { String(Int($0)) } ?? "" }
      #expect(row[2] == counts.joined(separator: " to "))
      #expect(markdown.contains(" \(counts.joined(separator: " to ")) |"))
    }
    // It is only in the other month.
    #expect(rows.last?[0] == "DiskFullDiskFull" && rows.last?[2] == "4 to 0")
  }

  @Test func whatNobodyKnowsStandsBesideWhatWasNotWorthIt() throws {
    var report = Report.judged
    report.putDecisions()
    let name = try #require(report.values.rules[0].rule)
    let index = try #require(report.compared?.values.rules.firstIndex { $0.rule == name })
    var judged = JudgedNoise()
    judged.verdicts = VerdictTally(actionable: 5, notActionable: 6, unknown: 11)
    report.compared?.values.rules[index].noise.judged = judged
    report.compared?.values.noise.isJudged = true
    let row = try #require(try ParsedPage(report).rows(of: "compare-rules").first { $0[0].hasPrefix(name) })
    #expect(row[3] == "6 to 14" && row[4] == "11 to 10")
    let json = try JSONValue(parsing: JSONReport.bytes(of: report))
    let rule = try #require(items(json["comparison"]?["rules"]).first { $0["rule"]?.text == name })
    #expect(rule["baseUnknown"]?.number == 11 && rule["unknown"]?.number == 10)
    #expect(MarkdownRenderer.text(of: report).contains("|      6 to 14 | 11 to 10 |"))
    let figure = try #require(items(json["comparison"]?["figures"]).first { $0["id"]?.text == "actionable" })
    #expect(figure["count"]?.number == 21 && figure["of"]?.number == 53 && figure["unknown"]?.number == 13)
  }

  @Test func teamsAndLimitsAreComparedToo() throws {
    let teams = try page.rows(of: "compare-teams")
    #expect(teams.count == json["comparison"]?["teams"]?.count)
    let lines = try page.rows(of: "compare-limits")
    #expect(lines.map { $0[0] } == items(json["comparison"]?["scorecard"]).map { $0["title"]?.text })
  }

  @Test func withoutAnotherMonthNothingIsCompared() throws {
    let json = try JSONValue(parsing: JSONReport.bytes(of: .judged))
    #expect(json["comparison"] == nil && json["followUps"]?.isNull == true)
    let page = try ParsedPage(Report.judged)
    #expect(!page.text.contains("beside") && !page.text.contains("Agenda"))
    #expect(page.text.contains("No actions were recorded"))
  }

  /// Of one rule there is no "of the 1 rule".
  @Test func whatBecameOfRulesIsToldInWords() {
    let rule = RuleValues(rule: "R", service: "db")
    let fewer = RuleFollowUp(rule, before: Array(repeating: 2, count: 30), after: Array(repeating: 0, count: 30) + [1])
    let more = RuleFollowUp(rule, before: Array(repeating: 0, count: 30) + [1], after: Array(repeating: 2, count: 30))
    let few = RuleFollowUp(rule, before: [1], after: [1])
    let words = { (rules: [RuleFollowUp]) in FollowUpText.sum(rules).plain }
    #expect(words([fewer]) == "The rule that was noisiest the month before paged less than then, beyond chance.")
    #expect(words([more]) == "The rule that was noisiest the month before paged more than then, beyond chance.")
    #expect(words([few]) == "The rule that was noisiest the month before changed by no more than chance.")
    #expect(
      words([fewer, few])
        == "Of the 2 rules that were noisiest the month before, 1 paged less than then and none paged more, beyond chance."
    )
    #expect(words([few, few]) == "None of the 2 rules that were noisiest the month before changed beyond chance.")
  }

  @Test func ofAMonthWithoutInterruptionsNobodyIsCounted() throws {
    var report = Self.report
    report.values.summary.know(pages: 0, notifications: 0, interruptions: 0, people: 0)
    let text = try ParsedPage(report).text
    #expect(text.contains("Nobody was interrupted.") && !text.contains("0 interruptions of"))
  }
}
