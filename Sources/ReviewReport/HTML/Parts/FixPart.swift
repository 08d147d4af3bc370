import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// Which rules cost the most: where a review begins to change things.
enum FixPart {
  static func part(of report: Report) -> PagePart? {
    let rules = report.values.rules
    guard !rules.isEmpty else { return nil }
    return PagePart(
      id: "fix", title: "What to fix first",
      question: report.values.noise.isJudged
        ? "Which rules cost people most for least, and what is there to look at?"
        : "Which rules reach people most, and what became of their pages?",
      minutes: 15
    ) {
      Markup("p", .class("sum")) { opening(of: report) }
      note(of: report).map(Markup.note)
      NoisyRulesFigure.markup(of: report)
      RulesTable(report).markup
    }
  }

  /// Why no rule is put before others, or how much that says.
  private static func note(of report: Report) -> Phrase? {
    guard report.values.noise.isJudged, let quality = report.values.quality?.all else {
      return
        "No rule is put before others: that needs verdicts on pages. The table has what became of the pages of each."
    }
    if report.values.noisyRules.isEmpty {
      return "No change is proposed: no page of the period is known not to have been worth it."
    }
    return quality.isBoundsOnly
      ? "Of too many pages nobody knows whether they were worth it: the order below rests on those with a verdict."
      : nil
  }

  private static func opening(of report: Report) -> Phrase {
    let rules = report.values.rules.filter { ($0.pages ?? $0.episodes) > 0 }
    guard let pages = report.values.summary.pages else {
      return
        "\(NumberText.counted(report.values.summary.episodes, "alert"), list: report.list(.episodes)) came from \(NumberText.counted(rules.count, "rule")); whom they reached is not known."
    }
    guard pages > 0, let first = rules.first, let share = report.values.pageShare(first.pages) else {
      return
        "\(NumberText.counted(report.values.summary.episodes, "alert"), list: report.list(.episodes)) came from \(NumberText.counted(rules.count, "rule")), and none of them paged."
    }
    if let noise = noise(of: report) { return noise }
    return
      "\(NumberText.counted(pages, "page"), list: report.list(.pages)) came from \(NumberText.counted(rules.count, "rule")); the most, \(PageNumber.share(share)), from "
      + ReportDocument.title(of: first) + "."
  }

  /// How much of what was not worth it the rules make that are told of.
  private static func noise(of report: Report) -> Phrase? {
    let all = report.values.noisyRules
    let told = report.values.foundRules
    guard let share = report.values.noiseShare(of: told) else { return nil }
    let pages: Phrase = "\(NumberText.counted(share.of, "page"), list: report.list(.notActionable))"
    let unknown = report.values.unknownPages.flatMap { $0 > 0 ? $0 : nil }
    let open: Phrase =
      unknown.map { " Of \(NumberText.grouped($0), list: report.list(.unknown)) more nobody knows." } ?? ""
    if told.count == all.count {
      let rules = NumberText.counted(all.count, "rule")
      return pages + " of \(rules) \(share.of == 1 ? "was" : "were") not worth it." + open
    }
    return
      pages
      + " were not worth it; \(PageNumber.share(share)) of these come from the \(told.count) rules below, of \(all.count) that had any."
      + open
  }
}
