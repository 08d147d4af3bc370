import LoadStatistics
import OncallMetrics

extension JSONReport {
  /// Writes how a month stands to the one before.
  static func writeChanges(_ changes: [MonthChange], _ json: inout JSONWriter) {
    json.objects("change", changes) { json, change in
      let digits = change.metric == .pagesPerDay ? 3 : 1
      json.member("metric", change.metric.rawValue)
      json.number("value", change.value, digits: digits)
      json.number("previous", change.previous, digits: digits)
      json.member("count", change.counted?.count)
      json.member("of", change.counted?.of)
      json.member("previousCount", change.previousCounted?.count)
      json.member("previousOf", change.previousCounted?.of)
      json.number("toPrevious", change.toPrevious, digits: 1)
      json.number("toMedian", change.toMedian, digits: 1)
      json.number("rateRatio", change.rateRatio, digits: 3)
      json.number("low", change.interval?.low, digits: 3)
      json.number("high", change.interval?.high, digits: 3)
      json.number("p", change.p, digits: 4)
      json.member("significant", change.isSignificant)
    }
  }
}
