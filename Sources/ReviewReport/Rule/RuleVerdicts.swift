import LoadStatistics
import OncallMetrics

/// What a rule's pages were worth, as lines of its sheet.
enum RuleVerdicts {
  /// The three counts, and what may be said of the share.
  ///
  /// - Parameter interval: that of the share.
  static func figures(_ verdicts: VerdictTally, _ interval: ConfidenceInterval?) -> [[DocumentCell]] {
    if verdicts.pages == 0 { return [] }
    let counts = [verdicts.actionable, verdicts.notActionable, verdicts.unknown].map { NumberText.grouped($0) }
    let all = NumberText.counted(verdicts.pages, "page")
    return [
      RuleSections.figure("Actionable, not actionable, unknown", .words(counts.joined(separator: ", ")), "of \(all)"),
      statement(verdicts, interval),
    ]
  }

  private static func statement(_ verdicts: VerdictTally, _ interval: ConfidenceInterval?) -> [DocumentCell] {
    switch verdicts.statement {
    case .share: share(verdicts, interval)
    case .bounds: bounds(verdicts)
    case .written:
      RuleSections.figure(
        "Actionable share", .number(nil), "\(QualityText.written(verdicts)): little is written of its teams' work")
    }
  }

  private static func share(_ verdicts: VerdictTally, _ interval: ConfidenceInterval?) -> [DocumentCell] {
    let interval = interval.map { ", 95 % interval \(QualityText.interval($0))" }
    return RuleSections.figure(
      "Actionable share", .share(verdicts.share),
      "of \(NumberText.counted(verdicts.decided, "page")) with a verdict\(interval ?? "")")
  }

  private static func bounds(_ verdicts: VerdictTally) -> [DocumentCell] {
    RuleSections.figure(
      "Actionable share, bounds",
      .words("\(NumberText.share(verdicts.lowest)) to \(NumberText.share(verdicts.highest))"),
      "of all: more than a quarter is unknown")
  }
}
