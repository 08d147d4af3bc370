import OncallMetrics
import PagingModel
import ReportMarkup

/// Storms: the largest in a table, the largest of those drawn.
enum StormsFigure {
  /// The most rows of the table, and the most drawings.
  private static let mostRows = 12
  private static let mostDrawn = 3

  static func markup(of report: Report) -> Markup {
    guard let storms = report.storms else { return .empty }
    guard !storms.list.isEmpty else {
      return .note(
        "No storm: there were never \(ReportDocument.storm)."
      )
    }
    let stories = report.stormStories.sorted { Storm.isLarger($0.storm, $1.storm) }.prefix(mostDrawn)
    return table(storms, report)
      + .joined(stories.enumerated().map { StormFigure(story: $1, number: $0, report: report).markup })
  }

  private static func table(_ storms: StormValues, _ report: Report) -> Markup {
    let largest = zip(storms.list, report.stormCauses).sorted { Storm.isLarger($0.0, $1.0) }
    let shown = largest.prefix(mostRows)
    let title: Phrase =
      largest.count > shown.count
      ? "The largest \(shown.count) of \(NumberText.counted(largest.count, "storm"))"
      : largest.count == 1 ? "One storm" : "\(NumberText.counted(largest.count, "storm"))"
    return HTMLTable(
      id: "storms",
      columns: [
        .plain("Began"), .number("Lasted", definition: "flood"), .number("Alerts", definition: "episodes"),
        .number("Pages", definition: "pages"), .number("People", definition: "people"),
        .number("Peak in 10 min", definition: "peakRate"),
        .text("Probable cause of its largest incident", definition: "cluster"),
      ],
      rows: shown.map { storm, cause in .cells(row(of: storm, cause, report, list: list(of: storm, report))) },
      isSortable: true
    ).withoutUnknown().markup(
      title: title,
      note:
        "A storm begins with \(ReportDocument.storm), and ends with fewer than \(Flood.endsBelow). \(ReportDocument.stormNote)"
    )
  }

  private static func list(of storm: Storm, _ report: Report) -> String? {
    report.storms?.list.firstIndex(of: storm).flatMap { report.list(.storm, $0 + 1) }
  }

  private static func row(of storm: Storm, _ cause: StormCause?, _ report: Report, list: String?) -> [HTMLTable
    .Cell]
  {
    let length = storm.flood.end - storm.flood.start
    return [
      HTMLTable.Cell(Phrase(MomentText.short(storm.flood.start, in: report.zone))),
      HTMLTable.Cell(Phrase(DurationText.text(length)), by: Double(length.count)),
      .count(storm.flood.episodes.count, list: list),
      .count(storm.pages, list: (storm.pages ?? 0) > 0 ? list : nil),
      .count(storm.people, unless: storm.isSuppressed).linked(list: storm.isSuppressed ? nil : list),
      .count(storm.flood.peak, list: list),
      HTMLTable.Cell(cause.map { self.cause($0, of: storm) } ?? .unknown("nothing was put together")),
    ]
  }

  private static func cause(_ cause: StormCause, of storm: Storm) -> Markup {
    AlertWords.markup(of: cause.alert)
      + .small(Phrase("\(StormText.part(storm)); \(StormText.moment(cause, of: storm))"))
  }
}

/// An alert as it is named in rows and lists.
enum AlertWords {
  /// `HighErrorRate on checkout`.
  static func markup(of alert: ClusterStory.Alert) -> Markup {
    markup(rule: alert.rule ?? alert.title, service: alert.service)
  }

  static func markup(rule: String?, service: String?) -> Markup {
    let name = NameMarkup.of(rule, orElse: "an alert without a name", isStrong: true)
    guard let service else { return name }
    return name + Markup("span", .class("m")) { " on " } + NameMarkup.of(service)
  }
}
