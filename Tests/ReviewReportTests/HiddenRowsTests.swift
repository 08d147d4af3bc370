import PagingModel
import TestSupport
import Testing

@testable import OncallMetrics
@testable import ReviewReport

/// Rows of alerts whose people are hidden: every form says so, and none says how many.
@Suite struct HiddenRowsTests {
  /// The first service reached three people with 654 interruptions, which is not told.
  private var report: Report {
    var report = Report.eventful
    var row = SegmentValues.sample("secret", [4321, 3210, 1, 1], hours: [654, 0, 0], 1)
    row.suppress()
    report.values.services.insert(row, at: 0)
    report.values.rules[0].isSuppressed = true
    report.values.rules[0].noise.people = nil
    report.stories[0].value.isSuppressed = true
    report.stories[0].value.people = nil
    report.storms?.list[0].isSuppressed = true
    report.storms?.list[0].people = nil
    return report
  }

  @Test func documentsSayThatTheyAreHidden() throws {
    let text = MarkdownRenderer.text(of: report)
    let row = try #require(text.split(separator: "\n").first { $0.contains("| secret") })
    let cells = row.split(separator: "|").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(cells.prefix(6) == ["secret", "4", "3", "hidden", "hidden", "hidden"])
    #expect(text.contains("Small groups: how many people a rule, service, team, tier, incident or storm reached"))
  }

  @Test func thePageSaysThatTheyAreHidden() throws {
    let page = try ParsedPage(report)
    let row = try #require(page.rows(of: "segments-table").first { $0[0].hasPrefix("secret") })
    #expect(row[2] == "3 210" && row[3] == "hidden" && row[4] == "hidden")
    #expect(try page.rows(of: "storms")[0][4] == "hidden")
  }

  @Test func machinesReadThatTheyAreSuppressed() throws {
    let json = try JSONValue(parsing: JSONReport.bytes(of: report))
    let row = try #require(json["services"]?[0])
    #expect(row["suppressed"]?.text == nil && row["pages"]?.number == 3210)
    for key in ["notifications", "interruptions", "business", "off", "sleep", "people", "response"] {
      #expect(row[key]?.isNull == true, "\(key)")
    }
    let metrics = OpenMetricsReport.text(of: report)
    #expect(metrics.contains("retropager_service_pages{service=\"secret\"} 3210"))
    #expect(!metrics.contains("retropager_service_interruptions{service=\"secret\"}"))
    #expect(!String(decoding: JSONReport.bytes(of: report), as: UTF8.self).contains("654"))
  }

  @Test func aMonthBesideAnotherTellsOfNoTeamThatIsHiddenInOneOfThem() throws {
    func team(_ name: String, _ interruptions: Int?) -> TeamLoad {
      var sums = LoadSums()
      sums.hours.add(.sleep)
      return TeamLoad(team: name, people: 5, sums: interruptions.map { _ in sums })
    }
    var report = report
    var base = report.values
    base.load.teams = [team("both", 1), team("hidden now", 1), team("hidden then", nil), team("gone", 1)]
    report.values.load.teams = [team("both", 1), team("hidden now", nil), team("hidden then", 1), team("new", 1)]
    report.compared = ComparedMonth(
      month: "2026-09", isPartial: false, values: base, recovery: RecoveryValues(window: base.period),
      storms: StormValues(), scorecard: [])
    let comparison = try #require(Comparison(report))
    #expect(comparison.teams.map(\.team) == ["both", "new", "gone"])
    // Whom alerts reached is known: a team without a row was reached by none.
    #expect(comparison.teams.map { $0.base?.interruptions } == [1, 0, 1])
    #expect(comparison.teams.map { $0.value?.interruptions } == [1, 1, 0])
    let markdown = MarkdownRenderer.text(of: report)
    #expect(markdown.contains("| both ") && !markdown.contains("| hidden then | not known"))
  }
}
