import LoadStatistics
import OncallMetrics
import PagingModel

/// What the review should look at first, and what became of what earlier ones found.
extension JSONReport {
  static func writeFindings(of report: Report, _ json: inout JSONWriter) {
    json.objects("findings", report.findings) { json, finding in
      json.identity("id", finding.id)
      json.member("kind", "review")
      json.member("action", finding.advice.title)
      json.member("rule", finding.rule.rule)
      json.member("service", finding.rule.service)
      json.member("owner", finding.rule.team)
      json.strings("evidence", finding.reasons)
      json.key("days")
      json.beginArray()
      for pages in finding.rule.noise.days { json.integer(Int64(pages)) }
      json.endArray()
      json.key("expected")
      json.null()
      json.member("text", "\(finding.reasons.joined(separator: "; ")).")
    }
    // Changes are not replayed on the history: what they would save is not known.
    json.key("plan")
    json.null()
    json.key("followUps")
    guard let followUps = report.followUps else { return json.null() }
    json.beginArray()
    for followUp in followUps {
      json.beginObject()
      writeFollowUp(followUp, &json)
      json.endObject()
    }
    json.endArray()
  }

  /// What was decided, by whom, and what it should have saved nobody wrote down.
  private static func writeFollowUp(_ followUp: RuleFollowUp, _ json: inout JSONWriter) {
    json.identity("finding", Finding.id(of: followUp.rule))
    json.member("rule", followUp.rule.rule)
    json.member("service", followUp.rule.service)
    json.member("owner", followUp.rule.team)
    json.member("done", nil as Bool?)
    json.member("doneAt", nil as Timestamp?)
    json.member("expectedPages", nil as Int?)
    json.object("before") { writePages(followUp.before, &$0) }
    json.object("after") { writePages(followUp.after, &$0) }
    json.number("rateRatio", followUp.ratio?.ratio, digits: 3)
    json.number("low", followUp.ratio?.interval.low, digits: 3)
    json.number("high", followUp.ratio?.interval.high, digits: 3)
    json.number("p", followUp.ratio?.p, digits: 4)
    json.member("verdict", followUp.verdict.rawValue)
  }

  private static func writePages(_ pages: ExposedCount, _ json: inout JSONWriter) {
    json.member("pages", pages.count)
    json.number("days", pages.exposure, digits: 0)
  }
}
