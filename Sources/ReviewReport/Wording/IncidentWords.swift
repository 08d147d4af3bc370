import OncallMetrics
import PagingModel

/// What a record of incidents says of pages, in words that every form prints.
enum IncidentWords {
  /// What is said where none was given.
  static let none = "no incident record given"

  /// How many incidents there are, and which are held against pages.
  static func record(_ values: IncidentValues) -> Phrase {
    let bins = values.bins
    let all = NumberText.counted(bins.all, "recorded incident")
    let notJudged = [
      (bins.withoutService, "without a service"), (bins.unknownService, "of services that nothing else names"),
      (bins.withoutEnd, "without an end"),
    ]
    let rest = list(notJudged).map { "; not held against pages: \($0)" } ?? ""
    let leftOut = list(leftOut(bins)).map { " Left out: \($0)." } ?? ""
    return
      "The record tells of \(all), \(NumberText.grouped(bins.ofPeriod)) of them in this period; \(NumberText.grouped(bins.judged)) \(bins.judged == 1 ? "is" : "are") held against pages\(rest).\(leftOut)"
  }

  private static func leftOut(_ bins: IncidentValues.Bins) -> [(Int, String)] {
    [
      (bins.outsidePeriod, "outside the period"), (bins.outsideInput, "where the input tells nothing"),
      (bins.merged, "merged into another one"), (bins.withoutPriority, "of PagerDuty without a priority"),
      (bins.otherPriority, "of other priorities"), (bins.endBeforeStart, "with an end before the start"),
    ]
  }

  private static func list(_ parts: [(Int, String)]) -> String? {
    let known = parts.filter { $0.0 > 0 }.map { "\(NumberText.grouped($0.0)) \($0.1)" }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }

  /// Precision, recall and detection time, each with its counts, or why they are not known.
  ///
  /// - Parameters:
  ///   - lists: of pages on incidents, and of the first of each incident.
  ///   - reason: of a field of the JSON report.
  static func matching(
    _ values: IncidentValues, _ words: ShareWords, lists: (onIncident: String?, detected: String?) = (nil, nil),
    reason: (String) -> String
  ) -> [Phrase] {
    [
      precision(values, words, lists.onIncident, reason), recall(values, words, lists.detected, reason),
      detection(values, reason),
    ]
  }

  private static func precision(
    _ values: IncidentValues, _ words: ShareWords, _ pages: String?, _ reason: (String) -> String
  ) -> Phrase {
    guard let precision = values.precision else {
      return "Precision is not known: \(quote: reason("incidents.precision"))."
    }
    let unjudged = list([
      (values.unjudgedPages.withoutService, "without a service"),
      (values.unjudgedPages.undecided, "in the time of recorded incidents without an end or a service"),
    ])
    let rest = unjudged.map { "; not judged: \($0)" } ?? ""
    return "Precision: \(words.share(precision), list: pages) of the pages were on a recorded incident\(rest)."
  }

  private static func recall(
    _ values: IncidentValues, _ words: ShareWords, _ pages: String?, _ reason: (String) -> String
  ) -> Phrase {
    guard let recall = values.recall else { return "Recall is not known: \(quote: reason("incidents.recall"))." }
    if recall.of == 0 { return "Recall: no recorded incident of this period can be held against pages." }
    let before = values.pagedBeforeStart.map { share in
      share.count > 0 ? "; the first page came before the recorded start of \(NumberText.grouped(share.count))" : ""
    }
    return
      "Recall: \(words.share(recall), list: pages) of the recorded incidents had a page\(words.interval(of: recall))\(before ?? "")."
  }

  private static func detection(_ values: IncidentValues, _ reason: (String) -> String) -> Phrase {
    guard values.recall != nil else {
      return "Detection time is not known: \(quote: reason("incidents.detectionSeconds"))."
    }
    let times = values.detection.times
    guard let p50 = times.p50, let p90 = times.p90 else {
      return "Detection time: no recorded incident of this period had its first page after its start."
    }
    return
      "Detection time, from the recorded start to the first page: median \(DurationText.text(p50)), 90 % within \(DurationText.text(p90)), of \(NumberText.counted(times.count, "recorded incident"))."
  }

  /// `12 min (8)`; where none is known, `not told`.
  static func median(_ times: DurationValues) -> String {
    times.p50.map { "\(DurationText.text($0)) (\(NumberText.grouped(times.count)))" } ?? "not told"
  }

  /// `0.8`; of less than a week nothing is said.
  static func perWeek(_ row: SeverityValues, _ report: Report) -> String {
    report.perWeek(row.incidents, of: report.values.covered).map {
      NumberText.oneDecimal(Double($0) / 1000)
    } ?? DocumentCell.unknown
  }
}
