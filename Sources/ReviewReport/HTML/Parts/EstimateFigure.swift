import OncallMetrics
import PagingModel
import ReportMarkup

/// What labels say of the weights of evidence: how often scores are right, and weights that were estimated from labels.
enum EstimateFigure {
  static func markup(of report: Report) -> Markup {
    guard let quality = report.values.quality, quality.all.verdicts.pages > 0 else { return .empty }
    let estimate = quality.estimate
    let calibration = estimate.bins.isEmpty ? Markup.empty : calibration(of: estimate)
    let weights = estimate.estimatedError == nil ? Markup.empty : weights(of: estimate)
    return Markup("p") { Phrase(EstimateText.sentence(estimate)) } + calibration + weights
  }

  private static func calibration(of estimate: WeightEstimate) -> Markup {
    HTMLTable(
      id: "calibration",
      columns: [
        .plain("Score"), .number("Labelled pages", definition: "labels"),
        .number("Actionable as predicted", definition: "calibration"),
        .number("Actionable as labelled", definition: "calibration"),
      ],
      rows: estimate.bins.map { bin in
        .cells([
          HTMLTable.Cell(Phrase(EstimateText.scores(bin))), .count(bin.pages),
          HTMLTable.Cell(Phrase(EstimateText.predicted(bin))), HTMLTable.Cell(Phrase(EstimateText.share(bin))),
        ])
      }, classes: "dense"
    ).markup(
      title: "How often pages of each score were worth it",
      note: "Over the labelled pages of the whole input; none is scored by weights that its own label was used for.")
  }

  private static func weights(of estimate: WeightEstimate) -> Markup {
    HTMLTable(
      id: "weights",
      columns: [
        .plain("Evidence"), .number("Standard weight", definition: "evidence"),
        .number("Estimated weight", definition: "weights"),
        .number("Labelled pages", definition: "labels"),
      ],
      rows: estimate.items.map { item in
        .cells([
          HTMLTable.Cell(Phrase(EvidenceText.words(for: item.evidence))),
          HTMLTable.Cell(Phrase(EstimateText.weight(item.evidence, item.standard))),
          HTMLTable.Cell(Phrase(EstimateText.weight(item.evidence, item.estimated))), .count(item.pages),
        ])
      }, classes: "dense"
    ).markup(
      title: "Weights of evidence, and what labels make of them",
      note: "Natural log-odds. The weight of a rule's history differs from page to page: what it is multiplied by.")
  }
}
