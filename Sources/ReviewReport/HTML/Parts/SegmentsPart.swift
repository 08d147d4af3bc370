import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// The same figures by tier, team and service.
enum SegmentsPart {
  private static let mostTeams = 15
  private static let mostServices = 20

  static func part(of report: Report) -> PagePart? {
    let values = report.values
    guard !(values.services + values.teams).isEmpty else { return nil }
    let isJudged = (values.quality?.all.verdicts.pages ?? 0) > 0
    return PagePart(
      id: "segments", title: isJudged ? "Where pages were worth it" : "Tiers, teams, services",
      question: isJudged
        ? "Which tiers, teams and services meet their target, and where do we not know?"
        : "Which of them are reached most, and what becomes of their pages?", minutes: 3
    ) {
      QualityFigure.markup(of: report)
      table(of: report)
    }
  }

  /// Rows of one kind, capped.
  private struct Group {
    var title: Phrase
    var rows: [SegmentValues]
    var orElse: String
    var more: Int
    var one: String
    /// The alerts of each row.
    var lists: [String?]
  }

  private static func groups(of report: Report) -> [Group] {
    let values = report.values
    let tiers = values.tiers.map { tier in
      var row = tier.values
      row.name = tier.tier.map { "Tier \($0)" }
      return row
    }
    let groups = [
      Group(
        title: "By tier, the most critical first", rows: tiers, orElse: "no tier", more: 0, one: "",
        lists: tiers.indices.map { report.list(.tier, $0 + 1) }),
      Group(
        title: "By team", rows: Array(values.teams.prefix(mostTeams)), orElse: "no team",
        more: max(0, values.teams.count - mostTeams), one: "more team",
        lists: values.teams.indices.map { report.list(.team, $0 + 1) }),
      Group(
        title: "By service, the most pages first", rows: Array(values.services.prefix(mostServices)),
        orElse: "no service",
        more: max(0, values.services.count - mostServices), one: "more service",
        lists: values.services.indices.map { report.list(.service, $0 + 1) }),
    ]
    return groups.filter { !$0.rows.isEmpty }
  }

  private static func table(of report: Report) -> Markup {
    let knowsPages = report.values.summary.pages != nil
    let groups = groups(of: report)
    let rows = groups.flatMap { group -> [HTMLTable.Row] in
      let scale = group.rows.map { count(of: $0, knowsPages) }.max() ?? 0
      return [.group(group.title.markup)]
        + zip(group.rows, group.lists).map {
          .cells(cells(of: $0, orElse: group.orElse, scale: scale, knowsPages, list: $1))
        }
        + rest(of: group, knowsPages)
    }
    let pages: [HTMLTable.Column] =
      knowsPages
      ? [
        .number("In sleep hours", definition: "hours"), .number("People", definition: "people"),
        .number("Acknowledged", definition: "acknowledged"),
      ] : []
    return HTMLTable(
      id: "segments-table",
      columns: [
        .plain("Where"), .drawn("As a bar"),
        .number(knowsPages ? "Pages" : "Alerts", definition: knowsPages ? "pages" : "episodes"),
      ] + pages + [.number("Resolved by itself", definition: "selfResolved")], rows: rows, classes: "segments dense"
    ).withoutUnknown().markup(
      title: title(of: report),
      note: note(knowsPages))
  }

  private static func title(of report: Report) -> Phrase {
    guard let first = report.values.services.first, let name = first.name, report.values.services.count > 1,
      let share = report.values.pageShare(first.pages), share.count > 0
    else { return "Where alerts come from" }
    return
      "The service with the most pages is \(name: name): \(PageNumber.share(share), list: report.list(.service, 1))"
  }

  private static func note(_ knowsPages: Bool) -> Phrase {
    let pages: Phrase =
      knowsPages
      ? "In sleep hours: interruptions that began with its pages. Acknowledged, resolved by itself: of its pages. " : ""
    return pages + "An alert of several teams counts in each team's row and once in all totals."
  }

  private static func count(of segment: SegmentValues, _ knowsPages: Bool) -> Int {
    knowsPages ? segment.pages ?? 0 : segment.episodes
  }

  private static func cells(of segment: SegmentValues, orElse: String, scale: Int, _ knowsPages: Bool, list: String?)
    -> [HTMLTable.Cell]
  {
    let count = count(of: segment, knowsPages)
    let tier = segment.tier.map { Markup.small("tier \($0)") } ?? .empty
    let label = Typography.set(NumberText.counted(count, knowsPages ? "page" : "alert"))
    let bar = SegmentBar(label: label, parts: [.init(Tone("one"), count)], scale: scale)
    let sleep = segment.interruptions == nil ? nil : segment.hours.sleep
    return [
      HTMLTable.Cell(NameMarkup.of(segment.name, orElse: orElse) + tier), HTMLTable.Cell(bar.markup),
      .count(knowsPages ? segment.pages : segment.episodes).linked(list: list),
    ]
      + (knowsPages
        ? [
          .count(sleep, unless: segment.isSuppressed).linked(list: segment.isSuppressed ? nil : list),
          .count(segment.people, unless: segment.isSuppressed).linked(list: segment.isSuppressed ? nil : list),
          .share(segment.acknowledgedShare).linked(list: list),
        ] : [])
      + [.share(segment.selfResolvedShare).linked(list: list)]
  }

  private static func rest(of group: Group, _ knowsPages: Bool) -> [HTMLTable.Row] {
    guard group.more > 0 else { return [] }
    let words: Phrase = "\(NumberText.counted(group.more, group.one)) in the JSON report"
    return [.rest([HTMLTable.Cell(words)] + Array(repeating: HTMLTable.Cell(.empty), count: knowsPages ? 6 : 3))]
  }
}
