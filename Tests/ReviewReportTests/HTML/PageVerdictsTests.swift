import OncallMetrics
import PagingModel
import TestSupport
import Testing

@testable import ReviewReport

/// What the page says of verdicts is what the JSON report, and Markdown, say.
@Suite struct PageVerdictsTests {
  private let json: JSONValue
  private let page: ParsedPage

  init() throws {
    json = try JSONValue(parsing: JSONReport.bytes(of: .judged))
    page = try ParsedPage(.judged)
  }

  private func count(_ name: String, _ row: JSONValue?) throws -> Int { Int(try #require(row?[name]?.number)) }

  /// `59 % 20 of 34, 10 unknown`, out of the counts of a row.
  private func share(of row: JSONValue?) throws -> String {
    let (act, not) = (try count("actionable", row), try count("notActionable", row))
    let unknown = try count("unknown", row)
    let percent = Int((100 * Double(act) / Double(act + not)).rounded())
    return "\(percent) % \(act) of \(act + not)" + (unknown > 0 ? ", \(unknown) unknown" : "")
  }

  @Test func theFirstNumberIsThat() throws {
    let row = try page.rows(of: "numbers")[0]
    let number = try #require(json["headline"]?[0])
    // 21 of 53 is 39.6 %; the month before, 3 of 8 is 37.5 %.
    #expect(row[0] == "Pages worth waking for21 of 53 pages with a verdict; 13 without")
    #expect(
      row[1] == "40 %" && row[2] == "at least 70 %, not met" && row[3] == "38 %3 of 8, 2 unknown, up 2.1 points")
    #expect(number["value"]?.number == 39.6 && number["previous"]?.number == 37.5)
    #expect(number["previousCount"]?.number == 3 && number["previousOf"]?.number == 8)
    #expect(number["seriesCount"]?.count == number["series"]?.count && number["seriesOf"]?[0]?.number == 8)
    #expect(number["count"]?.number == 21 && number["of"]?.number == 53)
    #expect(number["target"]?.number == 70 && number["met"]?.isNull == false && number["reason"]?.isNull == true)
    #expect(json["quality"]?["share"]?["percent"]?.number == 39.6)
  }

  @Test func rulesAreThose() throws {
    let rows = try page.rows(of: "rules")
    let rules = try #require(json["rules"])
    #expect(rows.map { $0[2] } == ["44", "18", "4"] && rules.count == 3)
    for index in 0..<3 {
      let rule = try #require(rules[index])
      let name = (rule["rule"]?.text ?? "") + (rule["service"]?.text ?? "")
      let row = try #require(rows.first { $0[0] == name })
      #expect(row[4] == (try share(of: rule)))
      #expect(row[5] == "\(try count("sleepPages", rule))")
      #expect(row[6].hasSuffix("cost \(try count("cost", rule))"))
    }
    #expect(rows.map { $0[6] } == ["12.3 cost 50", "40.5 cost 60", "0.8 cost 3"])
  }

  /// 8 of 29 is 27.6 %; 17 of 29 is 58.6 %, 25 of 29 86.2 %.
  @Test(arguments: [
    (17, 4, 7, 0, "81 % 17 of 21, 7 unknown"), (17, 4, 8, 0, "59\u{2013}86 % 17 to 25 of 29, 8 unknown"),
    (17, 4, 0, 11, "not known by what is written 17 of 21"),
  ])
  func rulesSayNoMoreThanIsKnown(yes: Int, no: Int, unknown: Int, ofSilence: Int, expected: String) throws {
    var report = Report.judged
    report.values.rules[0].noise.judged?.verdicts = VerdictTally(
      actionable: yes, notActionable: no, unknown: unknown, ofSilence: ofSilence)
    #expect(try ParsedPage(report).rows(of: "rules").contains { $0[4] == expected })
  }

  @Test func segmentsAreThose() throws {
    let rows = try page.rows(of: "quality-segments")
    let quality = try #require(json["quality"])
    let lists = ["byTier", "byHours", "byTeam", "byService"].compactMap { quality[$0] }
    let segments = [quality] + lists.flatMap { list in (0..<(list.count ?? 0)).compactMap { list[$0] } }
    #expect(rows.count == segments.count && rows.count == 11)
    for (row, segment) in zip(rows, segments) {
      #expect(row[2] == "\(try count("pages", segment))")
      if row[0] == "SRE" {
        #expect(row[3] == "0\u{2013}80 % 0 to 4 of 5, 4 unknown" && row[4] == "not known")
      } else {
        #expect(row[3] == (try share(of: segment)))
      }
    }
    #expect(page.text.contains("None of the 2 services that can be judged meets its target"))
    // 21 of 53 is 30.4 points below 70; 20 of 34 is 26.2 below the 85 of tier 0.
    #expect(rows[0][4] == "-30.4 under 70 %" && rows[1][4] == "-26.2 under 85 %")
  }

  @Test(
    arguments: [(20, 40, 40, "below, whatever the unknown"), (30, 30, 40, "not known")])
  func boundsOnOneSideOfTheTargetSaySo(actionable: Int, not: Int, unknown: Int, expected: String) throws {
    var report = Report.judged
    report.values.quality?.all = .sample(actionable, not, unknown)
    #expect(try ParsedPage(report).rows(of: "quality-segments")[0][4] == expected)
  }

  /// One that is below by its share, and one whose bounds alone are: the title says both, as the agenda does.
  @Test func theTitleSaysHowThoseBelowAreKnown() throws {
    var report = Report.judged
    report.values.quality?.byService = [("a", 20, 40), ("b", 30, 0)].map { name, actionable, unknown in
      QualityValues.NamedRow(name: name, measure: .sample(actionable, 80, unknown))
    }
    #expect(
      try ParsedPage(report).text.contains(
        "None of the 2 services that can be judged meets its target; 2 lie below it by more than chance, or whatever the unknown"
      ))
  }

