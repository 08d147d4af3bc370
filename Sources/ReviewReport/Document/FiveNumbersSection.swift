import OncallMetrics
import PagingModel

/// The numbers that the review begins with: each against its target and the month before.
extension ReportDocument {
  static func fiveNumbers(of report: Report) -> [DocumentBlock] {
    let rows = report.headline.map { number -> [DocumentCell] in
      [
        .words(number.title), .words(HeadlineText.value(number.own, number.unit) ?? DocumentCell.unknown),
        .words(HeadlineText.held(number)),
        .words(HeadlineText.value(number.before, number.unit) ?? DocumentCell.unknown),
        .words(HeadlineText.change(number, shown: number.plain) ?? "-"),
      ]
    }
    let before = report.previousMonth.map { MomentText.month(named: $0.month) } ?? "The month before"
    return [
      .heading("Five numbers"),
      .table(
        DocumentTable(
          columns: [
            .words("Number"), .numbers(MomentText.name(of: report)), .words("Target"), .numbers(before),
            .words("Change"),
          ], rows: rows)),
    ] + unknownNumbers(of: report)
  }

  /// Why some of them are not known, each reason once.
  private static func unknownNumbers(of report: Report) -> [DocumentBlock] {
    let unknown = report.headline.filter { $0.value == nil }
    var reasons: [String] = []
    for reason in unknown.compactMap(\.reason) where !reasons.contains(reason) { reasons.append(reason) }
    let lines = reasons.map { reason -> Phrase in
      let titles = unknown.filter { $0.reason == reason }.map(\.title)
      return "\(titles.joined(separator: "; ")): not known, \(quote: reason)."
    }
    let bounds = boundsOfPages(report).map { [$0] } ?? []
    return (lines + bounds).isEmpty ? [] : [.note(Phrase.joined(lines + bounds, by: " "))]
  }

  /// What is known of the share of pages that were worth it, where it is not itself.
  private static func boundsOfPages(_ report: Report) -> Phrase? {
    guard let all = report.values.quality?.all, all.isBoundsOnly, all.verdicts.decided > 0 else { return nil }
    if all.verdicts.statement == .written {
      return "Worth waking for were, \(QualityText.written(all.verdicts)) pages."
    }
    let (low, high) = (all.verdicts.lowest, all.verdicts.highest)
    return
      "Worth waking for were between \(NumberText.share(low)) and \(NumberText.share(high)) of the pages, whatever the unknown are."
  }
}
