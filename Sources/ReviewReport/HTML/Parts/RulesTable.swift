import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// The rules with the most pages, what all so far make, and what became of their pages.
struct RulesTable {
  /// The most rules; what is left is summed up.
  static let mostRules = 15

  private let report: Report
  private let knowsPages: Bool
  private let isJudged: Bool
  private let scale: Int

  init(_ report: Report) {
    self.report = report
    let knowsPages = report.values.summary.pages != nil
    self.knowsPages = knowsPages
    isJudged = report.values.noise.isJudged && knowsPages
    scale = report.values.rules.map { Self.count(of: $0, knowsPages) }.max() ?? 0
  }

  var markup: Markup {
    let rules = report.values.rules
    let shown = Array(rules.prefix(Self.mostRules))
    let rest = Array(rules.dropFirst(Self.mostRules))
    var running = 0
    var rows = shown.map { rule -> HTMLTable.Row in
      running += Self.count(of: rule, knowsPages)
      return .cells(cells(of: rule, running: running))
    }
    if !rest.isEmpty { rows.append(self.rest(rest)) }
    return HTMLTable(
      id: "rules", columns: columns, rows: rows, classes: isJudged ? "rules judged" : "rules", isSortable: true
    ).withoutUnknown().markup(title: title(shown.count), note: note, key: isJudged ? Markup.verdictKey : .empty)
  }

  private static func count(of rule: RuleValues, _ knowsPages: Bool) -> Int {
    knowsPages ? rule.pages ?? 0 : rule.episodes
  }

  // MARK: words

  private func title(_ shown: Int) -> Phrase {
    let unit = knowsPages ? "pages" : "alerts"
    guard let half = report.values.rulesWithHalf, report.values.rules.count > 1 else { return "Rules by their \(unit)" }
    let rules = RuleCountText.loud(report.values.rules)
    let share =
      rules.count == 1
      ? "One rule makes all \(unit)"
      : loudest(half)
        ?? "\(PageNumber.word(half)) of \(rules.words) \(half == 1 ? "makes" : "make") half of the \(unit)"
    return report.values.rules.count > shown ? "\(share); the \(shown) with the most" : "\(share)"
  }

  /// Where half comes from many, what the ten with most pages make says more.
  private func loudest(_ half: Int) -> String? {
    let noise = report.values.noise
    guard half > NoiseValues.loudest, noise.pagingRules > half, let share = noise.topTen else { return nil }
    return "Ten of \(RuleCountText.loud(report.values.rules).words) make \(PageNumber.share(share)) of the pages"
  }

  private var note: Phrase {
    if isJudged {
      return
        "A rule is an alert's name on one service. Actionable: of its pages with a verdict. Cost: of its pages that were not worth it, by the hours of whom they reached."
    }
    return
      "A rule is an alert's name on one service. Acknowledged by a person, and resolved by itself without that: of the rule's \(knowsPages ? "pages" : "alerts")."
  }

  private var columns: [HTMLTable.Column] {
    let first: [HTMLTable.Column] = [
      .plain("Rule and service"), .drawn(isJudged ? "Verdicts of its pages" : "As a bar"),
      .number(knowsPages ? "Pages" : "Alerts", definition: knowsPages ? "pages" : "episodes"),
      HTMLTable.Column(
        title: "Running share", kind: .plot, label: "Running share", definition: knowsPages ? "cumulativeShare" : nil),
    ]
    let judged: [HTMLTable.Column] = [
      .number("Actionable", definition: "quality"), .number("Sleep", definition: "hours"),
      .number("Noise score", definition: "score"),
    ]
    let fates: [HTMLTable.Column] = [
      .number("Acknowledged", definition: "acknowledged"), .number("Resolved by itself", definition: "selfResolved"),
      .number("Median duration", definition: "medianDurationSeconds"),
    ]
    return first + (isJudged ? judged : fates) + (report.months.count > 1 ? [.plot("By month")] : [])
  }

  // MARK: rows