  @Test func markdownHasTheSameRows() throws {
    let markdown = MarkdownRenderer.text(of: .judged).replacing(#/ +/#, with: " ")
    for (name, counts) in [("Payments", "| 44 | 20 | 14 | 10 | 58.8 % (20 of 34)"), ("SRE", "| 5 | 0 | 1 | 4 |")] {
      let line = try #require(markdown.split(separator: "\n").first { $0.contains("| Team | \(name)") })
      #expect(line.contains(counts))
    }
    #expect(markdown.contains("39.6 % (21 of 53)"))
  }

  @Test func theBarCountsEveryPage() throws {
    let text = ParsedPage.plain(try #require(page.markup.all("desc").first { $0["id"] == "verdicts-d" }).text)
    #expect(text == "21 actionable, 13 unknown: no verdict, 32 not actionable")
    #expect(page.text.contains("Actionable: 40 % (21 of the 53 pages with a verdict; 95 % interval 20\u{2013}50 %)"))
    // 21 and 34 of 66.
    #expect(page.text.contains("the share would be between 32 and 52 % (21 to 34 of 66)."))
    #expect(page.text.contains("People labelled 7 pages; the estimate agrees with 83 % (5 of 6)."))
  }

  @Test func noisyRulesComeByRank() throws {
    let headings = page.markup.all("ol").filter { $0["class"] == "finds" }
    #expect(headings.count == 1)
    let text = page.text
    let found = ["15 of 18 pages not worth it", "14 of 44 pages not worth it", "3 of 4 pages not worth it"]
      .map { text.split(separator: $0, maxSplits: 1).first?.count ?? 0 }
    #expect(found == found.sorted() && Set(found).count == 3 && !found.contains(text.count))
    #expect(text.contains("32 pages of 3 rules were not worth it. Of 13 more nobody knows."))
  }

  @Test func monthsAreDrawnWithWhatTheyMayBeOffBy() throws {
    let titles = page.markup.all("title").map(\.text).map(ParsedPage.plain)
    #expect(titles.contains("October 2026: 38 % (3 of 8, 2 unknown)"))
    #expect(page.text.contains("target 70 %"))
  }

  @Test func limitsAreThose() throws {
    let rows = try page.rows(of: "scorecard")
    let lines = try #require(json["scorecard"])
    #expect(rows.count == lines.count && rows.count == 14)
    for (index, row) in rows.enumerated() {
      let met = lines[index]?["met"]
      #expect((met?.isNull == true) == (row[3] != "met" && row[3] != "not met"), "\(row)")
      #expect(row[0] == lines[index]?["title"]?.text)
    }
  }
}
