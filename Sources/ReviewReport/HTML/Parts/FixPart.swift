import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// Which rules cost the most: where a review begins to change things.
enum FixPart {
  /// The most rules of the table; what is left is summed up.
  static let mostRules = 15

  static func part(of report: Report) -> PagePart? {
    let rules = report.values.rules
    guard !rules.isEmpty else { return nil }
    return PagePart(
      id: "fix", title: "What to fix first", question: "Which rules reach people most, and what became of their pages?",
      minutes: 15
    ) {
      Markup("p", .class("sum")) { opening(of: report) }
      Markup.note(
        "No change is proposed: that needs verdicts on pages. The table has what speaks for and against each rule.")
      table(of: report)
    }
  }

  private static func opening(of report: Report) -> Phrase {
    let rules = report.values.rules.filter { ($0.pages ?? $0.episodes) > 0 }
    guard let pages = report.values.summary.pages else {
      return
        "\(NumberText.counted(report.values.summary.episodes, "alert")) came from \(NumberText.counted(rules.count, "rule")); whom they reached is not known."
    }
    guard pages > 0, let first = rules.first, let share = report.values.pageShare(first.pages) else {
      return
        "\(NumberText.counted(report.values.summary.episodes, "alert")) came from \(NumberText.counted(rules.count, "rule")), and none of them paged."
    }
    return
      "\(NumberText.counted(pages, "page")) came from \(NumberText.counted(rules.count, "rule")); the most, \(PageNumber.share(share)), from "
      + ReportDocument.title(of: first) + "."
  }

  // MARK: rules

  private static func table(of report: Report) -> Markup {
    let rules = report.values.rules
    let knowsPages = report.values.summary.pages != nil
    let shown = Array(rules.prefix(mostRules))
    let rest = Array(rules.dropFirst(mostRules))
    var running = 0
    var rows = shown.map { rule -> HTMLTable.Row in
      running += count(of: rule, knowsPages)
      return .cells(cells(of: rule, running: running, report))
    }
    if !rest.isEmpty { rows.append(self.rest(rest, knowsPages)) }
    let unit = knowsPages ? "Pages" : "Alerts"
    return HTMLTable(
      id: "rules",
      columns: [
        .plain("Rule and service"), .drawn("As a bar"), .number(unit, definition: knowsPages ? "pages" : "episodes"),
        HTMLTable.Column(title: "Running share", kind: .plot, label: "Running share"),
        .number("Acknowledged", definition: "acknowledged"), .number("Resolved by itself", definition: "selfResolved"),
        .number("Median duration", definition: "medianDurationSeconds"),
      ] + (report.months.count > 1 ? [.plot("By month")] : []), rows: rows, classes: "rules", isSortable: true
    ).withoutUnknown().markup(
      title: title(of: report, shown.count),
      note:
        "A rule is an alert's name on one service. Acknowledged by a person, and resolved by itself without that: of the rule's \(knowsPages ? "pages" : "alerts")."
    )
  }

  private static func title(of report: Report, _ shown: Int) -> Phrase {
    let unit = report.values.summary.pages == nil ? "alerts" : "pages"
    guard let half = report.values.rulesWithHalf, report.values.rules.count > 1 else { return "Rules by their \(unit)" }
    let share = "\(PageNumber.word(half)) \(half == 1 ? "rule makes" : "rules make") half of the \(unit)"
    return report.values.rules.count > shown ? "\(share); the \(shown) with the most" : "\(share)"
  }

  private static func count(of rule: RuleValues, _ knowsPages: Bool) -> Int {
    knowsPages ? rule.pages ?? 0 : rule.episodes
  }

  private static func cells(of rule: RuleValues, running: Int, _ report: Report) -> [HTMLTable.Cell] {
    let knowsPages = report.values.summary.pages != nil
    let count = count(of: rule, knowsPages)
    let scale = report.values.rules.map { self.count(of: $0, knowsPages) }.max() ?? 0
    let name = NameMarkup.plain(rule.rule, orElse: "a rule without a name")
    let unit = Typography.set(NumberText.counted(count, knowsPages ? "page" : "alert"))
    let whole = report.values.summary.pages ?? report.values.summary.episodes
    return [
      HTMLTable.Cell(
        NameMarkup.of(rule.rule, orElse: "(no rule name)", isStrong: true)
          + Markup("span", .class("s")) { NameMarkup.of(rule.service, orElse: "(no service)") }),
      HTMLTable.Cell(
        SegmentBar(label: "\(name): \(unit)", parts: [.init(Tone("one"), count)], scale: scale).markup),
      .count(knowsPages ? rule.pages : rule.episodes), self.running(Share(count: running, of: whole)),
      .share(rule.acknowledgedShare), .share(rule.selfResolvedShare),
      rule.medianDuration.map { HTMLTable.Cell(Phrase(DurationText.text($0)), by: Double($0.count)) }
        ?? .unknown("no alert of it ended at a known moment"),
    ] + (report.months.count > 1 ? [HTMLTable.Cell(course(of: rule, name, report))] : [])
  }

  private static func running(_ share: Share) -> HTMLTable.Cell {
    HTMLTable.Cell(
      Markup("div", .class("run")) {
        RunningBar(percent: HeadlineNumber.percent(share) ?? 0).markup
        Markup("b") { Phrase(PageNumber.percent(share)) }
      })
  }

  /// The rule's row of each month.
  private static func course(of rule: RuleValues, _ name: String, _ report: Report) -> Markup {
    let counts = report.months.map { month -> Double? in
      guard month.values.summary.pages != nil else { return nil }
      let row = month.values.rules.first { $0.rule == rule.rule && $0.service == rule.service }
      guard let row else { return 0 }
      return row.pages.map(Double.init)
    }
    let words = counts.map { $0.map { NumberText.decimal($0, digits: 0) } ?? "not known" }.joined(separator: ", ")
    let label = "\(name), pages by month: \(Typography.set(words))"
    return Sparkline(label: label, values: counts).markup ?? Markup("span", .class("m s")) { "no history" }
  }

  private static func rest(_ rules: [RuleValues], _ knowsPages: Bool) -> HTMLTable.Row {
    let sum = rules.reduce(0) { $0 + count(of: $1, knowsPages) }
    let words = Phrase("\(NumberText.counted(rules.count, "more rule"))")
    let full = HTMLTable.Cell(Phrase("100 %"))
    return .rest(
      [HTMLTable.Cell(words), HTMLTable.Cell(.empty), .count(sum), full]
        + Array(repeating: HTMLTable.Cell(.empty), count: 4))
  }
}
