import OncallMetrics
import PagingModel
import Testing

@testable import ReviewReport

@Suite struct OpenMetricsTests {
  private func lines(_ report: Report) -> [String] {
    OpenMetricsReport.text(of: report).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [
    "retropager_period_start_timestamp_seconds 1789344000", "retropager_pages 132",
    "retropager_time_to_acknowledge_measured 100", "retropager_time_to_acknowledge_p50_seconds 252",
    "retropager_never_acknowledged 28", "retropager_interruptions_by_hours{hours=\"sleep\"} 44",
    // 44 of 156.
    "retropager_sleep_interruptions_ratio 0.2821", "retropager_sleep_interruptions_part 44",
    "retropager_sleep_interruptions_whole 156", "retropager_actionable_part 300", "retropager_actionable_whole 800",
    "retropager_actionable_upper_bound_part 500", "retropager_actionable_upper_bound_whole 1000",
    "# HELP retropager_actionable_ratio Actionable pages, of pages with a verdict: retropager_actionable_part divided by retropager_actionable_whole.",
    "retropager_actionable_pages 300",
    "retropager_not_actionable_pages 500", "retropager_unknown_pages 200", "retropager_actionable_ratio 0.375",
    "retropager_actionable_lower_bound_ratio 0.3", "retropager_actionable_upper_bound_ratio 0.5",
    "retropager_verdict_coverage_ratio 0.8", "retropager_service_pages{service=\"checkout\"} 88",
    "retropager_rule_pages{rule=\"HighLatency\",service=\"checkout\"} 88", "retropager_records_refused 5",
  ])
  func figuresAreThoseOfTheSample(line: String) {
    #expect(lines(.sample).contains(line))
  }

  @Test func aFamilyTellsTypeUnitAndMeaning() {
    var family = MetricFamily("storm_time_seconds", unit: "seconds", "Time in \"floods\" \\ of\nalerts.")
    family.add(Milliseconds(1500))
    #expect(
      family.lines == """
        # TYPE retropager_storm_time_seconds gauge
        # UNIT retropager_storm_time_seconds seconds
        # HELP retropager_storm_time_seconds Time in \\"floods\\" \\\\ of\\nalerts.
        retropager_storm_time_seconds 1.5

        """)
  }

  @Test(arguments: [(1, 3, "0.3333"), (2, 3, "0.6667"), (1, 20_000, "0.0001"), (1, 20_001, "0"), (5, 5, "1")])
  func ratiosHaveFourDigitsHalfUp(count: Int, of whole: Int, expected: String) {
    var family = MetricFamily("x_ratio", unit: "ratio", "X.")
    family.add(Share(count: count, of: whole))
    #expect(family.lines.hasSuffix("retropager_x_ratio \(expected)\n"))
  }

  /// 21 of 60 pages, 5 of 7 incidents.
  @Test(arguments: [
    "retropager_recorded_incidents 10", "retropager_recorded_incidents_judged 7",
    "retropager_incident_precision_ratio 0.35",
    "retropager_incident_precision_part 21", "retropager_incident_precision_whole 60",
    "retropager_incident_recall_ratio 0.7143",
    "retropager_incident_recall_part 5", "retropager_incident_recall_whole 7",
    "retropager_incident_detection_measured 4",
    "retropager_incident_detection_p50_seconds 120", "retropager_incident_detection_not_paged 2",
    "retropager_incident_detection_paged_before_start 1",
  ])
  func aRecordOfIncidentsIsToldWithItsCounts(line: String) {
    var report = Report.sample
    report.putRecords()
    #expect(lines(report).contains(line))
    report.incidents = nil
    #expect(!OpenMetricsReport.text(of: report).contains("incident"))
  }

  @Test func whatIsNotKnownIsAbsent() {
    let text = OpenMetricsReport.text(of: .monitorOnly)
    for name in [
      "pages", "interruptions", "rule_pages", "actionable_ratio", "actionable_part", "actionable_whole",
      "time_to_acknowledge_p50_seconds",
    ] {
      #expect(!text.contains("retropager_\(name)"))
    }
    #expect(text.contains("retropager_episodes 48\n") && text.hasSuffix("\n# EOF\n"))
    var family = MetricFamily("x_ratio", unit: "ratio", "X.")
    family.add(Share(count: 0, of: 0))
    #expect(family.lines == "")
  }

  @Test func aShareThatIsNoFigureToShowIsAbsentAndItsBoundsAreThere() {
    var report = Report.sample
    report.values.quality = QualityValues(all: .sample(3, 5, 12))
    let lines = self.lines(report)
    #expect(!lines.contains { $0.hasPrefix("retropager_actionable_ratio") })
    #expect(lines.contains("retropager_actionable_lower_bound_ratio 0.15"))
    #expect(lines.contains("retropager_actionable_upper_bound_ratio 0.75"))
    #expect(lines.contains("retropager_silent_pages 0"))
  }

  @Test func whereSilenceIsMostThatIsKnownThereAreNoBoundsEither() {
    var report = Report.sample
    report.values.quality = QualityValues(all: .sample(8, 9, 3, ofSilence: 11))
    let lines = self.lines(report)
    for family in ["actionable_ratio", "actionable_lower_bound", "actionable_upper_bound"] {
      #expect(!lines.contains { $0.contains("retropager_\(family)") }, "\(family)")
    }
    #expect(lines.contains("retropager_silent_pages 11") && lines.contains("retropager_actionable_pages 8"))
  }

  @Test func ofRowsWithTheSameNamesNoneIsToldAndOthersStay() {
    var family = MetricFamily("x", "X.")
    family.add(1, ("team", "a"))
    family.add(2, ("team", "b"))
    family.add(3, ("team", "a"))
    #expect(family.lines.hasSuffix("gauge\n# HELP retropager_x X.\nretropager_x{team=\"b\"} 2\n"))
  }

  @Test func nobodyIsNamed() {
    let text = OpenMetricsReport.text(of: .full)
    for person in Report.full.values.load.people { #expect(!text.contains(person.person)) }
  }

  /// What a terminal would act upon is not there.
  private func shown(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\n" { return "\\n" }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
    case .format: return ["\u{200C}", "\u{200D}"].contains(scalar) ? String(scalar) : "\u{FFFD}"
    default: return String(scalar)
    }
  }

  @Test(arguments: HostileNames.all)
  func noNameLeavesItsLabel(name: String) {
    var report = Report.sample
    let expected = lines(report).count
    report.values.services[0].name = name
    let lines = self.lines(report)
    #expect(lines.count == expected)
    let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").unicodeScalars.map(shown).joined()
    let sample = "retropager_service_pages{service=\"\(escaped)\"} 88"
    #expect(lines.contains { $0.unicodeScalars.elementsEqual(sample.unicodeScalars) })
  }
}
