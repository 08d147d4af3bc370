import OncallMetrics
import PagingModel
import Testing

@testable import ReviewReport

@Suite struct JSONReportTests {
  /// The keys that the first issue promises, by the path of their object.
  @Test(arguments: [
    ("period", ["start", "end", "timeZone"]),
    ("dataQuality", ["files", "bytes", "bytesDecoded", "notRecognised", "endedByTimer", "stillOpen", "records"]),
    ("dataQuality.records", ["read", "used", "duplicate", "ignored", "refused"]),
    ("dataQuality.refusals", ["reason", "count", "first"]),
    ("dataQuality.sources", ["format", "files", "records", "first", "last", "knowsPages", "gaps", "matched"]),
    ("dataQuality.clockOddities", ["kind", "count", "first"]),
    ("dataQuality.zoneFallbacks", ["configuration", "export", "team", "report"]),
    ("dataQuality.teamFallbacks", ["configuration", "export", "schedule", "pages", "unknown"]),
    ("summary", ["episodes", "pages", "notifications", "interruptions", "disturbances", "people"]),
    ("response.timeToAcknowledge", ["count", "excluded", "p50Seconds", "p75Seconds", "p90Seconds", "p95Seconds"]),
    ("response.timeToAcknowledge.excluded", ["neverAcknowledged", "acknowledgedAfterEnd"]),
    ("response.timeToResolve", ["count", "excluded", "p50Seconds", "p90Seconds", "meanSeconds"]),
    ("response.timeToResolve.excluded", ["stillOpen", "byTimer", "neverTouched"]),
    (
      "quality", ["pages", "actionable", "notActionable", "unknown", "share", "bounds", "coverage", "labels", "target"]
    ),
    (
      "quality", ["onlyBounds", "acknowledged", "selfResolved", "shorterThan5Minutes", "byTier", "byTeam", "byService"]
    ),
    ("quality", ["bySeverity", "byHours", "silentTeams"]),
    ("quality.share", ["count", "of", "percent", "low", "high"]),
    ("quality.bounds", ["lowPercent", "highPercent"]), ("quality.labels", ["pages", "agreement", "kappa"]),
    ("quality.target", ["lowPercent", "highPercent", "gapPoints"]),
    ("quality.byTeam", ["team", "pages", "actionable", "notActionable", "unknown", "share", "bounds", "coverage"]),
    ("months.quality", ["pages", "actionable", "notActionable", "unknown", "share", "bounds", "coverage", "target"]),
    ("load.people", ["person", "notifications", "interruptions", "business", "off", "sleep", "acknowledged"]),
    ("rules", ["rule", "service", "team", "tier", "episodes", "pages", "acknowledged", "selfResolved"]),
    ("rules", ["medianDurationSeconds", "share", "selfResolvedShare"]),
    ("services", ["service", "team", "tier", "episodes", "pages", "interruptions", "people", "rules"]),
    ("tiers", ["tier", "episodes", "pages", "interruptions", "people", "rules"]),
    ("teams", ["team", "episodes", "pages", "interruptions", "people", "rules"]),
    ("months", ["month", "partial", "days", "summary", "response", "load", "rules", "services", "teams", "tiers"]),
    ("pagerDuty", ["total_interruptions", "mean_seconds_to_first_ack", "total_incidents_auto_resolved"]),
    ("definitions", ["id", "title", "unit", "text", "source"]),
  ])
  func keysAreThere(path: String, keys: [String]) throws {
    let report = try JSONValue(parsing: JSONReport.bytes(of: .sample))
    let object = try #require(report.at(path))
    #expect(Set(keys).isSubset(of: object[0]?.keys ?? object.keys))
  }

  @Test(arguments: [
    ("schemaVersion", 1.0), ("response.timeToAcknowledge.p50Seconds", 252),
    ("response.timeToResolve.p95Seconds", 187_204.25),
    ("load.people.sleepShare.percent", 38.1), ("quality.share.percent", 37.5), ("quality.share.low", 20),
    ("quality.bounds.highPercent", 50), ("quality.target.gapPoints", -32.5), ("quality.labels.kappa", 0.4),
    ("load.people.interruptionsPerWeek", 12.25), ("months.days", 17),
    ("dataQuality.records.read", 12_370),
  ])
  func figuresAreTheModels(path: String, number: Double) throws {
    let report = try JSONValue(parsing: JSONReport.bytes(of: .sample))
    #expect(report.at(path)?.number == number)
  }

