import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// Verdicts on pages as rows of tables show them.
enum VerdictWords {
  /// `16 actionable, 0 unknown, 21 not actionable`.
  static func list(_ verdicts: VerdictTally) -> String {
    let parts = [
      (verdicts.actionable, "actionable"), (verdicts.unknown, "unknown"), (verdicts.notActionable, "not actionable"),
    ]
    return parts.map { "\(NumberText.grouped($0.0)) \($0.1)" }.joined(separator: ", ")
  }
}

extension SegmentBar {
  /// Pages by verdict.
  init(label: String, _ verdicts: VerdictTally, scale: Int) {
    self.init(
      label: label,
      parts: [
        .init(Tone("act"), verdicts.actionable), .init(Tone("unk"), verdicts.unknown),
        .init(Tone("not"), verdicts.notActionable),
      ], scale: scale)
  }
}

extension Markup {
  /// What the tones of verdicts stand for.
  static let verdictKey = key([("act", "actionable"), ("unk", "unknown"), ("not", "not actionable")])
}

extension HTMLTable.Cell {
  /// `43 %` and, smaller, `16 of 37, 2 unknown`: of those with a verdict; of all the bounds, or what is written, where there is
  /// no share to show.
  static func verdicts(_ verdicts: VerdictTally?) -> HTMLTable.Cell {
    guard let verdicts else { return .unknown() }
    guard verdicts.decided > 0 else {
      return verdicts.pages == 0 ? HTMLTable.Cell(Markup("span", .class("m")) { "none" }) : .unknown()
    }
    let unknown = QualityText.unknown(verdicts.unknown)
    switch verdicts.statement {
    case .share:
      return HTMLTable.Cell(
        Phrase(PageNumber.percent(verdicts.share)).markup + " ".text
          + .small(Phrase(PageNumber.counts(verdicts.share) + unknown)),
        by: Double(verdicts.share.count) / Double(verdicts.share.of))
    case .bounds:
      let counts = "\(QualityText.ends(verdicts)) of \(NumberText.grouped(verdicts.pages))"
      return HTMLTable.Cell(
        Phrase(PageNumber.range(verdicts)).markup + " ".text + .small(Phrase(counts + unknown)))
    case .written:
      return HTMLTable.Cell(
        Markup.unknown(QualityText.reason(.written)) + " ".text + .small(Phrase(QualityText.written(verdicts))))
    }
  }
}
