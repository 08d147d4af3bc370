import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// The numbers that the review begins with, each with what it is counted over, what it should be and what it was.
enum FiveNumbers {
  static func markup(of report: Report) -> Markup {
    let previous = report.previousMonth.map { MomentText.month(named: $0.month) }
    let columns: [HTMLTable.Column] = [
      .plain("Number"), HTMLTable.Column(title: MomentText.name(of: report), kind: .text), .text("Target"),
      .text(previous ?? "Before"),
      HTMLTable.Column(title: months(of: report), kind: .text, axis: .small("dashed: target")),
    ]
    let rows = report.headline.map { HTMLTable.Row.cells(cells(of: $0, report)) }
    return HTMLTable(id: "numbers", columns: columns, rows: rows, classes: "five")
      .markup(title: "Five numbers".phrase.markup, level: "h2")
  }

  /// `Sep to Oct 2026`, what the small lines run over.
  private static func months(of report: Report) -> String {
    guard let first = report.months.first, let last = report.months.last, report.months.count > 1 else {
      return "Month by month"
    }
    return "\(MomentText.month(short: first.month)) to \(MomentText.month(short: last.month))"
  }

  private static func cells(of number: HeadlineNumber, _ report: Report) -> [HTMLTable.Cell] {
    let title = Markup("span", .class("q")) {
      number.definition.map { Markup.defined($0, number.title) } ?? Phrase(number.title).markup
    }
    return [
      HTMLTable.Cell(title + .small(basis(of: number, report))),
      HTMLTable.Cell(
        Markup("span", .class("v")) { words(number.own, number).map { Phrase($0).markup } ?? .unknown(number.reason) }),
      HTMLTable.Cell(target(of: number)), previous(of: number, report),
      HTMLTable.Cell(course(of: number, report)),
    ]
  }

  /// What the number is counted over, or why it is not known.
  private static func basis(of number: HeadlineNumber, _ report: Report) -> Phrase {
    guard number.value != nil else { return bounds(of: number, report) + "\(quote: number.reason ?? "")" }
    let count = number.count ?? 0
    switch number.id {
    case .actionable:
      let unknown = report.values.quality?.all.verdicts.unknown ?? 0
      let without: Phrase = unknown > 0 ? "; \(NumberText.grouped(unknown), list: report.list(.unknown)) without" : ""
      return
        "\(NumberText.grouped(count), list: report.list(.actionable)) of \(NumberText.counted(number.of ?? 0, "page"), list: report.list(.decided)) with a verdict"
        + without
    case .shiftsOverLimit:
      let limit = NumberText.counted(report.settings.targets.incidentsPerShift, "incident")
      let shifts = "\(count) of \(NumberText.grouped(number.of ?? 0))"
      return "\(shifts, to: PagePlaces(report).rotas) shifts had more than \(limit) in 12 hours"
    case .sleepPerOnCallWeek: return weeks(report)
    case .highLoad:
      return
        "of \(NumberText.grouped(number.of ?? 0), to: PagePlaces(report).people) with enough time on call to tell\(HeadlineText.hidden(number.own.hidden))"
    case .timeToAcknowledge:
      let never = report.values.response.timeToAcknowledge?.neverAcknowledged ?? 0
      let p90 =
        report.values.response.timeToAcknowledge?.times.p90.map { "90 % within \(DurationText.text($0)); " } ?? ""
      return
        "\(p90)\(NumberText.grouped(count), list: report.list(.acknowledged)) acknowledged, \(NumberText.grouped(never), list: report.list(.neverAcknowledged)) never"
    }
  }

  /// What is known where the value is not.
  private static func bounds(of number: HeadlineNumber, _ report: Report) -> Phrase {
    guard number.id == .actionable, let verdicts = report.values.quality?.all.verdicts, verdicts.decided > 0 else {
      return ""
    }
    let all: Phrase = "\(NumberText.counted(verdicts.pages, "page"), list: report.list(.pages))"
    if verdicts.statement == .written { return "by what is written \(QualityText.ends(verdicts)) of " + all + "; " }
    return "\(PageNumber.ends(verdicts)) (\(QualityText.ends(verdicts)) of " + all + "); "
  }

