import OncallMetrics
import PagingModel

/// What labels say of the weights of evidence: which are in force, old and new ones, and how often scores are right.
extension ReportDocument {
  static func estimate(of quality: QualityValues) -> [DocumentBlock] {
    let estimate = quality.estimate
    var blocks: [DocumentBlock] = [.paragraph(Phrase(EstimateText.sentence(estimate)))]
    if estimate.estimatedError != nil { blocks.append(.table(weights(of: estimate))) }
    if !estimate.bins.isEmpty { blocks += [.table(calibration(of: estimate)), .note(calibrationNote(of: estimate))] }
    return blocks
  }

  private static func weights(of estimate: WeightEstimate) -> DocumentTable {
    DocumentTable(
      columns: [.words("Evidence"), .numbers("Standard"), .numbers("Estimated"), .numbers("Labelled pages")],
      rows: estimate.items.map { item in
        [
          .words(EvidenceText.words(for: item.evidence)), .words(EstimateText.weight(item.evidence, item.standard)),
          .words(EstimateText.weight(item.evidence, item.estimated)), .number(item.pages),
        ]
      })
  }

  private static func calibration(of estimate: WeightEstimate) -> DocumentTable {
    DocumentTable(
      columns: [
        .words("Score"), .numbers("Labelled pages"), .numbers("Actionable as predicted"),
        .numbers("Actionable as labelled"),
      ],
      rows: estimate.bins.map { bin in
        [
          .words(EstimateText.scores(bin)), .number(bin.pages), .words(EstimateText.predicted(bin)),
          .words(EstimateText.share(bin)),
        ]
      })
  }

  private static func calibrationNote(of estimate: WeightEstimate) -> Phrase {
    let scored: Phrase =
      estimate.outcome == .used
      ? "Each page is scored by weights that were estimated without its fifth of the labels."
      : "Scores are those of the standard weights, which no label was used for."
    return scored
      + " The score is the sum of the weights, natural log-odds; over the labelled pages of the whole input."
  }
}
