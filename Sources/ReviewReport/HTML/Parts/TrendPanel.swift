import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// One figure over the months.
struct TrendPanel {
  let id: String
  let title: String
  let definition: String?
  let values: [Double?]
  let words: (Double) -> String
  /// Of the axis.
  let tick: (Double) -> String
  /// What each value may be, at least and at most; empty where that is not told.
  var bands: [ClosedRange<Double>?] = []
  var target: Double?
  /// What each value is counted from; empty of what is no share.
  var shares: [Share?] = []
  /// What each leaves out, as nobody knows; empty where that is no question.
  var unknown: [Int?] = []

  /// More do not fit beside each other: what is left stands in the table.
  private static let most = 6

  /// Those of which at least two months are known.
  static func all(of report: Report) -> [TrendPanel] {
    let panels = [
      actionable(report), perDay("pages", "Pages per day", report) { $0.summary.pages },
      perDay("sleep", "Sleep interruptions per day", report, definition: "hours") {
        $0.summary.interruptions == nil ? nil : $0.load.hours.sleep
      },
      TrendPanel(
        id: "shifts", title: "Shifts over their limit", definition: "shiftsOverLimit",
        values: report.months.map { HeadlineNumber.percent($0.values.knownShiftsOverLimit) },
        words: { "\(NumberText.decimal($0, digits: 0)) %" }, tick: { "\(NumberText.decimal($0, digits: 1)) %" },
        shares: report.months.map(\.values.knownShiftsOverLimit)),
      TrendPanel(
        id: "acknowledge", title: "Time to acknowledge, middle", definition: "timeToAcknowledge",
        values: report.months.map { $0.values.response.medianSeconds.map { $0 / 60 } },
        words: { DurationText.text(Milliseconds(Int64(($0 * 60_000).rounded()))) },
        tick: { "\(NumberText.decimal($0, digits: 1)) min" }),
      perDay("incidents", "Incidents that paged, per day", report, definition: "cluster") { $0.summary.pagingClusters },
      perDay("episodes", "Alerts per day", report) { $0.summary.episodes },
    ]
    return Array(panels.filter { panel in panel.values.count { $0 != nil } > 1 }.prefix(most))
  }

  private static func actionable(_ report: Report) -> TrendPanel {
    let measures = report.months.map { $0.values.quality?.all }
    return TrendPanel(
      id: "actionable", title: "Pages worth waking for", definition: "quality", values: measures.map { $0?.percent },
      words: { "\(NumberText.decimal($0, digits: 0)) %" }, tick: { "\(NumberText.decimal($0, digits: 1)) %" },
      bands: measures.map { $0?.percents }, target: report.values.quality.map { Double($0.all.target.low) / 10 },
      shares: measures.map { $0?.knownShare }, unknown: measures.map { $0?.verdicts.unknown })
  }

  private static func perDay(
    _ id: String, _ title: String, _ report: Report, definition: String? = nil, _ count: (PeriodValues) -> Int?
  ) -> TrendPanel {
    TrendPanel(
      id: id, title: title, definition: definition ?? (MetricDefinitions.all.contains { $0.id == id } ? id : nil),
      values: report.months.map { month in
        report.perDay(count(month.values), of: month.values.covered).map { Double($0) / 1000 }
      }, words: { NumberText.oneDecimal($0) }, tick: { NumberText.decimal($0, digits: 2) })
  }

  func markup(of report: Report) -> Markup {
    let months = report.months
    let named = months.map { MomentText.month(named: $0.month) }
    let ends = [months.first, months.last].map { $0.map { MomentText.month(short: $0.month) } ?? "" }
    let points = zip(months, values).enumerated().map { index, pair in
      return LinePanel.Point(
        pair.1, band: bands.isEmpty ? nil : bands[index], isPartial: pair.0.isPartial,
        title: Typography.set("\(named[index]): \(words(ofMonth: index))"))
    }
    let list = points.map(\.title).joined(separator: "; ")
    let panel = LinePanel(
      name: ChartName(id: "panel-\(id)", title: title, description: list), points: points, ends: ends,
      ticks: Ticks(upTo: (values.compactMap { $0 } + bands.compactMap { $0?.upperBound } + [target ?? 0]).max() ?? 0),
      target: target.map { .init(value: $0, label: Typography.set("target \(words($0))")) }
    ) { Typography.set(tick($0)) }
    return Markup("div") {
      Markup("h3") { definition.map { Markup.defined($0, title) } ?? Phrase(title).markup }
      Markup("p", .class("now")) { now(report) }
      Markup("p", .class("was")) { before(named, report) }
      panel.markup
    }
  }

  /// The value of the last month, with the alerts of the month, whose counts tell what rates and shares are made of.
  private func now(_ report: Report) -> Markup {
    let index = values.count - 1
    guard index >= 0, let words = value(ofMonth: index) else { return .unknown() }
    let value: Phrase = "\(words, list: list(ofMonth: index, report))"
    return value.markup + (counts(ofMonth: index).map { " ".text + .small(Phrase($0)) } ?? .empty)
  }

  /// Shifts are no alerts.
  private func list(ofMonth index: Int, _ report: Report) -> String? {
    id == "shifts" ? nil : report.list(.month, index + 1)
  }

  private func value(ofMonth index: Int) -> String? {
    share(ofMonth: index).map(PageNumber.percent) ?? values[index].map(words)
  }

  private func share(ofMonth index: Int) -> Share? {
    guard shares.indices.contains(index), let share = shares[index], share.of > 0 else { return nil }
    return share
  }

  /// `190 of 469, 107 unknown`; nil of what is no share.
  private func counts(ofMonth index: Int) -> String? {
    share(ofMonth: index).map { share in
      PageNumber.counts(share) + QualityText.unknown(unknown.indices.contains(index) ? unknown[index] : nil)
    }
  }

  /// The value of a month with what it is counted from.
  private func words(ofMonth index: Int) -> String {
    (value(ofMonth: index) ?? "not known") + (counts(ofMonth: index).map { " (\($0))" } ?? "")
  }

  /// The value of the month before the last.
  private func before(_ names: [String], _ report: Report) -> Phrase {
    let index = values.count - 2
    guard index >= 0 else { return "" }
    guard let value = value(ofMonth: index) else { return "\(names[index]): not known" }
    let counts = counts(ofMonth: index).map { " (\($0))" } ?? ""
    return "\(names[index]): \(value, list: list(ofMonth: index, report))\(counts)"
  }
}
