import LoadStatistics
import OncallMetrics
import PagingModel

/// Rules, and what makes them noise.
extension JSONReport {
  static func writeRule(_ rule: RuleValues, of values: PeriodValues, isMonth: Bool, _ json: inout JSONWriter) {
    json.member("rule", rule.rule)
    json.member("service", rule.service)
    json.member("team", rule.team)
    json.member("tier", rule.tier)
    json.member("severity", rule.severity)
    json.member("episodes", rule.episodes)
    json.member("pages", rule.pages)
    json.share("share", values.pageShare(rule.pages))
    json.share("cumulativeShare", rule.cumulativeShare(in: values))
    writeJudged(of: rule, &json)
    json.member("acknowledged", rule.acknowledged)
    json.member("neverAcknowledged", rule.noise.neverAcknowledged)
    json.member("selfResolved", rule.selfResolved)
    json.share("selfResolvedShare", rule.selfResolvedShare)
    json.member("selfResolvedUnder5Minutes", rule.noise.selfResolvedUnder5Minutes)
    json.seconds("medianDurationSeconds", rule.medianDuration)
    json.member("sleepPages", rule.noise.sleepPages)
    json.member("people", rule.noise.people)
    json.member("suppressed", rule.isSuppressed)
    json.member("renotified", rule.noise.renotified)
    writeFirings(of: rule, &json)
    if !isMonth { writeMonths(of: rule, &json) }
  }

  /// What the firings of its alerts say of each other.
  private static func writeFirings(of rule: RuleValues, _ json: inout JSONWriter) {
    json.object("flapping") { writeEpisodes(rule.noise.flapping, of: rule, &$0) }
    json.object("chattering") { writeEpisodes(rule.noise.chattering, of: rule, &$0) }
    json.number("chatterIndex", rule.noise.chatterIndex, digits: 4)
    json.member("stale", rule.noise.stale)
    json.member("repeats", rule.noise.repeats)
  }

  private static func writeEpisodes(_ count: Int, of rule: RuleValues, _ json: inout JSONWriter) {
    json.member("episodes", count)
    json.share("share", Share(count: count, of: rule.episodes))
  }

  private static func writeMonths(of rule: RuleValues, _ json: inout JSONWriter) {
    json.objects("months", rule.noise.months) { json, month in
      json.member("month", month.month)
      json.member("episodes", month.episodes)
      json.member("pages", month.pages)
    }
  }

  /// Nothing where pages were not judged.
  private static func writeJudged(of rule: RuleValues, _ json: inout JSONWriter) {
    let noise = rule.noise
    guard let rank = noise.rank else { return }
    json.member("rank", rank)
    json.number("score", noise.judged?.score, digits: 4)
    json.member("cost", noise.judged?.cost)
    json.member("actionable", noise.judged?.verdicts.actionable)
    json.member("notActionable", noise.judged?.verdicts.notActionable)
    json.member("unknown", noise.judged?.verdicts.unknown)
    json.key("notActionableShare")
    let verdicts = noise.judged?.verdicts ?? VerdictTally()
    writeInterval(verdicts.notActionable, of: verdicts.decided, isShown: verdicts.statement == .share, &json)
    writeStatement(verdicts, &json)
    writeEvidence(of: rule, &json)
  }

  /// Of how many pages each kind holds tells how soon few pages were answered: a row that hides people has none of it.
  private static func writeEvidence(of rule: RuleValues, _ json: inout JSONWriter) {
    guard !rule.isSuppressed else {
      json.key("evidence")
      json.null()
      return
    }
    json.objects("evidence", rule.noise.judged?.evidence ?? []) { json, row in
      json.member("key", row.evidence.key)
      json.member("pages", row.pages)
    }
  }

  /// A share with Wilson's interval; its counts alone where it is no figure to show.
  static func writeInterval(_ count: Int, of whole: Int, isShown: Bool = true, _ json: inout JSONWriter) {
    let share = Share(count: count, of: whole)
    let interval = isShown ? WilsonInterval.of(count, in: whole) : nil
    json.beginObject()
    json.member("count", share.count)
    json.member("of", share.of)
    json.key("percent")
    if isShown, let tenths = share.tenthsOfPercent { json.decimal(Int64(tenths), digits: 1) } else { json.null() }
    json.number("low", interval.map { 100 * $0.low }, digits: 1)
    json.number("high", interval.map { 100 * $0.high }, digits: 1)
    json.endObject()
  }

  // MARK: the scorecard

  static func writeScorecard(_ lines: [ScorecardLine], _ json: inout JSONWriter) {
    json.objects("scorecard", lines) { json, line in
      json.member("id", line.id.rawValue)
      json.member("title", line.title)
      writeValue("value", of: line, &json)
      writeCounts(("count", "of"), of: line, &json)
      json.member("unit", line.unit.rawValue)
      json.member("n", line.count)
      json.member("counted", line.counted.rawValue)
      json.member("unknown", line.unknown)
      json.member("target", line.target)
      json.member("met", line.isMet)
      json.member("source", line.source)
    }
  }

  /// What a value that is a share is counted from: of time in seconds.
  static func writeCounts(
    _ names: (count: StaticString, of: StaticString), of line: ScorecardLine?, _ json: inout JSONWriter
  ) {
    let share = line?.share
    if line?.isTime == true {
      json.seconds(names.count, share.map { Milliseconds(Int64($0.count)) })
      json.seconds(names.of, share.map { Milliseconds(Int64($0.of)) })
    } else {
      json.member(names.count, share?.count)
      json.member(names.of, share?.of)
    }
  }

  static func writeValue(_ name: StaticString, of line: ScorecardLine?, _ json: inout JSONWriter) {
    json.key(name)
    switch line?.value {
    case .share(let share): json.decimal(Int64(share.tenthsOfPercent ?? 0), digits: 1)
    case .count(let count): json.integer(Int64(count))
    case nil: json.null()
    }
  }
}
