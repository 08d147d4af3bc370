import LoadStatistics
import OncallMetrics
import PagingModel

extension JSONReport {
  /// Writes `quality`, of a month without its rows; `null` where pages were not judged.
  static func writeQuality(_ quality: QualityValues?, isMonth: Bool, _ json: inout JSONWriter) {
    json.key("quality")
    guard let quality else { return json.null() }
    json.beginObject()
    writeMeasure(quality.all, &json)
    json.object("labels") {
      $0.member("pages", quality.labels.pages)
      $0.share("agreement", quality.labels.agreement)
      $0.number("kappa", quality.labels.kappa, digits: 4)
    }
    json.share("acknowledged", quality.acknowledged)
    json.share("selfResolved", quality.selfResolved)
    json.share("shorterThan5Minutes", quality.shorterThan5Minutes)
    if !isMonth {
      json.object("estimate") { writeEstimate(quality.estimate, &$0) }
      writeRows(quality, &json)
    }
    json.endObject()
  }

  /// Writes the low edges of the bands that shares are held against.
  static func writeQualityTargets(_ targets: QualityTargets, _ json: inout JSONWriter) {
    json.object("actionablePercent") {
      $0.tenths("tier0", targets.target(ofTier: 0).low)
      $0.tenths("tier1", targets.target(ofTier: 1).low)
      $0.tenths("tier2", targets.target(ofTier: 2).low)
      $0.tenths("tier3", targets.target(ofTier: 3).low)
      $0.tenths("other", targets.low)
    }
  }

  private static func writeRows(_ quality: QualityValues, _ json: inout JSONWriter) {
    json.strings("silentTeams", quality.silentTeams)
    json.objects("byTier", quality.byTier) { json, row in
      json.member("tier", row.tier)
      writeMeasure(row.measure, &json)
    }
    writeRows("byTeam", "team", quality.byTeam, &json)
    writeRows("byService", "service", quality.byService, &json)
    writeRows("bySeverity", "severity", quality.bySeverity, &json)
    json.objects("byHours", quality.byHours) { json, row in
      json.member("hours", row.hours.rawValue)
      writeMeasure(row.measure, &json)
    }
  }

  private static func writeRows(
    _ name: StaticString, _ key: StaticString, _ rows: [QualityValues.NamedRow], _ json: inout JSONWriter
  ) {
    json.objects(name, rows) { json, row in
      json.member(key, row.name)
      writeMeasure(row.measure, &json)
    }
  }

  /// Writes `quality` of a row of a service, team or tier; `null` where none of its pages was judged.
  static func writeQuality(of row: QualityMeasure?, _ json: inout JSONWriter) {
    guard let row else {
      json.key("quality")
      return json.null()
    }
    json.object("quality") { writeMeasure(row, &$0) }
  }

  /// The members of an actionable share: its percentage where that is a figure to show.
  static func writeShare(_ verdicts: VerdictTally, _ interval: ConfidenceInterval?, _ json: inout JSONWriter) {
    json.member("count", verdicts.share.count)
    json.member("of", verdicts.share.of)
    json.tenths("percent", verdicts.statement == .share ? verdicts.share.tenthsOfPercent : nil)
    guard let interval else { return }
    json.number("low", interval.low * 100, digits: 1)
    json.number("high", interval.high * 100, digits: 1)
  }

  /// What may be said of the share, and of how many pages silence is all that there is to say.
  static func writeStatement(_ verdicts: VerdictTally, _ json: inout JSONWriter) {
    json.member("statement", verdicts.pages == 0 ? nil : verdicts.statement.rawValue)
    json.member("silentPages", verdicts.ofSilence)
  }

  private static func writeMeasure(_ measure: QualityMeasure, _ json: inout JSONWriter) {
    let verdicts = measure.verdicts
    json.member("pages", verdicts.pages)
    json.member("actionable", verdicts.actionable)
    json.member("notActionable", verdicts.notActionable)
    json.member("unknown", verdicts.unknown)
    json.object("share") { writeShare(verdicts, measure.interval, &$0) }
    json.object("bounds") {
      let (lowest, highest) = (verdicts.bounds?.lowest, verdicts.bounds?.highest)
      $0.tenths("lowPercent", lowest?.tenthsOfPercent)
      $0.tenths("highPercent", highest?.tenthsOfPercent)
      $0.member("lowCount", lowest?.count)
      $0.member("highCount", highest?.count)
      $0.member("of", verdicts.pages)
    }
    writeStatement(verdicts, &json)
    json.share("coverage", verdicts.coverage)
    json.member("onlyBounds", measure.isBoundsOnly)
    json.object("target") {
      $0.tenths("lowPercent", measure.target.low)
      $0.tenths("highPercent", measure.target.high)
      $0.tenths("gapPoints", measure.gap)
    }
  }
}

extension JSONWriter {
  /// A number that is given in tenths.
  fileprivate mutating func tenths(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { decimal(Int64(number), digits: 1) } else { null() }
  }
}