  private func cells(of rule: RuleValues, running: Int) -> [HTMLTable.Cell] {
    let name = NameMarkup.plain(rule.rule, orElse: "a rule without a name")
    let list = report.list(of: rule)
    let whole = report.values.summary.pages ?? report.values.summary.episodes
    let head = HTMLTable.Cell(
      NameMarkup.of(rule.rule, orElse: "(no rule name)", isStrong: true)
        + Markup("span", .class("s")) { NameMarkup.of(rule.service, orElse: "(no service)") })
    return [
      head, HTMLTable.Cell(bar(of: rule, name).markup),
      .count(knowsPages ? rule.pages : rule.episodes, list: list),
      self.running(Share(count: running, of: whole)),
    ] + (isJudged ? judged(rule, list: list) : fates(rule, list: list))
      + (report.months.count > 1 ? [HTMLTable.Cell(course(of: rule, name))] : [])
  }

  private func bar(of rule: RuleValues, _ name: String) -> SegmentBar {
    let count = Self.count(of: rule, knowsPages)
    guard isJudged, let verdicts = rule.noise.judged?.verdicts else {
      let unit = Typography.set(NumberText.counted(count, knowsPages ? "page" : "alert"))
      return SegmentBar(label: "\(name): \(unit)", parts: [.init(Tone("one"), count)], scale: scale)
    }
    return SegmentBar(label: "\(name): \(Typography.set(VerdictWords.list(verdicts)))", verdicts, scale: scale)
  }

  private func running(_ share: Share) -> HTMLTable.Cell {
    HTMLTable.Cell(
      Markup("div", .class("run")) {
        RunningBar(percent: HeadlineNumber.percent(share) ?? 0).markup
        Markup("b") { Phrase(PageNumber.percent(share)) }
        Markup.small(Phrase(PageNumber.counts(share)))
      })
  }

  private func judged(_ rule: RuleValues, list: String?) -> [HTMLTable.Cell] {
    let noise = rule.noise
    let score = noise.judged.map { judged in
      HTMLTable.Cell(
        Phrase(NumberText.oneDecimal(judged.score)).markup + " ".text
          + .small("cost \(judged.cost)"), by: judged.score)
    }
    return [
      .verdicts(noise.judged?.verdicts).linked(list: list), .count(noise.sleepPages).linked(list: list),
      score ?? .unknown(),
    ]
  }

  private func fates(_ rule: RuleValues, list: String?) -> [HTMLTable.Cell] {
    [
      .share(rule.acknowledgedShare).linked(list: list), .share(rule.selfResolvedShare).linked(list: list),
      rule.medianDuration.map { HTMLTable.Cell(Phrase(DurationText.text($0)), by: Double($0.count)) }
        ?? .unknown("no alert of it ended at a known moment"),
    ]
  }

  /// The rule's row of each month.
  private func course(of rule: RuleValues, _ name: String) -> Markup {
    let counts = report.months.map { month -> Double? in
      if knowsPages, month.values.summary.pages == nil { return nil }
      let row = month.values.rules.first { $0.rule == rule.rule && $0.service == rule.service }
      guard let row else { return 0 }
      return knowsPages ? row.pages.map(Double.init) : Double(row.episodes)
    }
    let words = counts.map { $0.map { NumberText.decimal($0, digits: 0) } ?? "not known" }.joined(separator: ", ")
    let label = "\(name), \(knowsPages ? "pages" : "alerts") by month: \(Typography.set(words))"
    return Sparkline(label: label, values: counts).markup ?? Markup("span", .class("m s")) { "no history" }
  }

  private func rest(_ rules: [RuleValues]) -> HTMLTable.Row {
    let sum = rules.reduce(0) { $0 + Self.count(of: $1, knowsPages) }
    let words = Phrase(RuleCountText.rest(rules))
    let whole = report.values.summary.pages ?? report.values.summary.episodes
    return .rest(
      [HTMLTable.Cell(words), HTMLTable.Cell(.empty), .count(sum), .share(Share(count: whole, of: whole))]
        + Array(repeating: HTMLTable.Cell(.empty), count: 4))
  }
}
