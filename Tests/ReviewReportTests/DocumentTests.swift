import OncallMetrics
import PagingModel
import Testing

@testable import ReviewReport

@Suite struct DocumentTests {
  /// The text report of a changed sample, in one line.
  private func text(_ change: (inout Report) -> Void) -> String {
    var report = Report.sample
    change(&report)
    return TextRenderer.text(of: report).replacing("\n", with: " ")
  }

  @Test func hundredsOfPeopleAreCappedWithTheirSum() {
    let people = (0..<300).reversed().map { PersonLoad.sample("Person \(1000 + $0)", [1, 1, 0], acknowledged: 0, 1) }
    let text = text { $0.values.load.people = people }
    #expect(text.contains("And 250 more people, 500 interruptions in all; the JSON report has all."))
    #expect(text.contains("Person 1049 ") && !text.contains("Person 1050 "))
  }

  @Test func moreRulesAreCappedWithTheirSum() {
    let rules = (0..<42).map { RuleValues.sample("Rule \($0)", on: "db", [4, 2, 1, 1], median: 60, 1) }
    let text = text { $0.values.rules = rules }
    #expect(text.contains("And 17 more rules: 68 episodes and 34 pages in all; the JSON report has all."))
  }

  @Test func ofManyGapsTheLongestAreListed() {
    let days: [Int64] = [2, 5, 3, 4, 2]
    let gaps = days.enumerated().map { index, days in
      SourceGap(from: .day(20_000 + 10 * Int64(index)), to: .day(20_000 + 10 * Int64(index) + days))
    }
    let text = text { $0.dataQuality.sources[1].gaps = gaps }
    #expect(text.contains(/nothing for 5 d.*nothing for 3 d.*nothing for 4 d.*and 2 shorter gaps of more than a day/))
    #expect(!text.contains("nothing for 2 d"))
  }

  @Test func aSourceOfWhichNothingIsJoinedIsToldSo() {
    let text = text { $0.dataQuality.sources[0].matched = SourceMatch(count: 0, of: 812) }
    #expect(text.contains("pagerduty-log-entries: none of its 812 episodes is another system's, too."))
  }

  @Test func ofSomeRulesItIsSaidHowMany() {
    let text = text { $0.values.rules[0].pages = nil }
    #expect(text.contains(/Pages of rules: no source records who was notified for 1 of \d+ rules/))
  }

  @Test(arguments: [
    (
      60, 33, 39, 3,
      "33 pages interrupted 3 people 39 times. Of these interruptions, 28.2 % (11 of 39) fell into sleep hours."
    ),
    (1, 1, 1, 1, "1 page interrupted 1 person once."),
    (5, 0, 0, 0, "No page in this period: none of 5 alert episodes interrupted anyone."),
    (0, 0, 0, 0, "No page in this period: no alert fired."),
    (0, 0, 2, 1, "No page began in this period; earlier ones interrupted 1 person 2 times."),
    (3, 2, 0, 0, "2 pages, and no interruption began in this period."),
  ])
  func openingSaysWhatHappened(episodes: Int, pages: Int, interruptions: Int, people: Int, expected: String) {
    let text = text { report in
      report.values.summary.episodes = episodes
      report.values.summary.know(pages: pages, notifications: 0, interruptions: interruptions, people: people)
      report.values.load = interruptions == 39 ? PeriodValues.sample(.days(0, 31), scale: 1).load : LoadValues()
    }
    #expect(text.contains(expected))
  }

  @Test func oneMonthNeedsNoTableOfMonths() {
    #expect(!text { $0.months.removeFirst() }.contains("Month by month"))
    #expect(text { _ in }.contains("Month by month"))
  }

  @Test func defaultZoneIsSaid() {
    #expect(text { $0.settings.isTimeZoneGiven = false }.contains("(the default: no zone was given)"))
  }

  @Test func attributedPeopleHaveNoFiguresThatTheInputCannotKnow() {
    let text = text { report in
      report.values.load.people[2].isAttributed = true
      report.values.load.people[2].knowsLoad = false
      report.values.load.people[2].person = "Only Acts"
    }
    #expect(text.contains("1 person is attributed"))
    #expect(text.contains(/Only Acts +not known +not known +not known +not known +16/))
  }

  @Test func withoutNotificationsPeopleAreThoseWhoActed() {
    let text = text { report in
      report.values.summary.interruptions = nil
      for index in report.values.load.people.indices { report.values.load.people[index].isAttributed = true }
    }
    #expect(text.contains("Who acknowledged") && text.contains(/Person +Acknowledged/))
    #expect(text.contains(/Jane Doe +16/))
  }

  @Test func reasonsCannotBreakATable() {
    var report = Report.monitorOnly
    report.notes = [ReportNote(field: "summary.pages", reason: "a | b\n*c*")]
    #expect(MarkdownRenderer.text(of: report).contains("| a \\| b \\*c\\* "))
  }

  @Test func losesNoReasonAndNoPlace() {
    let markdown = MarkdownRenderer.text(of: .sample)
    #expect(markdown.contains("first at `log/2026-10.ndjson.gz:77:1`"))
    #expect(markdown.contains("`log/2026-09.ndjson.gz`: the gzip stream ends early at byte 81 920"))
  }
}
