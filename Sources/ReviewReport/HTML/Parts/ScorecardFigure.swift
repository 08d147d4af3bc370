import OncallMetrics
import ReportMarkup

/// What is published as bearable, and what the period has.
enum ScorecardFigure {
  static func markup(of report: Report) -> Markup {
    let lines = report.scorecard
    guard !lines.isEmpty, report.values.summary.episodes > 0 else { return .empty }
    return HTMLTable(
      id: "scorecard",
      columns: [
        .plain("Figure"), .number("Value"), .text("Published limit"), .text("Met"), .text("Counted over"),
        .text("Source"),
      ], rows: lines.map { .cells(cells(of: $0, report)) }, classes: "dense"
    ).markup(
      title: title(of: lines),
      note:
        "The limits are those of alarm systems in plants, which people watch all day: they show a direction and bind nobody."
    )
  }

  private static func title(of lines: [ScorecardLine]) -> Phrase {
    let judged = lines.filter { $0.isMet != nil }
    if judged.isEmpty { return "Against published limits" }
    let met = judged.count { $0.isMet == true }
    return
      "\(met == 0 ? "None" : PageNumber.word(met)) of \(NumberText.counted(judged.count, "limit")) \(met == 1 ? "is" : "are") met"
  }

  private static func cells(of line: ScorecardLine, _ report: Report) -> [HTMLTable.Cell] {
    [
      HTMLTable.Cell(line.definition.map { .defined($0, line.title) } ?? Phrase(line.title).markup),
      value(of: line).linked(to: line.place(in: report)), HTMLTable.Cell(Phrase(line.target ?? "none published")),
      HTMLTable.Cell(line.target == nil ? .empty : .met(line.isMet, orElse: "not judged")),
      HTMLTable.Cell(Phrase(ScorecardText.basis(line))).linked(to: line.basis(in: report)),
      HTMLTable.Cell(Phrase(line.source)),
    ]
  }

  private static func value(of line: ScorecardLine) -> HTMLTable.Cell {
    if let words = ScorecardText.value(line, .page) { return HTMLTable.Cell(Phrase(words)) }
    return line.count == 0 ? HTMLTable.Cell(Markup("span", .class("m")) { "none" }) : .unknown()
  }
}

extension ScorecardLine {
  /// The definition of the figure.
  fileprivate var definition: String? {
    switch id {
    case .floodTime: "flood"
    case .windowsOverLimit: "windowsOverLimit"
    case .peakRate: "peakRate"
    case .topTen: "topTenShare"
    case .chattering: "chattering"
    case .flapping: "flapping"
    case .stale: "stale"
    case .severityHigh, .severityMedium, .severityLow: "severityMix"
    case .actionable: "quality"
    case .acknowledged: "acknowledged"
    case .selfResolved: "selfResolved"
    case .shorterThan5Minutes: "shorterThan5Minutes"
    }
  }

  /// Whether what it counts is among the counts of a list of alerts.
  var isAmongCounts: Bool {
    switch id {
    case .actionable, .acknowledged, .selfResolved: true
    default: false
    }
  }

  /// The alerts that the value counts; of rates the storms.
  func place(in report: Report) -> String? {
    let figure: EpisodeList.Figure? =
      switch id {
      case .floodTime, .windowsOverLimit, .peakRate, .stale: nil
      case .topTen: .loudest
      case .chattering: .chattering
      case .flapping: .flapping
      case .severityHigh: .severityHigh
      case .severityMedium: .severityMedium
      case .severityLow: .severityLow
      case .actionable: .actionable
      case .acknowledged: .acknowledgedWhileOpen
      case .selfResolved: .selfResolved
      case .shorterThan5Minutes: .shorterThan5Minutes
      }
    if let figure { return report.list(figure).map { "list-" + $0 } }
    return id == .stale ? nil : PagePlaces(report).storms
  }

  /// What the value is counted over.
  fileprivate func basis(in report: Report) -> String? {
    let figure: EpisodeList.Figure
    switch counted {
    case .episodes: figure = .episodes
    case .episodesWithSeverity: figure = .severityKnown
    case .staleEpisodes: figure = .stale
    case .pages:
      // Of some pages it is not known how they ended.
      guard count == report.values.summary.pages else { return nil }
      figure = .pages
    case .pagesWithVerdict: figure = .decided
    case .storms: return PagePlaces(report).storms
    case .windows: return nil
    }
    return report.list(figure).map { "list-" + $0 }
  }
}
