import LoadStatistics
import PagingModel
import Testing

@testable import OncallMetrics
@testable import ReviewReport

@Suite struct RuleReportTests {
  private func report(_ name: String, fired: Bool = true) -> RuleReport {
    var sheet = RuleSheet(rule: name, service: name)
    let values = PeriodValues.sample(.days(20_727, 20_758), scale: 1)
    if fired {
      var row = values.rules[0]
      (row.rule, row.service, row.team, row.severity) = (name, name, name, name)
      row.noise.months = [
        RuleMonth(month: "2026-09", episodes: 4, pages: 2), RuleMonth(month: "2026-10", episodes: 30, pages: 22),
      ]
      row.noise.judged = JudgedNoise()
      row.noise.judged?.verdicts = VerdictTally(actionable: 3, notActionable: 17, unknown: 0)
      row.noise.judged?.evidence = [RuleEvidence(evidence: .manualEscalation, pages: 4)]
      sheet.row = row
      sheet.alertKeys = 1
      sheet.heat[2 * 24 + 9] = 30
      sheet.durations = .sample(seconds: [90, 600], count: 29)
      sheet.latest = [
        RuleEpisode(
          id: 0xAB, firedAt: .day(20_730), title: name, duration: nil, endedBy: nil, page: .page, hours: .sleep,
          timeToAcknowledge: .seconds(61), verdict: .notActionable, isFlapping: true, isRepeat: false, isStale: true)
      ]
    }
    return RuleReport(
      version: "0.1.0", name: name, zone: .sample, values: values, sheets: [sheet],
      notes: [ReportNote(field: "rules", reason: name)])
  }

  @Test func theSheetTellsEverything() {
    let text = report("Disk").text.replacing(#/\s+/#, with: " ")
    for words in [
      "Rule Disk", "On Disk",
      "Team Disk, severity Disk. What speaks against it: 17 of 20 pages not worth it, 3 worth it, 0 not known; of its",
      "Alert episodes 30 of 1 alert key", "Pages 66.7 % (22 of 33)", "September 2026 4 2", "09:00 . . 30 . . . .",
      "Its alert episode.",
      "not known page in sleep hours, acknowledged after 1 min 01 s, still", "not worth it, flapping",
      "What is known of its 20 pages: Evidence Pages", "escalated by a person 4",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
  }

  @Test func whatDidNotFireIsToldSo() {
    #expect(report("Disk", fired: false).text.contains("It did not fire in this period."))
  }

  @Test(arguments: HostileNames.all)
  func namesKeepTheirPlace(name: String) throws {
    for line in report(name).text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= TextRenderer.width) }
    let (plain, hostile) = (report("plain").markdown, report(name).markdown)
    #expect(hostile.count { $0 == "\n" } == plain.count { $0 == "\n" })
    #expect(!hostile.contains("<script") && !hostile.replacing("\\]", with: "").contains("]("))
    let json = try JSONValue(parsing: RuleJSON.bytes(of: report(name)))
    #expect(json.at("rules.latest.title")?.text?.unicodeScalars.elementsEqual(name.unicodeScalars) == true)
  }

  @Test func theIntervalIsThatOfTheSheet() throws {
    var report = report("Disk")
    report.sheets[0].interval = ConfidenceInterval(low: 0.031, high: 0.62)
    let text = report.text.replacing(#/\s+/#, with: " ")
    #expect(text.contains("Actionable share 15.0 % (3 of 20) of 20 pages with a verdict, 95 % interval 3.1 to 62.0 %"))
    let share = try #require(JSONValue(parsing: RuleJSON.bytes(of: report)).at("rules.actionableShare"))
    #expect(share.at("percent")?.number == 15 && share.at("low")?.number == 3.1 && share.at("high")?.number == 62)
  }

  @Test func ofTeamsThatLeaveFewTracesASheetHasNoShare() throws {
    var report = report("Disk")
    report.sheets[0].row?.noise.judged?.verdicts = VerdictTally(
      actionable: 3, notActionable: 17, unknown: 0, ofSilence: 11)
    let text = report.text.replacing(#/\s+/#, with: " ")
    #expect(
      text.contains("Actionable share not known by what is written 3 of 20: little is written of its teams' work"))
    let share = try #require(JSONValue(parsing: RuleJSON.bytes(of: report)).at("rules.actionableShare"))
    #expect(share.at("count")?.number == 3 && share.at("percent")?.number == nil)
  }

  /// Of 40 pages 10, or 11, are unknown: a quarter still leaves a share, more leaves the bounds.
  @Test(arguments: [
    (
      3, 27, 10,
      "Actionable, not actionable, unknown 3, 27, 10 of 40 pages Actionable share 10.0 % (3 of 30) of 30 pages"
    ),
    (3, 26, 11, "3, 26, 11 of 40 pages Actionable share, bounds 7.5 % (3 of 40) to 35.0 % (14 of 40) of all"),
    (0, 0, 1, "0, 0, 1 of 1 page Actionable share, bounds 0 % (0 of 1) to 100 % (1 of 1) of all"),
  ])
  func verdictsAreThreeCountsAndWhatTheySay(yes: Int, no: Int, unknown: Int, words: String) {
    var report = report("Disk")
    report.sheets[0].row?.noise.judged?.verdicts = VerdictTally(actionable: yes, notActionable: no, unknown: unknown)
    let plain = { (text: String) in text.filter { !"|-".contains($0) }.replacing(#/\s+/#, with: " ") }
    #expect(plain(report.markdown).contains(plain(words)), "\(plain(report.markdown))")
  }
}
