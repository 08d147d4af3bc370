import OncallMetrics
import PagingModel

/// Which rules paged.
extension ReportDocument {
  /// The most rows of rules, services and teams; the JSON report has all.
  static let mostRows = 25

  static func rules(of report: Report) -> [DocumentBlock] {
    let rules = report.values.rules
    if rules.isEmpty { return [] }
    let knowsPages = rules.contains { $0.pages != nil }
    let opening: Phrase =
      knowsPages
      ? "A rule is an alert's name on one service; the most pages first. Acknowledged and resolved by itself: of its pages."
      : "A rule is an alert's name on one service; the most episodes first. Resolved by itself: of its episodes."
    let shown = Array(rules.prefix(mostRows))
    return [
      .heading(knowsPages ? "Which rules paged" : "Which rules fired"), .paragraph(opening),
      .table(table(of: shown, knowsPages: knowsPages)),
    ] + remainder(of: rules)
  }

  private static func table(of rules: [RuleValues], knowsPages: Bool) -> DocumentTable {
    let pageColumns: [DocumentColumn] = knowsPages ? [.numbers("Pages"), .numbers("Acknowledged")] : []
    return DocumentTable(
      columns: [.names("Rule"), .names("Service"), .numbers("Episodes")] + pageColumns
        + [.numbers("Resolved by itself"), .numbers("Median duration")],
      rows: rules.map { row(of: $0, knowsPages: knowsPages) })
  }

  private static func row(of rule: RuleValues, knowsPages: Bool) -> [DocumentCell] {
    let names: [DocumentCell] = [
      .name(rule.rule, orElse: "(no rule name)"), .name(rule.service, orElse: "(no service)"), .number(rule.episodes),
    ]
    let pages: [DocumentCell] = knowsPages ? [.number(rule.pages), .shareOfRow(rule.acknowledgedShare)] : []
    return names + pages + [selfResolved(rule.selfResolvedShare, of: rule.pages), .duration(rule.medianDuration)]
  }

  /// The share with its whole, unless that is the row's number of pages.
  static func selfResolved(_ share: Share?, of pages: Int?) -> DocumentCell {
    share?.of == pages ? .shareOfRow(share) : .share(share)
  }

  private static func remainder(of rules: [RuleValues]) -> [DocumentBlock] {
    let rest = rules.dropFirst(mostRows)
    if rest.isEmpty { return [] }
    let sum = episodesAndPages(rest.map { ($0.episodes, $0.pages) })
    return [.note("And \(RuleCountText.rest(rest)): \(sum) in all; the JSON report has all.")]
  }

  /// `120 episodes and 64 pages`, without the pages where none are known.
  static func episodesAndPages(_ rows: [(episodes: Int, pages: Int?)]) -> String {
    let episodes = NumberText.counted(rows.reduce(0) { $0 + $1.episodes }, "episode")
    let pages = rows.compactMap(\.pages)
    return pages.isEmpty ? episodes : "\(episodes) and \(NumberText.counted(pages.reduce(0, +), "page"))"
  }
}
