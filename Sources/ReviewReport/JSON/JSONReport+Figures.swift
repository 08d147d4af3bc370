import OncallMetrics
import PagingModel

extension JSONReport {
  static func writeSummary(_ summary: SummaryValues, _ json: inout JSONWriter) {
    json.member("episodes", summary.episodes)
    json.member("pages", summary.pages)
    json.member("notifications", summary.notifications)
    json.member("interruptions", summary.interruptions)
    json.member("disturbances", summary.disturbances)
    json.member("people", summary.people)
    json.member("clusters", summary.clusters)
    json.member("pagingClusters", summary.pagingClusters)
  }

  static func writeResponse(_ response: ResponseValues, _ json: inout JSONWriter) {
    json.member("unit", response.unit.rawValue)
    writeAnswers(response, &json)
    json.objects("byHours", response.byHours) { json, row in
      json.member("hours", row.hours.rawValue)
      writeAcknowledge(row.timeToAcknowledge, &json)
    }
  }

  /// Writes both response times.
  private static func writeAnswers(_ response: ResponseValues, _ json: inout JSONWriter) {
    writeAcknowledge(response.timeToAcknowledge, &json)
    json.object("timeToResolve") { json in
      let resolve = response.timeToResolve
      json.member("count", resolve.times.count)
      json.object("excluded") {
        $0.member("stillOpen", resolve.stillOpen)
        $0.member("byTimer", resolve.byTimer)
        $0.member("neverTouched", resolve.neverTouched)
      }
      writeTimes(resolve.times, &json)
    }
  }

  /// Writes what rows of a period tell and rows of a month do not: their clusters, and how they were answered.
  static func writeAnswers(of segment: SegmentValues, _ json: inout JSONWriter) {
    json.member("clusters", segment.clusters)
    json.member("pagingClusters", segment.pagingClusters)
    json.key("response")
    guard let response = segment.response else { return json.null() }
    json.beginObject()
    json.member("unit", response.unit.rawValue)
    writeAnswers(response, &json)
    json.endObject()
  }

  private static func writeAcknowledge(_ values: AcknowledgeValues?, _ json: inout JSONWriter) {
    guard let values else {
      json.key("timeToAcknowledge")
      return json.null()
    }
    json.object("timeToAcknowledge") { json in
      json.member("count", values.times.count)
      json.object("excluded") {
        $0.member("neverAcknowledged", values.neverAcknowledged)
        $0.member("acknowledgedAfterEnd", values.acknowledgedAfterEnd)
      }
      writeTimes(values.times, &json)
    }
  }

  static func writeTimes(_ times: DurationValues, _ json: inout JSONWriter) {
    json.seconds("p50Seconds", times.p50)
    json.seconds("p75Seconds", times.p75)
    json.seconds("p90Seconds", times.p90)
    json.seconds("p95Seconds", times.p95)
    json.seconds("meanSeconds", times.mean)
  }

  static func writeHours(_ hours: HoursCounts, isKnown: Bool, _ json: inout JSONWriter) {
    json.member("business", isKnown ? hours.business : nil)
    json.member("off", isKnown ? hours.off : nil)
    json.member("sleep", isKnown ? hours.sleep : nil)
  }

  /// Writes the figures of a service or team; the caller writes its name before.
  static func writeSegment(_ segment: SegmentValues, of values: PeriodValues, _ json: inout JSONWriter) {
    json.member("episodes", segment.episodes)
    json.member("pages", segment.pages)
    json.share("share", values.pageShare(segment.pages))
    json.member("notifications", segment.notifications)
    json.member("interruptions", segment.interruptions)
    writeHours(segment.hours, isKnown: segment.interruptions != nil, &json)
    json.member("sleepPages", segment.sleepPages)
    json.member("people", segment.people)
    json.member("acknowledged", segment.acknowledged)
    json.member("selfResolved", segment.selfResolved)
    json.share("selfResolvedShare", segment.selfResolvedShare)
    json.seconds("medianDurationSeconds", segment.medianDuration)
    json.member("rules", segment.rules)
    json.member("suppressed", segment.isSuppressed)
  }
}
