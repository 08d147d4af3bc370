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

  @Test func givenReasonsWin() {
    var report = Report.monitorOnly
    report.notes = [ReportNote(field: "summary.pages", reason: "the export is an overview")]
    #expect(report.reason(for: "summary.pages") == "the export is an overview")
    #expect(report.allNotes.count { $0.field == "summary.pages" } == 1)
  }
}
