import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// How much less there is to look at: alerts to incidents, pages to incidents that paged, notifications to interruptions.
enum ReductionsFigure {
  static func markup(of report: Report) -> Markup {
    guard let clusters = report.clusters else { return .empty }
    let incidents = PagePlaces(report).incidents
    let rows: [(title: Phrase, list: String?, reduction: ClusterValues.Reduction?, after: String?)] = [
      ("Alerts to incidents", report.list(.episodes), clusters.alerts, incidents),
      ("Pages to incidents that paged", report.list(.pages), clusters.pages, incidents),
      (
        "Notifications to interruptions", report.list(.notified), clusters.notifications,
        report.list(.interruptions).map { "list-" + $0 }
      ),
    ]
    let known = rows.compactMap { row in row.reduction.map { (row, $0) } }.filter { $0.1.before > 1 }
    guard !known.isEmpty else { return .empty }
    let scale = Ticks(upTo: Double(known.map(\.1.before).max() ?? 0), isWhole: true)
    return HTMLTable(
      id: "reductions",
      columns: [
        .plain("What is put together"), .drawn("As a line", axis: axis(scale)),
        .number("Before", definition: "cluster"),
        .number("After", definition: "cluster"), .number("Fewer", definition: "cluster"),
      ], rows: known.map { .cells(cells(of: $0.0, $0.1, scale)) }, classes: "dense reductions"
    ).markup(
      title: title(of: known.map(\.1), clusters),
      note:
        "Alerts that belong together are one incident; an interruption is what one person notices.",
      key: .key([("hol", "before"), ("dot", "after")]))
  }

  private static func axis(_ scale: Ticks) -> Markup {
    RowAxis(scale) { Typography.set(NumberText.decimal($0, digits: 0)) }.markup
  }

  private static func title(of known: [ClusterValues.Reduction], _ clusters: ClusterValues) -> Phrase {
    guard let alerts = clusters.alerts, alerts.before > 1 else { return "What belongs together counts once" }
    return
      "\(NumberText.counted(alerts.before, "alert")) belong to \(NumberText.counted(alerts.after, "incident"))"
  }

  private static func cells(
    of row: (title: Phrase, list: String?, reduction: ClusterValues.Reduction?, after: String?),
    _ reduction: ClusterValues.Reduction, _ scale: Ticks
  ) -> [HTMLTable.Cell] {
    let label =
      "\(row.title.plain): from \(NumberText.grouped(reduction.before)) to \(NumberText.grouped(reduction.after))"
    let fewer = Share(count: max(0, reduction.before - reduction.after), of: reduction.before)
    return [
      HTMLTable.Cell(row.title),
      HTMLTable.Cell(
        Dumbbell(
          label: Typography.set(label), open: Double(reduction.before), filled: Double(reduction.after), ticks: scale
        ).markup), .count(reduction.before, list: row.list), .count(reduction.after).linked(to: row.after),
      .share(fewer),
    ]
  }
}
