import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// The actionable share of each tier, hours class, team and service, with what it may be off by, against its target.
enum QualityFigure {
  private static let mostTeams = 15
  private static let mostServices = 20

  /// Rows of one kind, capped.
  private struct Group {
    var title: Phrase
    var rows: [(name: Markup, label: String, measure: QualityMeasure, list: String?)]
    /// The rows that are left out, in words; nil without any.
    var more: Phrase?
  }

  static func markup(of report: Report) -> Markup {
    guard let quality = report.values.quality, quality.all.verdicts.pages > 0 else { return .empty }
    let all = HTMLTable.Row.cells(
      cells(Markup("b") { "All pages" }, label: "All pages", quality.all, list: report.list(.pages)))
    let rows = groups(of: quality, report).filter { !$0.rows.isEmpty }.flatMap { group -> [HTMLTable.Row] in
      [.group(group.title.markup)]
        + group.rows.map { .cells(cells($0.name, label: $0.label, $0.measure, list: $0.list)) }
        + (group.more.map { [rest($0)] } ?? [])
    }
    return HTMLTable(
      id: "quality-segments",
      columns: [
        .plain("Where"), .drawn("Actionable share, 0 to 100 %", axis: axis), .number("Pages", definition: "pages"),
        .number("Actionable", definition: "quality"), .number("Against target", definition: "quality"),
      ], rows: [all] + rows, classes: "quality dense"
    ).markup(title: title(of: quality).markup, note: note(of: quality), key: key)
  }

  private static let axis = RowAxis(
    [0, 50, 100].map { .init(x: .percent($0), label: Typography.set("\(Int($0)) %")) }
  ).markup

  private static let key = Markup.key([
    ("dot", "share of the pages with a verdict; line: 95 % interval"),
    ("bnd", "where it would lie, whatever the unknown were"), ("lim", "target"),
  ])

  // MARK: rows

  private static func groups(of quality: QualityValues, _ report: Report) -> [Group] {
    let named = { (family: EpisodeList.Family, rows: [QualityValues.NamedRow], most: Int, orElse: String) in
      rows.prefix(most).map {
        (
          NameMarkup.of($0.name, orElse: orElse), NameMarkup.plain($0.name, orElse: orElse), $0.measure,
          report.list(family, named: $0.name)
        )
      }
    }
    let plain = { (words: String, measure: QualityMeasure, list: String?) in
      (Phrase(words).markup, words, measure, list)
    }
    let more = { (count: Int, most: Int, one: String) -> Phrase? in
      count > most ? "\(NumberText.counted(count - most, one)) in the JSON report" : nil
    }
    return [
      Group(
        title: "By tier, the most critical first",
        rows: quality.byTier.map {
          plain($0.tier.map { "Tier \($0)" } ?? "no tier", $0.measure, report.list(ofTier: $0.tier))
        }),
      Group(
        title: "By the hours of whom the page reached first",
        rows: quality.byHours.filter { $0.measure.verdicts.pages > 0 }.map {
          plain($0.hours.rawValue, $0.measure, report.list(ofPages: $0.hours))
        }),
      Group(
        title: "By team, the most pages first", rows: named(.team, quality.byTeam, mostTeams, "no team"),
        more: more(quality.byTeam.count, mostTeams, "more team")),
      Group(
        title: "By service, the most pages first", rows: named(.service, quality.byService, mostServices, "no service"),
        more: more(quality.byService.count, mostServices, "more service")),
    ]
  }

  private static func cells(_ name: Markup, label: String, _ measure: QualityMeasure, list: String?)
    -> [HTMLTable.Cell]
  {
    [
      HTMLTable.Cell(name), HTMLTable.Cell(row(label, measure).markup),
      .count(measure.verdicts.pages).linked(list: list), .verdicts(measure.verdicts).linked(list: list),
      HTMLTable.Cell(target(of: measure)),
    ]
  }

  private static func rest(_ words: Phrase) -> HTMLTable.Row {
    .rest([HTMLTable.Cell(words)] + Array(repeating: HTMLTable.Cell(.empty), count: 4))
  }

  private static func row(_ label: String, _ measure: QualityMeasure) -> IntervalRow {
    let verdicts = measure.verdicts
    let percent = { (share: Share) in HeadlineNumber.percent(share) ?? 0 }
    return IntervalRow(
      label: "\(label): \(Typography.set(VerdictWords.list(verdicts)))", percent: measure.percent,
      interval: measure.percents,
      bounds: verdicts.statement == .written
        ? nil : percent(verdicts.lowest)...max(percent(verdicts.lowest), percent(verdicts.highest)),
      target: Double(measure.target.low) / 10)
  }

  /// Met, or how many points away from the nearest edge; and whether chance explains it.
  private static func target(of measure: QualityMeasure) -> Markup {
    guard let gap = measure.gap else { return bounds(of: measure) }
    guard measure.isJudged else { return .met(nil) }
    let chance = measure.isWithinChance ? "within chance, " : ""
    let edge = { (tenths: Int) in "\(NumberText.tenths(Int64(tenths), keepsZero: false)) %" }
    let points = NumberText.tenths(Int64(gap.magnitude), keepsZero: false)
    if gap == 0 { return .met(true) + small(chance + QualityText.target(measure.target)) }
    if gap > 0 { return Markup(text: "+" + points) + small(chance + "over " + edge(measure.target.high)) }
    return Markup("span", .class("unmet")) { Phrase("-" + points) }
      + small(chance + "under " + edge(measure.target.low))
  }

  /// On which side of the target it is, whatever the unknown were, or that nobody can tell.
  private static func bounds(of measure: QualityMeasure) -> Markup {
    guard let side = QualityText.side(of: measure) else {
      return .unknown(QualityText.reason(measure.verdicts.statement))
    }
    return Markup("span", .class(side == .below ? "unmet" : side == .met ? "met" : "m")) { Phrase(side.rawValue) }
  }

  private static func small(_ words: String) -> Markup { " ".text + .small(Phrase(words)) }

  // MARK: words

  private static func title(of quality: QualityValues) -> Phrase {
    let rows = quality.byService.prefix(mostServices).map(\.measure)
    let judged = rows.filter { $0.isJudged || QualityText.side(of: $0) != nil }
    guard judged.count > 1 else {
      return rows.count > 1
        ? "Of \(rows.count - judged.count) of \(rows.count) services nobody can tell whether they meet their target"
        : "The actionable share against its target"
    }
    let met = judged.count { measure in
      measure.gap.map { $0 >= 0 } ?? QualityText.side(of: measure).map { $0 != .below } ?? false
    }
    let below = judged.count(where: QualityText.isBelow)
    let which = quality.byService.count > rows.count ? "busiest services" : "services"
    let first: Phrase =
      "\(met == 0 ? "None" : PageNumber.word(met)) of the \(judged.count) \(which) that can be judged \(met > 1 ? "meet their" : "meets its") target"
    return below > 0
      ? first + "; \(below) \(below == 1 ? "lies" : "lie") below it by more than chance, or whatever the unknown"
      : first
  }

  private static func note(of quality: QualityValues) -> Phrase {
    var sentences: [Phrase] = [
      "Where over a quarter of the pages is unknown, there is no share: only the box; where most are of teams of whose work little is written, not even that."
    ]
    if !quality.silentTeams.isEmpty {
      let names = quality.silentTeams.prefix(mostTeams).map { Phrase("\(name: $0)") }
      sentences.append("Little is written of the work of \(Phrase.joined(names, by: ", ")).")
    }
    return Phrase.joined(sentences, by: " ")
  }
}
