import LoadStatistics
import OncallMetrics
import PagingModel

/// Levels and trends, with everything that they rest on.
extension JSONReport {
  static func writeRecovery(_ recovery: RecoveryValues, _ json: inout JSONWriter) {
    json.object("window") {
      $0.member("start", recovery.window.start < recovery.window.end ? recovery.window.start : nil)
      $0.member("end", recovery.window.start < recovery.window.end ? recovery.window.end : nil)
    }
    json.objects("people", recovery.people) { json, person in
      json.member("person", person.person)
      json.member("team", person.team)
      writeRecovery(of: person, &json)
    }
    json.objects("teams", recovery.teams) { json, team in
      json.member("team", team.team)
      json.member("people", team.people)
      json.objects("levels", zip(RecoveryLevel.allCases, team.levels ?? [])) { json, row in
        json.member("level", row.0.rawValue)
        json.member("people", row.1)
      }
      writeTrend(team.trend, &json)
      json.member("suppressed", team.levels == nil)
    }
  }

  static func writeRecovery(of person: PersonRecovery, _ json: inout JSONWriter) {
    json.member("level", person.level.rawValue)
    json.member("insufficient", person.shortage?.rawValue)
    json.objects("reasons", person.reasons, writeReason)
    writeTrend(person.trend, &json)
    json.member("attributed", person.isAttributed)
  }

  private static func writeReason(_ json: inout JSONWriter, _ reason: RecoveryReason) {
    json.member("indicator", reason.indicator.rawValue)
    json.number("value", reason.value, digits: 2)
    json.member("level", reason.light.rawValue)
    json.number("count", reason.count, digits: 1)
    json.member("exposure", RecoveryText.exposure(reason))
    json.member("amber", RecoveryText.threshold(reason.indicator, .amber))
    json.member("red", RecoveryText.threshold(reason.indicator, .red))
    json.member("text", RecoveryText.sentence(reason))
  }

  private static func writeTrend(_ trend: TrendValues?, _ json: inout JSONWriter) {
    json.key("trend")
    guard let trend else { return json.null() }
    let evidence = trend.trend?.evidence
    json.beginObject()
    json.member("direction", RecoveryText.direction(trend.direction))
    json.number("perMonthPercent", evidence.map { $0.growthPerMonth * 100 }, digits: 2)
    json.number("rateRatio", evidence?.rateRatio.ratio, digits: 4)
    json.number("low", evidence?.rateRatio.interval.low, digits: 4)
    json.number("high", evidence?.rateRatio.interval.high, digits: 4)
    json.number("p", evidence?.rateRatio.p, digits: 4)
    json.member("months", trend.trend?.months)
    json.number("mannKendallP", evidence?.mannKendall.p, digits: 4)
    json.number("dispersion", evidence.map { _ in trend.dispersion }, digits: 3)
    json.member("significant", trend.trend?.isConfirmed)
    json.member("count", trend.trend?.count)
    json.objects("series", trend.series) { json, month in
      json.member("count", month.count)
      json.number("exposureHours", Double(month.exposure.count) / 3_600_000, digits: 1)
    }
    json.endObject()
  }

  static func writeFatigue(_ fatigue: FatigueValues, _ json: inout JSONWriter) {
    json.member("shown", fatigue.isShown)
    json.share("verdicts", fatigue.verdicts)
    json.objects("windows", fatigue.rows) { json, row in
      json.member("window", DurationText.window(row.window))
      json.member("hours", row.hours.rawValue)
      json.member("pages", row.pages)
      json.key("bands")
      if row.bands.isEmpty { json.null() } else { writeBands(row.bands, &json) }
      json.number("rho", row.rho, digits: 4)
      json.number("p", row.p, digits: 4)
    }
  }

  private static func writeBands(_ bands: [FatigueValues.Band], _ json: inout JSONWriter) {
    json.beginArray()
    for band in bands {
      json.beginObject()
      json.member("from", band.from)
      json.member("to", band.to)
      json.member("pages", band.pages)
      json.seconds("medianSeconds", band.median)
      json.endObject()
    }
    json.endArray()
  }
}
