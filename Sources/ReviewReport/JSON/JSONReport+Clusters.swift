import AlertClustering
import OncallMetrics
import PagingModel

/// What belongs together, and when there was too much at once.
extension JSONReport {
  static func writeCorrelation(_ settings: ReportSettings, _ json: inout JSONWriter) {
    guard let correlation = settings.correlation else { return }
    json.object("correlation") {
      $0.seconds("lookbackSeconds", correlation.lookback)
      $0.seconds("flapGapSeconds", correlation.flapGap)
      $0.number("threshold", correlation.threshold, digits: 3)
      $0.number("extraThreshold", correlation.extraThreshold, digits: 3)
      $0.member("mode", correlation.mode.rawValue)
      $0.member("models", correlation.models)
      $0.member("approximate", correlation.isApproximate)
      $0.member("services", correlation.knowledge.services)
      $0.member("dependencies", correlation.knowledge.dependencies)
      $0.member("alertsWithoutService", correlation.knowledge.withoutService)
      $0.member("alertsWithoutPlace", correlation.knowledge.withoutPlace)
    }
    json.object("flood") {
      $0.seconds("windowSeconds", Flood.window)
      $0.member("startsAbove", Flood.startsAbove)
      $0.member("endsBelow", Flood.endsBelow)
    }
  }

  static func writeClusters(_ report: Report, _ json: inout JSONWriter) {
    if let clusters = report.clusters {
      json.object("clusters") { json in
        writeReduction("alertsToClusters", clusters.alerts, &json)
        writeReduction("notificationsToInterruptions", clusters.notifications, &json)
        writeReduction("pagesToPagingClusters", clusters.pages, &json)
        writeAgreement(report.agreement, &json)
        json.objects("largest", report.stories) { ClusterJSON.write($1, &$0) }
        json.objects("patterns", clusters.patterns, writePattern)
      }
    }
    if let storms = report.storms { json.object("storms") { writeStorms(storms, of: report, &$0) } }
  }

  private static func writeReduction(
    _ name: StaticString, _ reduction: ClusterValues.Reduction?, _ json: inout JSONWriter
  ) {
    json.key(name)
    guard let reduction else { return json.null() }
    json.beginObject()
    json.member("before", reduction.before)
    json.member("after", reduction.after)
    json.number("reductionPercent", reduction.percent, digits: 1)
    json.endObject()
  }

  private static func writeAgreement(_ agreement: ToldAgreement?, _ json: inout JSONWriter) {
    json.key("agreement")
    guard let agreement else { return json.null() }
    let scores = agreement.scores
    json.beginObject()
    json.number("pairwisePrecision", scores.pairwisePrecision, digits: 4)
    json.number("pairwiseRecall", scores.pairwiseRecall, digits: 4)
    json.number("pairwiseF1", scores.pairwiseF1, digits: 4)
    json.number("bCubedPrecision", scores.bCubedPrecision, digits: 4)
    json.number("bCubedRecall", scores.bCubedRecall, digits: 4)
    json.number("bCubedF1", scores.bCubedF1, digits: 4)
    json.member("episodes", scores.alerts)
    json.member("groups", scores.groups)
    json.member("against", agreement.against.names.joined(separator: ", "))
    json.endObject()
  }

  private static func writePattern(_ json: inout JSONWriter, _ pattern: ClusterPattern) {
    json.objects("rules", pattern.rules) { json, rule in
      json.member("rule", rule.rule)
      json.member("service", rule.service)
    }
    json.member("times", pattern.times)
    json.strings("months", pattern.months)
    json.seconds("medianSpanSeconds", pattern.medianSpan)
  }

  private static func writeStorms(_ storms: StormValues, of report: Report, _ json: inout JSONWriter) {
    json.member("count", storms.list.count)
    json.member("episodes", storms.episodes)
    json.seconds("seconds", storms.time)
    json.key("shareOfTime")
    json.beginObject()
    json.seconds("count", storms.time)
    json.seconds("of", storms.whole)
    json.number("percent", storms.percentOfTime, digits: 1)
    json.endObject()
    json.member("peakPer10Minutes", storms.peak)
    json.share("windowsOverLimit", storms.windowsOverLimit)
    json.member("peakRate", storms.peakRate)
    let lanes = Dictionary(report.stormStories.map { ($0.storm.flood.start, $0.lanes) }) { first, _ in first }
    json.objects("list", zip(storms.list, report.stormCauses)) { json, row in
      let (storm, cause) = row
      json.member("startedAt", storm.flood.start)
      json.member("endedAt", storm.flood.end)
      json.seconds("seconds", storm.flood.end - storm.flood.start)
      json.member("episodes", storm.flood.episodes.count)
      json.member("pages", storm.pages)
      json.member("services", storm.services)
      json.member("teams", storm.teams)
      json.member("people", storm.people)
      json.member("suppressed", storm.isSuppressed)
      json.member("clusters", storm.clusters)
      json.member("peakPer10Minutes", storm.flood.peak)
      writeCause(cause, storm, &json)
      json.objects("lanes", lanes[storm.flood.start] ?? []) { json, lane in
        json.member("service", lane.service)
        json.identities("episodes", lane.alerts.map(\.id))
      }
    }
  }

  private static func writeCause(_ cause: StormCause?, _ storm: Storm, _ json: inout JSONWriter) {
    json.key("cause")
    guard let cause else { return json.null() }
    json.beginObject()
    json.identity("cluster", cause.cluster)
    json.identity("episode", cause.alert.id)
    json.member("rule", cause.alert.rule)
    json.member("service", cause.alert.service)
    json.member("firedAt", cause.alert.firedAt)
    json.member("episodes", storm.largestClusterEpisodes)
    json.endObject()
  }
}

extension ClusterValues.Reduction {
  /// How much less there is, in percent; nil of nothing.
  var percent: Double? { before == 0 ? nil : 100 * (1 - Double(after) / Double(before)) }
}

extension StormValues {
  /// The share of the period, in percent; nil of no period.
  var percentOfTime: Double? { whole.count <= 0 ? nil : 100 * Double(time.count) / Double(whole.count) }
}
