import OncallMetrics
import PagingModel

/// The rules that are worth looking at first, with what speaks against each.
extension ReportDocument {
  /// The most rows of noisy rules; the JSON report has all.
  static let mostNoisyRules = 15

  /// - Parameter most: at most so many rules.
  static func noise(of values: PeriodValues, most: Int = mostNoisyRules) -> [DocumentBlock] {
    // Those that paged, or, where pages are not known, fired.
    let rules = values.rulesByRank.filter { $0.pages != 0 }
    guard !rules.isEmpty else { return [] }
    let shown = rules.prefix(most)
    return [.heading("Which rules are noise"), .paragraph(noiseOpening(of: values)), noiseTable(shown, of: values)]
      + noiseRemainder(rules.dropFirst(shown.count))
  }

  private static func noiseOpening(of values: PeriodValues) -> Phrase {
    guard values.summary.pages != nil else { return "By alert episodes, the most first: whom they paged is not known." }
    let order: Phrase =
      values.noise.isJudged
      ? "By noise score: how surely their pages were not worth it, times what those cost people."
      : "By pages, the most first: what they were worth is not judged here."
    guard let share = values.noise.topTen, share.of > 0 else { return order }
    let rules = values.noise.pagingRules
    let loudest: Phrase =
      rules > NoiseValues.loudest
      ? " Of all pages, \(NumberText.share(share)) come from the ten rules with the most, of \(NumberText.grouped(rules)) that paged."
      : " \(NumberText.counted(rules, "rule")) paged."
    return order + loudest + " Running total: the pages of a row and of the rows above it, of all. "
      + "What speaks against a rule is counted in its episodes, where it does not say pages."
  }

  private static func noiseTable(_ rules: ArraySlice<RuleValues>, of values: PeriodValues) -> DocumentBlock {
    let knowsPages = rules.contains { $0.pages != nil }
    let pages: [DocumentColumn] =
      knowsPages
      ? [.numbers("Pages"), .numbers("Running total"), .numbers("In sleep hours"), .numbers("People hit")] : []
    var running = 0
    let rows = rules.map { rule in
      running += rule.pages ?? 0
      return noiseRow(of: rule, values.pageShare(running), knowsPages: knowsPages)
    }
    return .table(
      DocumentTable(
        columns: [.names("Rule"), .names("Service"), .numbers("Episodes")] + pages + [.words("What speaks against it")],
        rows: rows))
  }

  /// - Parameter running: the pages of the rows up to this one, of all.
  private static func noiseRow(of rule: RuleValues, _ running: Share?, knowsPages: Bool) -> [DocumentCell] {
    let pages: [DocumentCell] =
      knowsPages
      ? [
        .number(rule.pages), rule.pages == nil ? .number(nil) : total(running), .number(rule.noise.sleepPages),
        told(rule.noise.people, unless: rule.isSuppressed),
      ] : []
    return [
      .name(rule.rule, orElse: "(no rule name)"), .name(rule.service, orElse: "(no service)"), .number(rule.episodes),
    ] + pages + [.words(NoiseText.evidence(of: rule))]
  }

  /// `205 of 655`: a percentage would cost names their room, and says no more.
  private static func total(_ running: Share?) -> DocumentCell {
    running.map { .words("\(NumberText.grouped($0.count)) of \(NumberText.grouped($0.of))") } ?? .number(nil)
  }

  private static func noiseRemainder(_ rest: ArraySlice<RuleValues>) -> [DocumentBlock] {
    if rest.isEmpty { return [] }
    let paged = rest.contains { $0.pages != nil } ? " that paged" : ""
    return [.note("And \(NumberText.counted(rest.count, "more rule"))\(paged); the JSON report has all.")]
  }
}
