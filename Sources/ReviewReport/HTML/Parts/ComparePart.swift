import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// The month beside another one.
enum ComparePart {
  static func part(of report: Report) -> PagePart? {
    guard let comparison = Comparison(report) else { return nil }
    return PagePart(
      id: "compare", title: ReportDocument.comparisonTitle(comparison),
      question: "What changed, which rules became noisier or quieter, and is it more than chance?"
    ) {
      Markup("p") { ReportDocument.comparisonNote(comparison) }
      figures(comparison)
      rules(comparison)
      teams(comparison)
      lines(comparison)
    }
  }

  private static func figures(_ comparison: Comparison) -> Markup {
    let (base, own) = ReportDocument.comparisonNames(comparison)
    let value = { (words: String?) -> HTMLTable.Cell in words.map { HTMLTable.Cell(Phrase($0)) } ?? .unknown() }
    return HTMLTable(
      id: "compare-figures",
      columns: [.plain("Figure"), .number(base), .number(own), .text("Change", definition: "change")],
      rows: comparison.figures.map { figure in
        .cells([
          HTMLTable.Cell(figure.definition.map { .defined($0, figure.title) } ?? Phrase(figure.title).markup),
          value(ComparisonText.base(of: figure)).linked(list: figure.baseList(in: comparison.report)),
          value(ComparisonText.value(of: figure)).linked(to: figure.place(in: comparison.report)),
          ComparisonText.change(figure).map { HTMLTable.Cell(Phrase($0)) } ?? .unknown(),
        ])
      }, classes: "dense compare"
    ).markup(title: "Figures of both months")
  }

  /// Open for the other month, filled for the report's.
  private static func key(_ comparison: Comparison) -> Markup {
    let (base, own) = ReportDocument.comparisonNames(comparison)
    let entries: [(tone: StaticString, words: Phrase)] = [
      (tone: "hol", words: Phrase(base)), (tone: "dot", words: Phrase(own)),
    ]
    return .key(entries)
  }

  // MARK: rules

  private static func rules(_ comparison: Comparison) -> Markup {
    let rules = comparison.rules
    guard !rules.isEmpty else { return .note("No rule became noisier or quieter.") }
    let rates = rules.flatMap { [perWeek($0, comparison).base, perWeek($0, comparison).own] }
    let ticks = Ticks(upTo: rates.max() ?? 0)
    let axis = RowAxis(ticks) { Typography.set(NumberText.decimal($0, digits: 1)) }.markup
    let groups: [(course: RuleChange.Course, title: Phrase)] = [
      (.noisier, "Became noisier, the most first"), (.quieter, "Became quieter, the most first"),
    ]
    return HTMLTable(
      id: "compare-rules",
      columns: [
        .plain("Rule and service"), .drawn("A week", axis: axis), .number("Pages", definition: "pages"),
      ]
        + (comparison.isJudged
          ? [.number("Not worth it", definition: "score"), .number("Unknown", definition: "quality")] : []) + [
          .number("Change", definition: "change")
        ],
      rows: groups.flatMap { group -> [HTMLTable.Row] in
        let rows = rules.enumerated().filter { $0.element.course == group.course }
        return rows.isEmpty
          ? []
          : [.group(group.title.markup)]
            + rows.map { .cells(cells(of: $0.element, at: $0.offset + 1, comparison, ticks)) }
      }, classes: "dense compared"
    ).markup(
      title: "Pages a week, by rule",
      key: key(comparison))
  }

  private static func perWeek(_ row: RuleChange, _ comparison: Comparison) -> (base: Double, own: Double) {
    let rate = { (count: Int?, days: Int) in 7 * Double(count ?? 0) / Double(days) }
    return (
      rate(row.basePages, comparison.baseDays), rate(row.pages, comparison.days)
    )
  }

  /// - Parameter place: of the row in `Comparison.rules`, from 1 on.
  private static func cells(
    of row: RuleChange, at place: Int, _ comparison: Comparison, _ ticks: Ticks
  ) -> [HTMLTable.Cell] {
    let rates = perWeek(row, comparison)
    let name = NameMarkup.plain(row.rule.rule, orElse: "a rule without a name")
    let words = "from \(NumberText.oneDecimal(rates.base)) to \(NumberText.oneDecimal(rates.own)) a week"
    let dots = Dumbbell(label: "\(name): \(Typography.set(words))", open: rates.base, filled: rates.own, ticks: ticks)
    let lists = (base: comparison.report.list(.comparedRule, place), own: comparison.report.list(of: row.rule))
    let course = { (base: Int?, value: Int?) -> HTMLTable.Cell in
      ComparisonText.course(base, value, lists).map { HTMLTable.Cell($0) } ?? .unknown()
    }
    return [
      HTMLTable.Cell(
        NameMarkup.of(row.rule.rule, orElse: "(no rule name)", isStrong: true)
          + Markup("span", .class("s")) { NameMarkup.of(row.rule.service, orElse: "(no service)") }),
      HTMLTable.Cell(dots.markup), course(row.basePages, row.pages),
    ]
      + (comparison.isJudged
        ? [
          course(row.baseNotActionable, row.notActionable), course(row.baseUnknown, row.unknown),
        ] : [])
      + [HTMLTable.Cell(Phrase(ComparisonText.perWeek(row.perWeek)))]
  }

  // MARK: teams and limits

