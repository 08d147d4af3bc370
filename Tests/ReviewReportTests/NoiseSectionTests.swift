import PagingModel
import Testing

@testable import OncallMetrics
@testable import ReviewReport

@Suite struct NoiseSectionTests {
  /// The text report of a changed sample, in one line.
  private func text(_ change: (inout Report) -> Void) -> String {
    var report = Report.sample
    change(&report)
    return TextRenderer.text(of: report).replacing(#/\s+/#, with: " ")
  }

  @Test func whatSpeaksAgainstARuleIsSaid() {
    let text = text { report in
      report.values.rules[0].noise.flapping = 31
      report.values.rules[0].noise.repeats = 1
      report.values.rules[0].noise.neverAcknowledged = 4
      report.values.rules[0].noise.renotified = 0
    }
    #expect(NoiseText.evidence(of: RuleValues(rule: "Disk", service: nil)) == "nothing")
    #expect(text.contains("Which rules are noise"))
    #expect(text.contains("31 flapping,") && text.contains("again within"))
  }

  @Test func evidenceNamesWhatItIsOf() {
    var rule = RuleValues(rule: "Disk", service: "db")
    (rule.noise.chattering, rule.noise.stale, rule.noise.selfResolvedUnder5Minutes) = (3, 1, 2)
    #expect(
      NoiseText.evidence(of: rule)
        == "3 chattering, 1 open for over 24 h; of its pages 2 self-resolved under 5 min")
    rule.noise.judged = JudgedNoise()
    rule.noise.judged?.verdicts = VerdictTally(actionable: 0, notActionable: 1, unknown: 0)
    #expect(NoiseText.evidence(of: rule).hasPrefix("1 of 1 page not worth it, 0 worth it, 0 not known; 3 chattering"))
  }

  @Test func withoutVerdictsNothingIsSaidOfWorth() {
    let text = text { _ in }
    #expect(text.contains("what they were worth is not judged here"))
    let json = String(decoding: JSONReport.bytes(of: .sample), as: UTF8.self)
    #expect(!json.contains("\"rank\":") && !json.contains("\"score\":") && !json.contains("notActionableShare"))
  }

  @Test func withVerdictsRowsComeByRankAndSayThem() throws {
    var report = Report.sample
    for (index, rank) in [2, 3, 1].enumerated() {
      var judged = JudgedNoise()
      judged.verdicts = VerdictTally(actionable: 3, notActionable: 17, unknown: 0)
      judged.evidence = [RuleEvidence(evidence: .flapping, pages: 12)]
      (judged.cost, judged.score) = (100, 63.958_114)
      report.values.rules[index].noise.judged = judged
      report.values.rules[index].noise.rank = rank
    }
    report.values.noise.isJudged = true
    let json = try JSONValue(parsing: JSONReport.bytes(of: report))
    #expect(json.at("rules")?[0]?.at("rank")?.number == 1)
    #expect(json.at("rules.score")?.number == 63.9581)
    #expect(json.at("rules.evidence.key")?.text == "flap" && json.at("rules.evidence.pages")?.number == 12)
    // Wilson's interval of 17 of 20, by the published formula.
    #expect(json.at("rules.notActionableShare.low")?.number == 64)
    #expect(json.at("rules.notActionableShare.high")?.number == 94.8)
    let text = text { $0 = report }
    #expect(text.contains("By noise score") && text.contains("17 of 20 pages"))
  }

  /// In the order of rows the pages add up: 24, 44, all 132 of the sample; the JSON's share goes by pages, whatever the order.
  @Test func theRunningTotalIsThatOfTheRowsAbove() throws {
    var report = Report.sample
    for (index, (rank, pages)) in [(3, 88), (1, 24), (2, 20)].enumerated() {
      report.values.rules[index].pages = pages
      report.values.rules[index].noise.rank = rank
    }
    report.values.noise.isJudged = true
    let rows = MarkdownRenderer.text(of: report).split(separator: "\n").map(String.init)
    let start = try #require(rows.firstIndex { $0.contains(" Running total |") })
    let totals = rows[(start + 2)...].prefix(3).map { row in
      row.replacing("\\|", with: "").split(separator: "|").map { $0.replacing(#/^ +| +$/#, with: "") }[4]
    }
    #expect(totals == ["24 of 132", "44 of 132", "132 of 132"])
  }

  @Test func sharesOfTheScorecardHaveTheirCounts() throws {
    var report = Report.sample
    report.scorecard = [
      .sample(.floodTime, .share(Share(count: 1500, of: 2_678_400_000)), 1, .storms, target: "under 1 %", isMet: true),
      .sample(.severityHigh, .share(Share(count: 353, of: 466)), 466, .episodesWithSeverity, target: nil, isMet: nil),
      .sample(.chattering, .count(12), 4000, .episodes, target: "none", isMet: false),
    ]
    report.scorecard[1].unknown = 7
    let lines = try #require(JSONValue(parsing: JSONReport.bytes(of: report)).at("scorecard"))
    // Milliseconds of a month of 31 days, in seconds.
    #expect(lines[0]?.at("count")?.number == 1.5 && lines[0]?.at("of")?.number == 2_678_400)
    #expect(lines[1]?.at("count")?.number == 353 && lines[1]?.at("of")?.number == 466)
    #expect(lines[1]?.at("value")?.number == 75.8 && lines[1]?.at("unknown")?.number == 7)
    #expect(lines[2]?.at("count")?.isNull == true && lines[2]?.at("of")?.isNull == true)
    let text = MarkdownRenderer.text(of: report)
    #expect(text.contains("under 0.1 % (2 s of 31 d)") && text.contains("75.8 % (353 of 466)"))
    #expect(text.contains("466 alert episodes with a severity, 7 unknown"))
  }

  @Test func theScorecardSaysTargetsInWords() {
    let text = text { report in
      report.scorecard = [
        .sample(.floodTime, .share(Share(count: 2000, of: 960_000)), 1, .storms, target: "under 1 %", isMet: true),
        .sample(.chattering, .count(12), 4000, .episodes, target: "none", isMet: false),
        .sample(.topTen, nil, nil, .pages, target: "at most 5 %", isMet: nil),
        .sample(.flapping, .count(0), 1, .episodes, target: nil, isMet: nil),
        .sample(.selfResolved, nil, 0, .pages, target: nil, isMet: nil),
      ]
    }
    for words in [
      "0.2 % (2 s of 16 min) under 1 % met 1 storm", "12 none not met 4 000 alert episodes",
      "not known at most 5 % not judged",
      "pages are not known", "0 none published 1 alert episode ", "none none published 0 pages",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
  }

  @Test func unknownFiguresOfTheScorecardAreNull() throws {
    var report = Report.sample
    report.scorecard = [.sample(.topTen, nil, nil, .pages, target: "at most 5 %", isMet: nil)]
    let line = try #require(JSONValue(parsing: JSONReport.bytes(of: report)).at("scorecard"))
    for key in ["value", "n", "met"] { #expect(line[0]?.at(key)?.isNull == true) }
    #expect(line[0]?.at("target")?.isNull == false)
  }
}

extension ScorecardLine {
  static func sample(
    _ id: ID, _ value: Value?, _ count: Int?, _ counted: Counted, target: String?, isMet: Bool?
  ) -> ScorecardLine {
    ScorecardLine(
      id: id, title: "Title", value: value, unit: .percent, count: count, counted: counted, target: target,
      isMet: isMet, source: "Source")
  }
}
