import Foundation
import OncallMetrics
import TestSupport
import Testing

@testable import ReviewReport

extension Report {
  /// October without an alert, after a September with some.
  fileprivate static var quiet: Report {
    var report = Report.empty
    let eventful = Report.eventful.months
    var change = MonthChange(.pagesPerDay)
    (change.value, change.previous, change.toPrevious) = (0, 1, -100)
    report.months = eventful
    report.months[eventful.count - 1].values = report.values
    report.months[eventful.count - 1].changes = [change]
    return report
  }
}

@Suite struct AgendaTests {
  @Test func aMeetingTakesFortyFiveMinutesWithoutGaps() {
    let agenda = Agenda(.judged)
    #expect(agenda.minutes == 45)
    var start = 0
    for item in agenda.items {
      #expect(item.start == start && item.minutes > 0)
      start += item.minutes
    }
    #expect(agenda.items.first?.minutes == 2 && agenda.items.last?.title == "Read back what was decided")
  }

  /// Verdicts say which rules are noise; without them the loudest are read.
  @Test func rulesAreDecidedOnByWhatIsKnown() {
    let judged = Agenda(.judged).items[1]
    #expect(judged.title == "What to fix first" && judged.decisions.count == 3)
    #expect(judged.decisions[0].question.plain.hasPrefix("KubePodCrashLooping on search-indexer: "))
    let plain = Agenda(.eventful).items[1]
    #expect(plain.title == "What pages most" && plain.decisions.allSatisfy(\.isQuestion))
  }

  @Test func stormsAndIncidentsAreAskedAboutOnce() throws {
    let happened = try #require(Agenda(.judged).items.first { $0.title == "What happened" })
    // The largest incident is what set off the storm.
    #expect(happened.decisions.map { $0.question.plain.prefix(5) } == ["Storm"])
  }

  @Test func aQuietPeriodNeedsNoLongMeeting() {
    let agenda = Agenda(.empty)
    #expect(agenda.items.map(\.minutes) == [2, 5])
    #expect(agenda.items.allSatisfy { $0.decisions.isEmpty })
  }

  /// What is only read takes the minutes that it has.
  @Test func whatHasNothingToDecideIsNotDrawnOut() {
    #expect(Agenda(.quiet).items.map(\.minutes) == [2, 2, 5] && Agenda(.quiet).minutes == 9)
  }

  @Test func everyDecisionHasBlanks() {
    var report = Report.judged
    report.hasAgenda = true
    let markdown = MarkdownRenderer.text(of: report)
    let decisions = Agenda(report).items.flatMap(\.decisions).count
    #expect(markdown.components(separatedBy: "Decided: ________ Owner: ________").count == decisions + 1)
    #expect(markdown.contains("## Agenda: 45 minutes") && !markdown.contains("?."))
    #expect(!MarkdownRenderer.text(of: .judged).contains("Agenda"))
    let page = HTMLRenderer.text(of: report)
    #expect(page.components(separatedBy: "class=\"decide\"").count == decisions + 1)
  }

  /// The page has the figures of what a meeting is to talk about, also after a month in which nothing happened.
  @Test(arguments: [Report.judged, .eventful, .quiet]) func whatIsTalkedAboutIsOnThePage(report: Report) throws {
    let titles = try ParsedPage(report).markup.all("h2").map { ParsedPage.plain($0.text) }
    let items = Agenda(report).items.dropFirst().dropLast().map(\.title)
    #expect(!items.isEmpty)
    // Where no page is judged, the part of what to fix has what pages most.
    for title in items where title != "What pages most" { #expect(titles.contains(title), "\(title) in \(titles)") }
    #expect(!items.contains("What pages most") || titles.contains("What to fix first"))
  }
}
