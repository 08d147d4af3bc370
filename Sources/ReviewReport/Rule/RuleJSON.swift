import OncallMetrics
import PagingModel

/// Sheets of rules as JSON, with the keys of the report.
public enum RuleJSON {
  public static func bytes(of report: RuleReport) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.beginObject()
    JSONReport.writeHead(
      version: report.version, report.values.period, covered: report.values.covered, report.zone, &json)
    json.objects("rules", report.sheets) { write($1, of: report.values, &$0) }
    json.objects("notes", report.allNotes, JSONReport.writeNote)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(_ sheet: RuleSheet, of values: PeriodValues, _ json: inout JSONWriter) {
    let none = RuleValues(rule: sheet.rule, service: sheet.service)
    JSONReport.writeRule(sheet.row ?? none, of: values, isMonth: false, &json)
    json.key("actionableShare")
    if let judged = sheet.row?.noise.judged {
      json.beginObject()
      JSONReport.writeShare(judged.verdicts, sheet.interval, &json)
      json.endObject()
    } else {
      json.null()
    }
    json.member("alertKeys", sheet.alertKeys)
    json.object("durations") {
      $0.member("count", sheet.durations.count)
      JSONReport.writeTimes(sheet.durations, &$0)
    }
    json.object("hours") { JSONReport.writeHours(sheet.hours, isKnown: sheet.row?.pages != nil, &$0) }
    json.objects("heat", sheet.heat.enumerated()) { json, hour in
      json.member("weekday", hour.offset / 24 + 1)
      json.member("hour", hour.offset % 24)
      json.member("episodes", hour.element)
    }
    json.objects("latest", sheet.latest, write)
  }

  private static func write(_ json: inout JSONWriter, _ episode: RuleEpisode) {
    json.identity("id", episode.id)
    json.member("firedAt", episode.firedAt)
    json.member("title", episode.title)
    json.seconds("durationSeconds", episode.duration)
    json.member("endedBy", episode.endedBy?.name)
    json.member("page", episode.page.claim)
    json.member("hours", episode.hours?.rawValue)
    json.seconds("timeToAcknowledgeSeconds", episode.timeToAcknowledge)
    json.member("verdict", episode.verdict?.name)
    json.member("flapping", episode.isFlapping)
    json.member("repeat", episode.isRepeat)
    json.member("stale", episode.isStale)
  }
}
