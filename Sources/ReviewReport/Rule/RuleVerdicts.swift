import LoadStatistics
import OncallMetrics

/// What a rule's pages were worth, as lines of its sheet.
enum RuleVerdicts {
  /// The three counts, and the share: of so many unknown that only the bounds say something, the bounds.
  static func figures(_ verdicts: VerdictTally) -> [[DocumentCell]] {
    if verdicts.pages == 0 { return [] }
    let counts = [verdicts.actionable, verdicts.notActionable, verdicts.unknown].map { NumberText.grouped($0) }
    let all = NumberText.counted(verdicts.pages, "page")
    return [
      RuleSections.figure("Actionable, not actionable, unknown", .words(counts.joined(separator: ", ")), "of \(all)"),
      verdicts.isMostlyBounds ? bounds(verdicts) : share(verdicts),
    ]
  }

  private static func share(_ verdicts: VerdictTally) -> [DocumentCell] {
    let interval = WilsonInterval.of(verdicts.actionable, in: verdicts.decided).map {
      ", 95 % interval \(QualityText.interval($0))"
    }
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