  private static func teams(_ comparison: Comparison) -> Markup {
    let all = comparison.teams
    let teams = busiest(all)
    guard !teams.isEmpty, LoadKnowledge(of: comparison.report.values).isLoadKnown else { return .empty }
    let most = teams.flatMap { [$0.base?.interruptions, $0.value?.interruptions] }.compactMap { $0 }.max() ?? 0
    let ticks = Ticks(upTo: Double(most), isWhole: true)
    let axis = RowAxis(ticks) { Typography.set(NumberText.decimal($0, digits: 0)) }.markup
    return HTMLTable(
      id: "compare-teams",
      columns: [
        .plain("Team"), .drawn("Interruptions", axis: axis), .number("Interruptions", definition: "interruptions"),
        .number("In sleep hours", definition: "hours"),
      ], rows: teams.map { .cells(cells(of: $0, ticks, comparison.report)) }, classes: "dense compared"
    ).markup(
      title: "Interruptions of each team",
      note: "Teams that are too small to be told of in one of the months are left out."
        + rest(all.count - teams.count),
      key: key(comparison))
  }

  /// Those with the most interruptions of both months, in their order.
  private static func busiest(_ teams: [Comparison.Team]) -> [Comparison.Team] {
    let sums = teams.map { ($0.base?.interruptions ?? 0) + ($0.value?.interruptions ?? 0) }
    let largest = teams.indices.sorted { sums[$0] != sums[$1] ? sums[$0] > sums[$1] : $0 < $1 }
    return largest.prefix(LoadValues.mostShownGroups).sorted().map { teams[$0] }
  }

  private static func rest(_ count: Int) -> Phrase {
    count > 0 ? " \(NumberText.counted(count, "more team")) in the JSON report." : ""
  }

  private static func cells(of row: Comparison.Team, _ ticks: Ticks, _ report: Report) -> [HTMLTable.Cell] {
    let (base, own) = (row.base?.interruptions, row.value?.interruptions)
    let lists = (base: report.list(.comparedTeam, named: row.team), own: report.list(.carriers, named: row.team))
    let sleep = (base: row.base?.hours.sleep, own: row.value?.hours.sleep)
    let name = NameMarkup.plain(row.team, orElse: "no team")
    let dots = Dumbbell(
      label: "\(name): \(Typography.set(course(base, own, (nil, nil)).plain))", open: base.map(Double.init),
      filled: own.map(Double.init), ticks: ticks)
    return [
      HTMLTable.Cell(NameMarkup.of(row.team, orElse: "no team")), HTMLTable.Cell(dots.markup),
      HTMLTable.Cell(course(base, own, lists)), HTMLTable.Cell(course(sleep.base, sleep.own, lists)),
    ]
  }

  private static func course(_ base: Int?, _ own: Int?, _ lists: ComparisonText.Lists) -> Phrase {
    ComparisonText.course(base, own, lists) ?? ComparisonText.number(base, lists.base) + ", then "
      + ComparisonText.number(own, lists.own)
  }

  private static func lines(_ comparison: Comparison) -> Markup {
    guard !comparison.lines.isEmpty else { return .empty }
    let (base, own) = ReportDocument.comparisonNames(comparison)
    let value = { (line: ScorecardLine?) -> HTMLTable.Cell in
      guard let words = ScorecardText.value(line) else { return .unknown() }
      let met = line?.target == nil ? Markup.empty : " ".text + .met(line?.isMet, orElse: "not judged")
      return HTMLTable.Cell(Phrase(words).markup + met)
    }
    return HTMLTable(
      id: "compare-limits", columns: [.plain("Published limit"), .text(base), .text(own), .text("Target")],
      rows: comparison.lines.map { line in
        let place = line.value.place(in: comparison.report)
        let base = comparison.report.list(.compared, 1)
        return .cells([
          HTMLTable.Cell(Phrase(line.value.title)),
          value(line.base).linked(list: line.value.isAmongCounts ? base : nil), value(line.value).linked(to: place),
          HTMLTable.Cell(Phrase(line.value.target ?? "none published")),
        ])
      }, classes: "dense"
    ).markup(title: "Against published limits")
  }
}

extension Comparison.Figure {
  /// The definition of what it counts.
  fileprivate var definition: String? {
    switch id {
    case "actionable": "quality"
    case "shiftsOverLimit", "timeToAcknowledge", "people": id
    case "sleepPerOnCallWeek", "sleepInterruptionsPerDay": "hours"
    case "highLoad": "level"
    case "pagesPerDay": "pages"
    case "episodesPerDay": "episodes"
    case "interruptionsPerDay": "interruptions"
    case "pagingClustersPerDay": "cluster"
    case "storms": "flood"
    default: nil
    }
  }

  /// The alerts of the other month, among whose counts is what it is made of.
  fileprivate func baseList(in report: Report) -> String? {
    switch id {
    case "actionable", "pagesPerDay", "episodesPerDay", "interruptionsPerDay", "sleepInterruptionsPerDay",
      "sleepPerOnCallWeek", "timeToAcknowledge":
      report.list(.compared, 1)
    default: nil
    }
  }

  /// What is behind it in the report's month.
  fileprivate func place(in report: Report) -> String? {
    let places = PagePlaces(report)
    let figure: EpisodeList.Figure
    switch id {
    case "actionable": figure = .actionable
    case "pagesPerDay": figure = .pages
    case "episodesPerDay": figure = .episodes
    case "interruptionsPerDay": figure = .interruptions
    case "sleepInterruptionsPerDay", "sleepPerOnCallWeek": figure = .sleepInterruptions
    case "timeToAcknowledge": figure = .acknowledged
    case "shiftsOverLimit": return places.rotas
    case "highLoad", "people": return places.people
    case "storms": return places.storms
    case "pagingClustersPerDay": return places.incidents
    default: return nil
    }
    return report.list(figure).map { "list-" + $0 }
  }
}
