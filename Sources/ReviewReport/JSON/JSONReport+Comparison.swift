import LoadStatistics
import OncallMetrics
import PagingModel

/// The month beside another one.
extension JSONReport {
  /// Nothing where nothing is compared.
  static func writeComparison(of report: Report, _ json: inout JSONWriter) {
    guard let comparison = Comparison(report) else { return }
    json.object("comparison") { json in
      json.member("month", comparison.month.month)
      json.member("partial", comparison.month.isPartial)
      json.member("start", comparison.month.values.period.start)
      json.member("end", comparison.month.values.period.end)
      json.member("days", comparison.baseDays)
      json.objects("figures", comparison.figures, writeFigure)
      json.objects("rules", comparison.rules, writeRule)
      json.objects("teams", comparison.teams, writeTeam)
      json.objects("scorecard", comparison.lines, writeLine)
    }
  }

  private static func writeFigure(_ json: inout JSONWriter, _ figure: Comparison.Figure) {
    let digits = figure.unit == "percent" ? 1 : 3
    json.member("id", figure.id)
    json.member("title", figure.title)
    json.member("unit", figure.unit)
    json.number("base", figure.base, digits: digits)
    json.member("baseCount", figure.baseShare?.count ?? figure.baseReading?.count)
    json.member("baseOf", figure.baseShare?.of)
    json.member("baseUnknown", figure.baseUnknown)
    json.member("baseHidden", figure.baseReading?.hidden)
    json.number("value", figure.value, digits: digits)
    json.member("count", figure.share?.count ?? figure.reading?.count)
    json.member("of", figure.share?.of)
    json.member("unknown", figure.unknown)
    json.member("hidden", figure.reading?.hidden)
    json.number("difference", figure.difference, digits: digits)
    json.number("rateRatio", figure.change?.rateRatio, digits: 3)
    json.number("low", figure.change?.interval?.low, digits: 3)
    json.number("high", figure.change?.interval?.high, digits: 3)
    json.number("p", figure.change?.p, digits: 4)
    json.member("significant", figure.change?.isSignificant)
  }

  private static func writeRule(_ json: inout JSONWriter, _ row: RuleChange) {
    json.member("rule", row.rule.rule)
    json.member("service", row.rule.service)
    json.member("course", row.course.rawValue)
    json.member("basePages", row.basePages)
    json.member("pages", row.pages)
    json.member("baseNotActionable", row.baseNotActionable)
    json.member("notActionable", row.notActionable)
    json.member("baseUnknown", row.baseUnknown)
    json.member("unknown", row.unknown)
    json.number("perWeek", row.perWeek, digits: 3)
  }

  private static func writeTeam(_ json: inout JSONWriter, _ row: Comparison.Team) {
    json.member("team", row.team)
    json.member("baseInterruptions", row.base?.interruptions)
    json.member("interruptions", row.value?.interruptions)
    json.member("baseSleep", row.base?.hours.sleep)
    json.member("sleep", row.value?.hours.sleep)
  }

  private static func writeLine(_ json: inout JSONWriter, _ line: Comparison.Line) {
    json.member("id", line.value.id.rawValue)
    json.member("title", line.value.title)
    json.member("unit", line.value.unit.rawValue)
    writeValue("base", of: line.base, &json)
    writeCounts(("baseCount", "baseOf"), of: line.base, &json)
    writeValue("value", of: line.value, &json)
    writeCounts(("count", "of"), of: line.value, &json)
    json.member("baseN", line.base?.count)
    json.member("n", line.value.count)
    json.member("target", line.value.target)
    json.member("baseMet", line.base?.isMet)
    json.member("met", line.value.isMet)
  }
}