  private static func weeks(_ report: Report) -> Phrase {
    guard let totals = report.values.load.totals else { return "" }
    let weeks = NumberText.oneDecimal(totals.onCall.inHours / 168)
    return
      "\(NumberText.grouped(totals.hours.sleep), list: report.list(.sleepInterruptions)) in \(weeks) on-call weeks of \(NumberText.counted(report.values.load.peopleCount, "person", "people"), to: PagePlaces(report).people)"
  }

  private static func target(of number: HeadlineNumber) -> Markup {
    guard let target = HeadlineText.target(number) else { return Markup("span", .class("m")) { "none set" } }
    return number.value == nil ? Phrase(target).markup : Phrase("\(target), ").markup + .met(number.isMet)
  }

  /// The value leads to the alerts of that month, where it is counted from these.
  private static func previous(of number: HeadlineNumber, _ report: Report) -> HTMLTable.Cell {
    guard let previous = words(number.before, number) else {
      return HTMLTable.Cell(Markup("span", .class("m")) { "not known" })
    }
    let list = number.countsAlerts ? report.list(.month, named: report.previousMonth?.month) : nil
    let unknown = number.id == .actionable ? QualityText.unknown(report.previousMonth?.values.unknownPages) : ""
    let change = HeadlineText.change(number, shown: number.words).map { ", \($0)" } ?? ""
    return HTMLTable.Cell(
      ("\(previous, list: list)" as Phrase).markup
        + .small(Phrase(basis(of: number.before, number.unit) + unknown + change)))
  }

  /// A reading's value, a share out of its counts; nil where it is not known.
  private static func words(_ reading: HeadlineReading, _ number: HeadlineNumber) -> String? {
    guard let value = reading.value else { return nil }
    guard number.unit == .percent, let count = reading.count, let of = reading.of else { return number.words(value) }
    return PageNumber.percent(Share(count: count, of: of))
  }

  /// What the month before's is counted from: `190 of 469`.
  private static func basis(of reading: HeadlineReading, _ unit: HeadlineNumber.Unit) -> String {
    let count = NumberText.grouped(reading.count ?? 0)
    switch unit {
    case .percent: return "\(count) of \(NumberText.grouped(reading.of ?? 0))"
    case .people: return "of \(HeadlineText.people(of: reading))"
    case .perOnCallWeek: return "\(count) in \(NumberText.oneDecimal(reading.weeks ?? 0)) weeks"
    case .seconds: return "of \(count)"
    }
  }

  /// A month in words, with what its value is counted from.
  private static func month(of reading: HeadlineReading, _ number: HeadlineNumber) -> String {
    words(reading, number).map { "\($0) (\(basis(of: reading, number.unit)))" } ?? "not known"
  }

  private static func course(of number: HeadlineNumber, _ report: Report) -> Markup {
    let words = number.months.map { month(of: $0, number) }.joined(separator: ", ")
    let line = Sparkline(
      label: Typography.set("\(number.title), month by month: \(words)"), values: number.series, target: number.target,
      size: .large)
    return line.markup ?? Markup("span", .class("m s")) { "no history" }
  }
}

extension HeadlineNumber {
  /// A value in words.
  func words(_ value: Double) -> String {
    switch unit {
    case .percent: PageNumber.percent(Share(count: Int((value * 1000).rounded()), of: 100_000))
    case .perOnCallWeek: NumberText.oneDecimal(value)
    case .people: NumberText.decimal(value, digits: 0)
    case .seconds: DurationText.text(Milliseconds(Int64((value * 1000).rounded())))
    }
  }

  /// Whether it is counted from alerts, and not from shifts or people.
  fileprivate var countsAlerts: Bool {
    switch id {
    case .actionable, .sleepPerOnCallWeek, .timeToAcknowledge: true
    case .shiftsOverLimit, .highLoad: false
    }
  }

  /// The definition of the title.
  fileprivate var definition: String? {
    switch id {
    case .actionable: "quality"
    case .shiftsOverLimit: "shiftsOverLimit"
    case .sleepPerOnCallWeek: "sleepPerOnCallWeek"
    case .highLoad: "level"
    case .timeToAcknowledge: "timeToAcknowledge"
    }
  }
}

extension String {
  /// Our own words as prose.
  var phrase: Phrase { Phrase(self) }
}