  @Test(arguments: [
    "summary.pages", "summary.interruptions", "response.timeToAcknowledge", "quality", "rules.pages",
    "rules.selfResolved",
    "rules.medianDurationSeconds",
    "pagerDuty",
  ])
  func unknownIsNullWithItsReason(field: String) throws {
    let report = try JSONValue(parsing: JSONReport.bytes(of: .monitorOnly))
    #expect(report.at(field)?.isNull == true)
    #expect(Report.monitorOnly.allNotes.contains { $0.field == field && !$0.reason.isEmpty })
  }

  @Test func whereOnlyBoundsSaySomethingTheShareHasNoPercentage() throws {
    var report = Report.sample
    report.values.quality?.all = .sample(3, 5, 12)
    let json = try JSONValue(parsing: JSONReport.bytes(of: report))
    #expect(json.at("quality.share.percent")?.isNull == true && json.at("quality.share.low") == nil)
    #expect(report.allNotes.contains { $0.field == "quality.share.percent" && $0.reason.contains("quarter") })
    #expect(json.at("quality.target.gapPoints")?.isNull == true && json.at("quality.bounds.lowPercent")?.number == 15)
  }

  /// Eleven of twenty pages of teams that write nothing down bound nothing, and the counts that are written stay.
  @Test(
    arguments: [
      (8, 9, 3, 11, "written", nil, nil, nil), (8, 9, 3, 10, "share", 40, 55, 47.1),
      (3, 5, 12, 10, "bounds", 15, 75, nil),
      (0, 0, 0, 0, nil, nil, nil, nil),
    ] as [(Int, Int, Int, Int, String?, Double?, Double?, Double?)])
  func whatMayBeSaidOfAShareIsSaid(
    yes: Int, no: Int, unknown: Int, silent: Int, statement: String?, low: Double?, high: Double?, percent: Double?
  ) throws {
    var report = Report.sample
    let measure = QualityMeasure.sample(yes, no, unknown, ofSilence: silent)
    report.values.quality?.all = measure
    report.values.quality?.byTier = [.init(tier: 0, measure: measure)]
    report.values.quality?.byTeam = [.init(name: "t", measure: measure)]
    report.values.quality?.byService = [.init(name: "s", measure: measure)]
    report.values.quality?.bySeverity = [.init(name: "high", measure: measure)]
    report.values.quality?.byHours = [.init(hours: .sleep, measure: measure)]
    let json = try JSONValue(parsing: JSONReport.bytes(of: report))
    for path in ["", ".byTier", ".byTeam", ".byService", ".bySeverity", ".byHours"] {
      let value = try #require(json.at("quality\(path)"))
      let row = path.isEmpty ? value : try #require(value[0])
      #expect(row["statement"]?.text == statement && row["silentPages"]?.number == Double(silent), "\(path)")
      #expect(row["bounds"]?["lowPercent"]?.number == low && row["bounds"]?["highPercent"]?.number == high, "\(path)")
      #expect((row["bounds"]?["lowCount"]?.number == nil) == (statement == "written"), "\(path)")
      #expect(row["share"]?["percent"]?.number == percent && row["actionable"]?.number == Double(yes), "\(path)")
    }
  }

  @Test(arguments: [(20, 0, 0, 0, "share", 100.0), (9, 3, 8, 0, "bounds", nil), (9, 11, 0, 11, "written", nil)])
  func rulesSayWhatMayBeSaidOfTheirPages(
    no: Int, yes: Int, unknown: Int, silent: Int, statement: String, percent: Double?
  ) throws {
    var report = Report.judged
    for index in report.values.rules.indices {
      report.values.rules[index].noise.judged?.verdicts = VerdictTally(
        actionable: yes, notActionable: no, unknown: unknown, ofSilence: silent)
    }
    let row = try #require(JSONValue(parsing: JSONReport.bytes(of: report)).at("rules")?[0])
    let share = try #require(row["notActionableShare"])
    #expect(row["statement"]?.text == statement && row["silentPages"]?.number == Double(silent))
    #expect(share["percent"]?.number == percent && share["count"]?.number == Double(no))
    #expect((share["low"]?.number == nil) == (percent == nil) && (share["high"]?.number == nil) == (percent == nil))
  }

  @Test func givenReasonsWin() {
    var report = Report.monitorOnly
    report.notes = [ReportNote(field: "summary.pages", reason: "the export is an overview")]
    #expect(report.reason(for: "summary.pages") == "the export is an overview")
    #expect(report.allNotes.count { $0.field == "summary.pages" } == 1)
  }
}
