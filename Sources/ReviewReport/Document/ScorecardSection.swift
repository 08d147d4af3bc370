import OncallMetrics
import PagingModel

/// What is published as bearable, and what the period has.
extension ReportDocument {
  /// Nothing of a period without alerts.
  static func scorecard(_ lines: [ScorecardLine], of values: PeriodValues) -> [DocumentBlock] {
    guard !lines.isEmpty, values.summary.episodes > 0 else { return [] }
    let columns: [DocumentColumn] = [
      .words("Figure"), .numbers("Value"), .words("Target"), .words("Met"), .words("Counted over"), .words("Source"),
    ]
    return [
      .heading("Against published limits"),
      .paragraph(
        "The limits are those of alarm systems in plants, which people watch all day; they are a direction, no law."),
      .table(DocumentTable(columns: columns, rows: lines.map(scorecardRow))),
    ]
  }

  private static func scorecardRow(of line: ScorecardLine) -> [DocumentCell] {
    [
      .words(line.title), value(of: line), .words(line.target ?? "none published"), .words(verdict(on: line)),
      .words(line.counted.words(for: line.count)),
      .words(line.source),
    ]
  }

  private static func value(of line: ScorecardLine) -> DocumentCell {
    switch line.value {
    case .share(let share): .words(NumberText.percent(share))
    case .count(let count): .number(count)
    case nil: line.count == 0 ? .none : .number(nil)
    }
  }

  private static func verdict(on line: ScorecardLine) -> String {
    switch line.isMet {
    case true: "met"
    case false: "not met"
    default: line.target == nil ? "" : "not judged"
    }
  }
}

extension ScorecardLine.Counted {
  /// `1 page`, `12 pages`; `pages are not known`.
  fileprivate func words(for count: Int?) -> String {
    let (one, many) = names
    return count.map { NumberText.counted($0, one, many) } ?? "\(many) are not known"
  }

  private var names: (one: String, many: String) {
    switch self {
    case .episodes: ("alert episode", "alert episodes")
    case .episodesWithSeverity: ("alert episode with a severity", "alert episodes with a severity")
    case .staleEpisodes: ("stale alert episode", "stale alert episodes")
    case .pages: ("page", "pages")
    case .pagesWithVerdict: ("page with a verdict", "pages with a verdict")
    case .storms: ("storm", "storms")
    case .windows: ("window of ten minutes", "windows of ten minutes")
    }
  }
}
