import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// Pages by day and hours class; by week where the days are many.
enum DaysFigure {
  private static let tones = [Tone("sleep"), Tone("off"), Tone("biz")]

  static func markup(of report: Report) -> Markup {
    let columns = DayColumn.columns(of: report.days)
    guard columns.count > 1 else { return .empty }
    let knowsPages = report.values.summary.pages != nil
    let bars = DayBars(
      name: ChartName(
        id: "days", title: knowsPages ? "Pages by day" : "Alerts by day", description: description(columns, knowsPages)),
      columns: columns.indices.map { index in
        column(
          of: columns[index], after: index > 0 ? columns[index - 1] : nil, knowsPages,
          isWeek: report.days.count > DayColumn.mostDays)
      },
      tones: knowsPages ? tones : [Tone("one")], unit: knowsPages ? "pages" : "alerts", notes: notes(columns, report))
    return Markup("figure") {
      Markup("figcaption", .class("cap")) {
        Markup("h3") { title(of: report) }
        Markup("p", .class("sub")) {
          knowsPages
            ? "By \(report.days.count > DayColumn.mostDays ? "week" : "day") and by the hours of the person whom the page reached first."
            : "By \(report.days.count > DayColumn.mostDays ? "week" : "day"); whom they reached is not known." as Phrase
        }
        knowsPages ? key(columns, report) : .empty
      }
      bars.markup
      table(columns, knowsPages, report)
    }
  }

  // MARK: words

  private static func title(of report: Report) -> Phrase {
    guard let pages = report.values.summary.pages, pages > 0 else { return "Alerts by day" }
    let sleep = report.days.reduce(0) { $0 + $1.hours.sleep }
    if sleep == 0 { return "No page came in sleep hours" }
    let share = PageNumber.share(Share(count: sleep, of: pages))
    return "\(share, list: report.list(.sleepPages)) of the pages came in sleep hours"
  }

  private static func key(_ columns: [DayColumn], _ report: Report) -> Markup {
    let sum = { (hours: KeyPath<HoursCounts, Int>) in
      NumberText.grouped(columns.reduce(0) { $0 + $1.hours[keyPath: hours] })
    }
    return .key([
      ("sleep", "sleep \(sum(\.sleep), list: report.list(.sleepPages))"),
      ("off", "off \(sum(\.off), list: report.list(.offPages))"),
      ("biz", "business \(sum(\.business), list: report.list(.businessPages))"),
    ])
  }

  private static func description(_ columns: [DayColumn], _ knowsPages: Bool) -> String {
    let words = columns.map { DayWords.name(of: $0) + ": " + NumberText.grouped(total(of: $0, knowsPages)) }
    return Typography.set(words.joined(separator: "; "))
  }

  private static func total(of column: DayColumn, _ knowsPages: Bool) -> Int {
    knowsPages ? column.hours.total : column.episodes
  }

  // MARK: parts

  /// Days are labelled on Mondays, weeks where a month begins.
  private static func column(
    of column: DayColumn, after previous: DayColumn?, _ knowsPages: Bool, isWeek: Bool
  ) -> DayBars.Column {
    let hours = column.hours
    let values = knowsPages ? [hours.sleep, hours.off, hours.business] : [column.episodes]
    let isLabelled = isWeek ? previous?.first.month != column.first.month : column.first.weekday == 1
    let words =
      knowsPages ? ": \(hours.sleep) sleep, \(hours.off) off, \(hours.business) business" : ": \(column.episodes)"
    return DayBars.Column(
      label: isLabelled ? MomentText.day(short: column.first) : nil,
      title: Typography.set(DayWords.name(of: column) + words),
      values: values)
  }

  /// The two largest storms, above their days.
  private static func notes(_ columns: [DayColumn], _ report: Report) -> [DayBars.Note] {
    let storms = (report.storms?.list ?? []).sorted(by: Storm.isLarger).prefix(2)
    let named = storms.compactMap { storm -> DayBars.Note? in
      let date = report.zone.date(at: storm.flood.start)
      guard let index = columns.firstIndex(where: { $0.first <= date && date <= $0.last }) else { return nil }
      let words = "storm of \(NumberText.counted(storm.flood.episodes.count, "alert"))"
      return DayBars.Note(column: index, text: Typography.set(words))
    }
    // Two of one day would lie upon each other.
    return named.count == 2 && abs(named[0].column - named[1].column) < columns.count / 3
      ? Array(named.prefix(1)) : named
  }

  private static func table(_ columns: [DayColumn], _ knowsPages: Bool, _ report: Report) -> Markup {
    let numbers: [HTMLTable.Column] =
      knowsPages
      ? [
        .number("Sleep", definition: "hours"), .number("Off", definition: "hours"),
        .number("Business", definition: "hours"), .number("Pages", definition: "pages"),
        .number("Interruptions", definition: "interruptions"),
      ] : []
    let table = HTMLTable(
      id: "days-table", columns: [.plain("Day")] + numbers + [.number("Alerts", definition: "episodes")],
      rows: columns.enumerated().map { index, column in
        let list = report.list(.day, index + 1)
        let hours = column.hours
        let counts = knowsPages ? [hours.sleep, hours.off, hours.business, hours.total, column.interruptions] : []
        return .cells(
          [HTMLTable.Cell(Phrase(DayWords.name(of: column)))]
            + (counts + [column.episodes]).map { .count($0, list: $0 > 0 ? list : nil) })
      }, classes: "dense")
    return .details("The same as a table") { table.markup(title: "Day by day") }
  }
}
