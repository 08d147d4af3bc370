import OncallMetrics
import PagingModel

/// One person's sheet as JSON, with the keys of the report.
public enum PersonJSON {
  public static func bytes(of report: PersonReport) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.beginObject()
    JSONReport.writeHead(
      version: report.version, report.period, covered: report.sheet.covered, report.zone, &json)
    json.member("person", report.person)
    writeLoad(report, &json)
    json.objects("shifts", report.sheet.shifts) { JSONReport.writeShift($1, isKnown: true, &$0) }
    json.objects("rules", report.sheet.rules) { json, rule in
      json.member("rule", rule.rule)
      json.member("service", rule.service)
      json.member("interruptions", rule.interruptions)
      json.member("sleep", rule.sleep)
    }
    json.key("recovery")
    if let recovery = report.sheet.recovery {
      json.beginObject()
      JSONReport.writeRecovery(of: recovery, &json)
      json.endObject()
    } else {
      json.null()
    }
    json.share("teamShare", report.sheet.teamShare)
    json.number("timesFair", report.sheet.timesFair, digits: 2)
    json.objects("notes", report.notes, JSONReport.writeNote)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func writeLoad(_ report: PersonReport, _ json: inout JSONWriter) {
    json.key("load")
    guard let load = report.sheet.load else { return json.null() }
    let knowledge = LoadKnowledge(of: load, knowsActions: report.sheet.knowsActions)
    json.beginObject()
    JSONReport.writeFigures(of: load, knowledge, of: report.sheet.covered, &json)
    JSONReport.writeNights(load, knowledge, &json)
    json.member("attributed", load.isAttributed)
    json.endObject()
  }
}
