import OncallMetrics
import PagingModel

/// Whether pages were worth it, in the sentences that a page begins with: nothing unknown counts as known.
struct HeadlineWords {
  let report: Report
  let quality: QualityValues

  private var verdicts: VerdictTally { quality.all.verdicts }
  private let worth = "worth waking someone for"

  /// Nil without a page.
  init?(_ report: Report) {
    guard let quality = report.values.quality, quality.all.verdicts.pages > 0 else { return nil }
    (self.report, self.quality) = (report, quality)
  }

  // MARK: the finding

  var title: [Phrase] { [finding] + noise }

  private var finding: Phrase {
    if verdicts.pages == 1 { return single }
    if verdicts.decided == 0 { return "Whether the pages were \(worth) is not known." }
    switch verdicts.statement {
    case .share: break
    case .bounds: return "\(capital(PageNumber.bounds(verdicts))) of the pages were \(worth)."
    case .written: return "Whether the pages were \(worth) is not known; \(QualityText.written(verdicts)) were."
    }
    if verdicts.decided < HeadlineNumber.leastToJudge { return few }
    return many
  }

  private var single: Phrase {
    let when = MomentText.when(report)
    if verdicts.statement != .share { return "One page \(when); whether it was \(worth) is not known." }
    return "One page \(when), and it was \(verdicts.actionable == 1 ? "" : "not ")\(worth)."
  }

  /// Of the pages with a verdict, where others have none.
  private var whole: String { verdicts.unknown > 0 ? " with a verdict" : "" }

  /// Of so few a fraction says more than there is.
  private var few: Phrase {
    let share = verdicts.share
    let pages = NumberText.counted(share.of, "page")
    let count = PageNumber.word(share.count)
    return "\(share.count == 0 ? "None" : count) of \(pages)\(whole) \(share.count > 1 ? "were" : "was") \(worth)."
  }

  private var many: Phrase {
    guard let fraction = FractionText.nearest(to: verdicts.share) else {
      return verdicts.share.count == 0 ? "No page\(whole) was \(worth)." : "Every page\(whole) was \(worth)."
    }
    let words = FractionText.words(fraction, one: "page", many: "pages")
    let verb = fraction.part == 1 && fraction.whole != 2 ? "was" : "were"
    if holds(fraction) { return "\(capital(words)) \(verb) \(worth)." }
    let short = FractionText.words(fraction, one: "", many: "").replacing("  ", with: " ")
    if fraction.whole == 2 { return "\(capital(words)) with a verdict were \(worth)." }
    return "Of the pages with a verdict, \(short) \(verb) \(worth)."
  }

  /// Whether it is true of all pages, whatever those without a verdict were.
  private func holds(_ fraction: FractionText.Fraction) -> Bool {
    let part = { (share: Share) in (share.count * fraction.whole, share.of * fraction.part) }
    switch fraction.side {
    case .exact: return verdicts.unknown == 0
    case .above:
      let (found, named) = part(verdicts.lowest)
      return found > named
    case .below:
      let (found, named) = part(verdicts.highest)
      return found < named
    }
  }

  /// More rules than this are not few.
  private static let mostFew = 12

  /// How few rules make half of the pages that were not worth it; nothing where they are not few, or too little is known.
  private var noise: [Phrase] {
    guard !quality.all.isBoundsOnly, let count = report.values.rulesWithHalfOfNoise else { return [] }
    let rules = report.values.noisyRules.count
    guard rules > 3, count <= Self.mostFew, 2 * count < rules else { return [] }
    return ["\(PageNumber.word(count)) of \(rules) noisy rules \(count == 1 ? "makes" : "make") half of the noise."]
  }

  private func capital(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  // MARK: pages in sleep hours

  /// How many pages came in sleep hours, and what of these was worth it; nothing where none did.
  var sleep: Phrase {
    guard let row = quality.byHours.first(where: { $0.hours == .sleep }), verdicts.pages > 1 else { return "" }
    let measure = row.measure
    let count = measure.verdicts.pages
    if count == 0 { return " None came in sleep hours." }
    let opening: Phrase = " \(NumberText.grouped(count), list: report.list(.sleepPages)) came in sleep hours"
    if measure.verdicts.decided == 0 { return opening + "; whether these were worth it is not known." }
    switch measure.verdicts.statement {
    case .share: break
    case .bounds: return opening + ", and \(PageNumber.bounds(measure.verdicts)) of those were worth it."
    case .written: return opening + "; \(QualityText.written(measure.verdicts)) were worth it."
    }
    let share = measure.verdicts.share
    let counts =
      "\(NumberText.grouped(share.count)) of \(NumberText.grouped(share.of)) with a verdict\(QualityText.unknown(measure.verdicts.unknown))"
    return opening + ", and \(PageNumber.percent(share)) of those (\(counts)) were worth it."
  }
}
