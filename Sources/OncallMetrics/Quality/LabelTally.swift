import PagingModel

/// How the estimates stand to what people said, over the pages on which people agree.
struct LabelTally: Mergeable {
  static let empty = LabelTally()

  /// Pages that people labelled: as many labels either way are none.
  private(set) var pages = 0
  private var bothActionable = 0
  private var bothNot = 0
  /// By the label; the estimate says the opposite.
  private var onlyLabelled = 0
  private var onlyEstimated = 0

  mutating func add(_ verdict: PageVerdict) {
    guard verdict.isLabelled, verdict.value != .unknown else { return }
    pages += 1
    switch (verdict.value, verdict.estimate) {
    case (.actionable, .actionable): bothActionable += 1
    case (.notActionable, .notActionable): bothNot += 1
    case (.actionable, .notActionable): onlyLabelled += 1
    case (.notActionable, .actionable): onlyEstimated += 1
    case (.unknown, _), (_, .unknown): break
    }
  }

  mutating func merge(_ other: LabelTally) {
    pages += other.pages
    bothActionable += other.bothActionable
    bothNot += other.bothNot
    onlyLabelled += other.onlyLabelled
    onlyEstimated += other.onlyEstimated
  }

  var values: LabelValues {
    LabelValues(pages: pages, agreement: agreement, kappa: kappa)
  }

  private var agreement: Share {
    Share(count: bothActionable + bothNot, of: bothActionable + bothNot + onlyLabelled + onlyEstimated)
  }

  /// Agreement beyond that of two who decide by chance, each as often as they do; nil where that is complete.
  private var kappa: Double? {
    let all = Double(agreement.of)
    guard all > 0 else { return nil }
    let labelled = Double(bothActionable + onlyLabelled) / all
    let estimated = Double(bothActionable + onlyEstimated) / all
    let chance = labelled * estimated + (1 - labelled) * (1 - estimated)
    return chance < 1 ? (Double(agreement.count) / all - chance) / (1 - chance) : nil
  }
}
