import OncallMetrics
import PagingModel

extension JSONReport {
  /// Writes `quality.estimate`: what labels say of the weights of evidence.
  static func writeEstimate(_ estimate: WeightEstimate, _ json: inout JSONWriter) {
    json.member("labels", estimate.labels)
    json.member("actionable", estimate.actionable)
    json.member("needed", WeightEstimate.needed)
    json.member("neededOfEach", WeightEstimate.neededOfEach)
    json.member("missing", estimate.missing)
    json.member("used", estimate.outcome == .used)
    json.member("outcome", estimate.outcome.rawValue)
    json.objects("errors", estimate.errors) { json, row in
      json.member("weights", row.weights)
      json.member("pages", estimate.labels)
      json.number("brier", row.error.brier, digits: 4)
      json.number("logLoss", row.error.logLoss, digits: 4)
    }
    json.objects("weights", estimate.items) { json, item in
      json.member("evidence", item.evidence.key)
      json.number("standard", Double(item.standard) / 10, digits: 1)
      json.number("estimated", item.estimated.map { Double($0) / 10 }, digits: 1)
      json.member("pages", item.pages)
    }
    json.objects("calibration", estimate.bins) { json, bin in
      json.member("bin", bin.score)
      json.member("pages", bin.pages)
      json.number("predicted", bin.predicted, digits: 3)
      json.object("share") {
        $0.member("count", bin.actionable)
        $0.member("of", bin.pages)
        $0.percent(of: bin.share)
        $0.number("low", bin.low * 100, digits: 1)
        $0.number("high", bin.high * 100, digits: 1)
      }
    }
  }
}
