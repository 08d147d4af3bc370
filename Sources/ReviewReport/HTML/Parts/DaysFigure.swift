import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// Pages by day and hours class; by week where the days are many.
enum DaysFigure {
  /// More days than this are put together to weeks.
  private static let mostDays = 62
  private static let tones = [Tone("sleep"), Tone("off"), Tone("biz")]

  /// One column: a day, or the days of a week.
  private struct Column {
    var first: CivilDate
    var last: CivilDate
    var hours = HoursCounts()
    var episodes = 0
    var interruptions = 0
  }

  static func markup(of report: Report) -> Markup {
    let columns = columns(of: report)
    guard columns.count > 1 else { return .empty }
    let knowsPages = report.values.summary.pages != nil
    let bars = DayBars(
      name: ChartName(
        id: "days", title: knowsPages ? "Pages by day" : "Alerts by day", description: description(columns, knowsPages)),
      columns: columns.indices.map { index in
        column(
          of: columns[index], after: index > 0 ? columns[index - 1] : nil, knowsPages,
          isWeek: report.days.count > mostDays)
      },
      tones: knowsPages ? tones : [Tone("one")], unit: knowsPages ? "pages" : "alerts", notes: notes(columns, report))
    return Markup("figure") {
      Markup("figcaption", .class("cap")) {
        Markup("h3") { title(of: report) }
        Markup("p", .class("sub")) {
          knowsPages
            ? "By \(report.days.count > mostDays ? "week" : "day") and by the hours of the person whom the page reached first."
            : "By \(report.days.count > mostDays ? "week" : "day"); whom they reached is not known." as Phrase
        }
        knowsPages ? key(columns) : .empty
      }
      bars.markup
      table(columns, knowsPages)
    }
  }

  private static func columns(of report: Report) -> [Column] {
    let isByWeek = report.days.count > mostDays
    var columns: [Column] = []
    for day in report.days {
      if !isByWeek || columns.isEmpty || day.day.weekday == 1 {
        columns.append(Column(first: day.day, last: day.day))
      }
      columns[columns.count - 1].last = day.day
      columns[columns.count - 1].hours.add(day.hours)
      columns[columns.count - 1].episodes += day.episodes
      columns[columns.count - 1].interruptions += day.interruptions ?? 0
    }
    return columns
  }

  // MARK: words

  private static func title(of report: Report) -> Phrase {
    guard let pages = report.values.summary.pages, pages > 0 else { return "Alerts by day" }
    let sleep = report.days.reduce(0) { $0 + $1.hours.sleep }
    if sleep == 0 { return "No page came in sleep hours" }
    return "\(PageNumber.share(Share(count: sleep, of: pages))) of the pages came in sleep hours"
  }

  private static func key(_ columns: [Column]) -> Markup {
    let sum = columns.reduce(into: HoursCounts()) { $0.add($1.hours) }
    return .key([("sleep", "sleep \(sum.sleep)"), ("off", "off \(sum.off)"), ("biz", "business \(sum.business)")])
  }

  private static func description(_ columns: [Column], _ knowsPages: Bool) -> String {
    let words = columns.map { name(of: $0) + ": " + NumberText.grouped(total(of: $0, knowsPages)) }
    return Typography.set(words.joined(separator: "; "))
  }

  private static func name(of column: Column) -> String {
    let first = MomentText.day(short: column.first)
    return column.first == column.last ? first : "\(first) to \(MomentText.day(short: column.last))"
  }

  private static func total(of column: Column, _ knowsPages: Bool) -> Int {
    knowsPages ? column.hours.total : column.episodes
  }

  // MARK: parts

  /// Days are labelled on Mondays, weeks where a month begins.
  private static func column(
    of column: Column, after previous: Column?, _ knowsPages: Bool, isWeek: Bool
  ) -> DayBars.Column {
    let hours = column.hours
    let values = knowsPages ? [hours.sleep, hours.off, hours.business] : [column.episodes]
    let isLabelled = isWeek ? previous?.first.month != column.first.month : column.first.weekday == 1
    let words =
      knowsPages ? ": \(hours.sleep) sleep, \(hours.off) off, \(hours.business) business" : ": \(column.episodes)"
    return DayBars.Column(
      label: isLabelled ? MomentText.day(short: column.first) : nil, title: Typography.set(name(of: column) + words),
      values: values)
  }

  /// The two largest storms, above their days.
  private static func notes(_ columns: [Column], _ report: Report) -> [DayBars.Note] {
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

  private static func table(_ columns: [Column], _ knowsPages: Bool) -> Markup {
    let numbers: [HTMLTable.Column] =
      knowsPages
      ? [.number("Sleep"), .number("Off"), .number("Business"), .number("Pages"), .number("Interruptions")] : []
    let table = HTMLTable(
      id: "days-table", columns: [.plain("Day")] + numbers + [.number("Alerts")],
      rows: columns.map { column in
        let hours = column.hours
        let counts = knowsPages ? [hours.sleep, hours.off, hours.business, hours.total, column.interruptions] : []
        return .cells([HTMLTable.Cell(Phrase(name(of: column)))] + (counts + [column.episodes]).map { .count($0) })
      }, classes: "dense")
    return .details("The same as a table") { table.markup(title: "Day by day") }
  }
}

extension HoursCounts {
  /// Adds those of another day.
  fileprivate mutating func add(_ other: HoursCounts) {
    business += other.business
    off += other.off
    sleep += other.sleep
  }
}
