import AlertQuality
import OncallMetrics
import PagingModel

/// The report as JSON, `schemaVersion` 1.
///
/// Within a schema version keys are only added. What is not computed yet is absent; what is not known is `null`, with
/// the reason in `notes`. The order of keys and rows is fixed, so that the same report gives the same bytes.
public enum JSONReport {
  /// Keys are only added while this stays.
  public static let schemaVersion = 1

  /// The whole document in UTF-8, with a line feed at its end.
  public static func bytes(of report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    write(report) { bytes += $0 }
    return bytes
  }

  /// Hands the document over in pieces, month by month: a long one is not in memory as a whole.
  ///
  /// - Throws: what `sink` throws.
  public static func write<Failure: Error>(
    _ report: Report, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter(.pretty)
    json.beginObject()
    writeFrame(report, &json)
    json.object("dataQuality") { writeDataQuality(report.dataQuality, &$0) }
    writeFigures(report.values, of: report, &json)
    writeScorecard(report.scorecard, &json)
    json.key("months")
    json.beginArray()
    for month in report.months {
      try sink(json.bytes)
      json.removeWritten()
      json.beginObject()
      writeMonth(month, of: report, &json)
      json.endObject()
    }
    json.endArray()
    json.objects("days", report.days, writeDay)
    json.objects("headline", report.headline, writeHeadline)
    writeEnd(report, &json)
    try sink(json.bytes)
  }

  private static func writeEnd(_ report: Report, _ json: inout JSONWriter) {
    if let recovery = report.recovery { json.object("recovery") { writeRecovery(recovery, &$0) } }
    writeClusters(report, &json)
    writeIncidents(report, &json)
    writeDeployments(report, &json)
    if let fatigue = report.fatigue { json.object("fatigue") { writeFatigue(fatigue, &$0) } }
    writeFindings(of: report, &json)
    writeComparison(of: report, &json)
    writeLists(of: report, &json)
    writePagerDuty(report.values.pagerDuty, &json)
    json.objects("notes", report.allNotes, writeNote)
    json.objects("definitions", MetricDefinitions.all, writeDefinition)
    json.endObject()
    json.endLine()
  }

  /// Writes what every document begins with.
  static func writeHead(
    version: String, _ period: Period, covered: Period, _ zone: TimeZoneRules, _ json: inout JSONWriter
  ) {
    writeTool(version, &json)
    json.object("period") {
      $0.member("start", period.start)
      $0.member("end", period.end)
      $0.member("coveredStart", covered.start)
      $0.member("coveredEnd", covered.end)
      $0.member("timeZone", zone.identifier)
    }
  }

  private static func writeFrame(_ report: Report, _ json: inout JSONWriter) {
    writeTool(report.version, &json)
    json.member("organisation", report.organisation)
    writePeriod(report, &json)
    json.object("settings") { writeSettings(report.settings, &$0) }
  }

  /// Writes the version of the keys, and what wrote the report.
  static func writeTool(_ version: String, _ json: inout JSONWriter) {
    json.member("schemaVersion", schemaVersion)
    json.object("tool") {
      $0.member("name", "retropager")
      $0.member("version", version)
    }
  }

  static func writePeriod(_ report: Report, _ json: inout JSONWriter) {
    json.object("period") {
      // A history without a moment has no period.
      let isEmpty = report.values.period.start >= report.values.period.end
      $0.member("start", isEmpty ? nil : report.values.period.start)
      $0.member("end", isEmpty ? nil : report.values.period.end)
      $0.member("coveredStart", isEmpty ? nil : report.values.covered.start)
      $0.member("coveredEnd", isEmpty ? nil : report.values.covered.end)
      $0.member("timeZone", report.timeZone)
    }
  }

