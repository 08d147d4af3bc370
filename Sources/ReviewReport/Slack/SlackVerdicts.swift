import OncallMetrics
import PagingModel

/// Whether the pages of a period were worth it, for the message: the three counts, the share, and what a record tells.
extension SlackReport {
  static func verdicts(of report: Report) -> [DocumentBlock] {
    guard let quality = report.values.quality else {
      return [.note("Whether pages were worth it is not known: \(quote: report.reason(for: "quality")).")]
    }
    if quality.all.verdicts.pages == 0 { return [] }
    return [.table(figures(of: quality))] + record(of: report)
  }

  private static func figures(of quality: QualityValues) -> DocumentTable {
    let verdicts = quality.all.verdicts
    func part(_ title: String, _ count: Int) -> [DocumentCell] {
      [.words(title), .share(Share(count: count, of: verdicts.pages))]
    }
    return DocumentTable(
      columns: [.words("Figure"), .numbers("Value")],
      rows: [
        part("Actionable pages", verdicts.actionable), part("Not actionable", verdicts.notActionable),
        part("Unknown", verdicts.unknown), share(of: quality.all),
        [.words("Pages with a verdict"), .share(verdicts.coverage)],
        [.words("Labelled by people"), .share(Share(count: quality.labels.pages, of: verdicts.pages))],
      ])
  }

  private static func share(of all: QualityMeasure) -> [DocumentCell] {
    let verdicts = all.verdicts
    switch verdicts.statement {
    case .share:
      let interval = all.interval.map { ", 95 % interval \(QualityText.interval($0))" } ?? ""
      return [.words("Actionable, of those with a verdict"), .words(NumberText.share(verdicts.share) + interval)]
    case .bounds:
      let bounds = "\(NumberText.share(verdicts.lowest)) to \(NumberText.share(verdicts.highest)) of all pages"
      return [.words("Actionable share, bounds alone"), .words(bounds)]
    case .written: return [.words("Actionable share"), .words(QualityText.share(all))]
    }
  }

  /// One line of a record of incidents, where one was given.
  private static func record(of report: Report) -> [DocumentBlock] {
    guard let incidents = report.incidents else { return [] }
    let words = IncidentWords.matching(incidents, .document) { report.reason(for: $0) }
    return [.paragraph(Phrase.joined(words, by: " "))]
  }
}
