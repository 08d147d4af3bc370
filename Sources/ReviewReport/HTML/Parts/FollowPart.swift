import LoadStatistics
import OncallMetrics
import ReportCharts
import ReportMarkup

/// What became of what earlier reviews found.
enum FollowPart {
  static func part(of report: Report) -> PagePart? {
    guard report.values.summary.episodes > 0 || !(report.followUps ?? []).isEmpty else { return nil }
    return PagePart(
      id: "follow", title: "Last month's findings", question: "What became of the rules that were noisiest then?",
      minutes: 5
    ) {
      if let followUps = report.followUps, !followUps.isEmpty {
        Markup("p", .class("sum")) { FollowUpText.sum(followUps) }
        table(of: followUps, report)
      } else {
        Markup.note(
          "No actions were recorded, and there is no month before with noisy rules: nothing can be said of what became of them."
        )
      }
    }
  }

  private static func table(of followUps: [RuleFollowUp], _ report: Report) -> Markup {
    let rates = followUps.flatMap { [perWeek($0.before), perWeek($0.after)] }
    let ticks = Ticks(upTo: rates.max() ?? 0)
    let axis = RowAxis(ticks) { Typography.set(NumberText.decimal($0, digits: 1)) }.markup
    return HTMLTable(
      id: "follow-ups",
      columns: [
        .plain("Rule and service"), .drawn("Pages a week, before and after", axis: axis),
        .number("Rate, after to before", definition: "followUp"), .text("Seen", definition: "followUp"),
      ],
      rows: followUps.enumerated().map { .cells(cells(of: $1, ticks, before: report.list(.before, $0 + 1), report)) },
      classes: "dense follow"
    ).markup(
      title: "Pages per week, before and after", note: ReportDocument.followUpNote,
      key: .key([("hol", "the month before"), ("dot", "this month")]))
  }

  private static func perWeek(_ count: ExposedCount) -> Double {
    count.exposure > 0 ? 7 * Double(count.count) / count.exposure : 0
  }

  private static func cells(
    of followUp: RuleFollowUp, _ ticks: Ticks, before: String?, _ report: Report
  ) -> [HTMLTable.Cell] {
    let rule = followUp.rule
    let name = NameMarkup.plain(rule.rule, orElse: "a rule without a name")
    let words = "\(FollowUpText.pages(followUp.before)) before, \(FollowUpText.pages(followUp.after)) after"
    let dots = Dumbbell(
      label: "\(name): \(Typography.set(words))", open: perWeek(followUp.before), filled: perWeek(followUp.after),
      ticks: ticks)
    // Its row of this month, whose rank is another one.
    let after = report.values.rules.first { $0.id == rule.id }.flatMap { report.list(of: $0) }
    let linked: Phrase =
      "\(FollowUpText.pages(followUp.before), list: before) before, \(FollowUpText.pages(followUp.after), list: after) after"
    let owner = rule.team.map { team in "; ".text + NameMarkup.of(team) } ?? .empty
    return [
      HTMLTable.Cell(
        NameMarkup.of(rule.rule, orElse: "(no rule name)", isStrong: true)
          + Markup("span", .class("s")) { NameMarkup.of(rule.service, orElse: "(no service)") + owner }),
      HTMLTable.Cell(dots.markup + .small(linked)), ratio(followUp),
      HTMLTable.Cell(verdict(followUp.verdict)),
    ]
  }

  private static func ratio(_ followUp: RuleFollowUp) -> HTMLTable.Cell {
    guard let ratio = followUp.ratio else { return .unknown("too few pages") }
    let ends = [ratio.interval.low, ratio.interval.high].map { NumberText.fixed($0, digits: 2) }
    return HTMLTable.Cell(
      Phrase("\(NumberText.fixed(ratio.ratio, digits: 2)) times").markup + " ".text
        + .small("95 %: \(ends[0])–\(ends[1])"))
  }

  private static func verdict(_ verdict: RuleFollowUp.Verdict) -> Markup {
    let words = Phrase(FollowUpText.verdict(verdict))
    switch verdict {
    case .fewerPages: return Markup("span", .class("met")) { words }
    case .morePages: return Markup("span", .class("unmet")) { words }
    case .noVisibleChange, .tooFew: return Markup("span", .class("m")) { words }
    }
  }
}
