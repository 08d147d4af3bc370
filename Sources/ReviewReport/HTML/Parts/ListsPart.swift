import OncallMetrics
import PagingModel
import ReportMarkup

/// The alerts behind the numbers of the page: closed until a number leads to them.
enum ListsPart {
  /// Of one rule, storm or incident.
  private static let mostOfOne = 6

  static func part(of report: Report) -> PagePart? {
    guard !report.lists.isEmpty else { return nil }
    let alerts = Dictionary(report.listedAlerts.map { ($0.id, $0) }) { first, _ in first }
    return PagePart(
      id: "lists", title: "The alerts behind the numbers",
      question: "Underlined numbers above lead here. Of each list the first are shown: “retropager episodes” has all."
    ) {
      report.lists.map { list in
        let most = list.id.contains("-") ? mostOfOne : EpisodeList.most
        return self.list(list, list.episodes.prefix(most).compactMap { alerts[$0] }, report)
      }
    }
  }

  private static func list(_ list: ReportList, _ alerts: [ListedAlert], _ report: Report) -> Markup {
    let counts: Phrase =
      list.total > alerts.count
      ? "\(alerts.count) of \(NumberText.grouped(list.total)) shown" : "all \(NumberText.grouped(list.total))"
    return Markup("details", .id("list-" + list.id), .class("list")) {
      Markup("summary", .id("list-\(list.id)-t")) { list.title + ": " + (list.total == 1 ? "one" : counts) }
      table(list, alerts, report)
    }
  }

  private static func table(_ list: ReportList, _ alerts: [ListedAlert], _ report: Report) -> Markup {
    HTMLTable(
      id: "list-\(list.id)-t",
      columns: [
        .plain("Fired"), .plain("Alert"), .plain("Verdict"), .plain("What became of it"),
      ], rows: alerts.map { .cells(cells(of: $0, report)) }, classes: "dense listed"
    ).withoutUnknown().table
  }

  private static func cells(of alert: ListedAlert, _ report: Report) -> [HTMLTable.Cell] {
    [
      HTMLTable.Cell(Phrase(MomentText.short(alert.firedAt, in: report.zone))),
      HTMLTable.Cell(
        NameMarkup.of(alert.rule ?? alert.title, orElse: "an alert without a name", isStrong: true)
          + (alert.service.map { service in Markup("span", .class("s")) { NameMarkup.of(service) } } ?? .empty)),
      verdict(alert), HTMLTable.Cell(course(of: alert)),
    ]
  }

  private static func verdict(_ alert: ListedAlert) -> HTMLTable.Cell {
    switch alert.verdict {
    case .actionable: HTMLTable.Cell("actionable" as Phrase)
    case .notActionable: HTMLTable.Cell("not actionable" as Phrase)
    case .unknown: HTMLTable.Cell("unknown" as Phrase)
    case nil:
      alert.isPage == false ? HTMLTable.Cell(Markup("span", .class("m")) { "no page" }) : .unknown()
    }
  }

  private static func course(of alert: ListedAlert) -> Phrase {
    let answer = alert.timeToAcknowledge.map { Phrase("acknowledged after \(DurationText.text($0))") }
    let end = alert.duration.map { Phrase("over after \(DurationText.text($0))") }
    let parts = [answer, alert.evidence.map { "\($0)" } ?? end ?? "its end is not known"].compactMap(\.self)
    return Phrase.joined(parts, by: "; ")
  }
}