  private static func writeSettings(_ settings: ReportSettings, _ json: inout JSONWriter) {
    json.member("timeZone", settings.timeZone)
    json.member("timeZoneGiven", settings.isTimeZoneGiven)
    let hours = HoursText(settings.hours)
    json.object("hours") {
      $0.object("business") {
        $0.member("days", hours.businessDays)
        $0.member("from", hours.businessFrom)
        $0.member("to", hours.businessTo)
      }
      $0.object("sleep") {
        $0.member("from", hours.sleepFrom)
        $0.member("to", hours.sleepTo)
      }
    }
    json.objects("holidays", settings.holidays) { json, holidays in
      json.member("team", holidays.team)
      json.strings("days", holidays.days.map(\.description))
    }
    json.strings("interruptingChannels", settings.interruptingChannels)
    json.seconds("interruptionFoldSeconds", settings.interruptionRule.fold)
    json.seconds("disturbanceGapSeconds", settings.interruptionRule.gap)
    json.object("targets") {
      writeQualityTargets(settings.targets.quality, &$0)
      $0.member("incidentsPerShift", settings.targets.incidentsPerShift)
      $0.key("onCallSharePercent")
      $0.decimal(Int64(settings.targets.onCallShare), digits: 1)
    }
    json.object("privacy") {
      $0.member("names", settings.privacy.word)
      $0.member("smallestGroup", settings.privacy.smallestGroup)
    }
    writeCorrelation(settings, &json)
    if settings.correlation != nil { json.number("verdictThreshold", PageJudge.threshold, digits: 3) }
    json.object("verdicts") {
      $0.member("weights", settings.judging.weights.rawValue)
      $0.strings("noisePhrases", settings.judging.noisePhrases)
      $0.strings("actionPhrases", settings.judging.actionPhrases)
    }
    guard let configuration = settings.configuration else { return }
    json.object("configuration") {
      $0.member("file", configuration.file)
      $0.strings("unusedKeys", configuration.unusedKeys)
    }
  }

  /// Writes what a period and a month have in common.
  private static func writeFigures(
    _ values: PeriodValues, of report: Report, isMonth: Bool = false, _ json: inout JSONWriter
  ) {
    json.object("summary") { writeSummary(values.summary, &$0) }
    json.object("response") { writeResponse(values.response, &$0) }
    writeQuality(values.quality, isMonth: isMonth, &json)
    json.object("load") { writeLoad(values, of: report, isMonth: isMonth, &$0) }
    json.objects("rules", values.rulesByRank) { writeRule($1, of: values, isMonth: isMonth, &$0) }
    writeSegments(values, isMonth: isMonth, &json)
  }

  private static func writeMonth(_ month: MonthValues, of report: Report, _ json: inout JSONWriter) {
    json.member("month", month.month)
    json.member("partial", month.isPartial)
    json.member("start", month.values.period.start)
    json.member("end", month.values.period.end)
    json.member("days", report.days(of: month.values.period))
    json.thousandths("pagesPerDay", report.perDay(month.values.summary.pages, of: month.values.covered))
    writeFigures(month.values, of: report, isMonth: true, &json)
    json.share("topTenShare", month.values.noise.topTen)
    json.share("highLoad", month.highLoad)
    let reading = HeadlineReading(.highLoad, of: month.values, highLoad: month.highLoad, hidden: month.hiddenPeople)
    json.member("hidden", reading.hidden)
    writeChanges(month.changes, &json)
  }

  private static func writeDay(_ json: inout JSONWriter, _ day: DayValues) {
    json.member("day", day.day.description)
    json.member("episodes", day.episodes)
    json.member("pages", day.pages)
    json.member("business", day.pages.map { _ in day.hours.business })
    json.member("off", day.pages.map { _ in day.hours.off })
    json.member("sleep", day.pages.map { _ in day.hours.sleep })
    json.member("interruptions", day.interruptions)
  }

  /// Writes PagerDuty's own aggregates under PagerDuty's own names, so that they can be held against its analytics.
  private static func writePagerDuty(_ values: PagerDutyValues?, _ json: inout JSONWriter) {
    guard let values else {
      json.key("pagerDuty")
      return json.null()
    }
    json.object("pagerDuty") {
      $0.member("total_incident_count", values.incidentCount)
      $0.member("total_incidents_acknowledged", values.acknowledged)
      $0.member("total_incidents_auto_resolved", values.autoResolved)
      $0.member("total_escalation_count", values.escalations)
      $0.member("total_interruptions", values.interruptions)
      $0.member("total_business_hour_interruptions", values.interruptions.map { _ in values.hours.business })
      $0.member("total_off_hour_interruptions", values.interruptions.map { _ in values.hours.off })
      $0.member("total_sleep_hour_interruptions", values.interruptions.map { _ in values.hours.sleep })
      $0.member("mean_seconds_to_first_ack", values.meanSecondsToFirstAcknowledgement)
      $0.member("mean_seconds_to_resolve", values.meanSecondsToResolve)
    }
  }

  static func writeNote(_ json: inout JSONWriter, _ note: ReportNote) {
    json.member("field", note.field)
    json.member("reason", note.reason)
  }

  private static func writeDefinition(_ json: inout JSONWriter, _ definition: MetricDefinition) {
    json.member("id", definition.id)
    json.member("title", definition.title)
    json.member("unit", definition.unit.isEmpty ? nil : definition.unit)
    json.member("text", definition.text)
    json.member("source", definition.source)
  }
}
