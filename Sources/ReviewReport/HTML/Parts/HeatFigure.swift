import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// Interruptions by weekday and hour, each on the clock of whoever was interrupted.
enum HeatFigure {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let longDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  static func markup(of report: Report) -> Markup {
    let heat = report.values.load.heat
    guard heat.count == 168, let largest = heat.max(), largest > 0 else { return .empty }
    let frame = HoursFrame(report.settings.hours)
    let map = HeatMap(
      name: ChartName(id: "heat", title: "Interruptions by weekday and hour", description: description(heat)),
      rows: days,
      counts: heat, bands: frame.bands, borders: frame.borders)
    return Markup("figure") {
      Markup("figcaption", .class("cap")) {
        Markup("h3") { title(heat, largest, report) }
        Markup("p", .class("sub")) {
          Markup.defined("heat", "Interruptions by weekday and hour")
          ", each in the zone of whoever was interrupted. Lines divide sleep, business and off hours."
        }
      }
      map.markup
      table(heat, report)
    }
  }

  private static func title(_ heat: [Int], _ largest: Int, _ report: Report) -> Phrase {
    let index = heat.firstIndex(of: largest) ?? 0
    let sum = heat.reduce(0, +)
    let isAlone = heat.count { $0 == largest } == 1
    guard isAlone, largest > 2 else { return "When people were interrupted" }
    return
      "The most interrupted hour is \(longDays[index / 24]) \(DayWords.hour(index % 24)), with \(largest) of \(NumberText.counted(sum, "interruption"), list: report.list(.interruptions))"
  }

  private static func description(_ heat: [Int]) -> String {
    let sums = days.indices.map { day in "\(longDays[day]) \(heat[day * 24..<day * 24 + 24].reduce(0, +))" }
    return sums.joined(separator: ", ") + "; the table below has each hour."
  }

  /// Sums lead to alerts, and single hours where the page has room for their lists.
  private static func table(_ heat: [Int], _ report: Report) -> Markup {
    let hours = (0..<24).map { HTMLTable.Column.number($0 < 10 ? "0\($0)" : "\($0)") }
    let rows = days.indices.map { day -> HTMLTable.Row in
      let own = heat[day * 24..<day * 24 + 24]
      let sum = HTMLTable.Cell.count(own.reduce(0, +)).linked(list: report.list(.weekday, day + 1))
      let cells = own.enumerated().map { hour, count in
        HTMLTable.Cell.count(count, list: report.list(.weekHour, day * 24 + hour + 1))
      }
      return .cells([HTMLTable.Cell(Phrase(days[day]))] + cells + [sum])
    }
    let sums = (0..<24).map { hour in
      let sum = days.indices.reduce(0) { $0 + heat[$1 * 24 + hour] }
      return HTMLTable.Cell.count(sum).linked(list: report.list(.hour, hour))
    }
    let all = HTMLTable.Cell.count(heat.reduce(0, +)).linked(list: report.list(.interruptions))
    let table = HTMLTable(
      id: "heat-table", columns: [.plain("Day")] + hours + [.number("All", definition: "interruptions")],
      rows: rows + [.cells([HTMLTable.Cell("All" as Phrase)] + sums + [all])], classes: "dense")
    return .details("The same as a table") {
      Markup(
        "div", .class("scroll"), Attribute("tabindex", "0"), Attribute("role", "region"),
        Attribute("aria-labelledby", "heat-table")
      ) { table.markup(title: "Interruptions by hour of the day") }
    }
  }
}

/// Where the hours classes lie on a map of the week.
struct HoursFrame {
  let policy: HoursPolicy

  init(_ policy: HoursPolicy) { self.policy = policy }

  private var sleep: (from: Double, to: Double) {
    (Double(policy.sleepHours.from) / 3600, Double(policy.sleepHours.to) / 3600)
  }
  private var business: (from: Double, to: Double) {
    (Double(policy.businessHours.from) / 3600, Double(policy.businessHours.to) / 3600)
  }

  /// Stretches of a business day without sleep, or with it.
  private var sleepStretches: [(Double, Double)] {
    sleep.from < sleep.to ? [(sleep.from, sleep.to)] : [(0, sleep.to), (sleep.from, 24)].filter { $0.0 < $0.1 }
  }

  /// Names above the map; those of weekdays.
  var bands: [HeatMap.Band] {
    let named = sleepStretches.map { HeatMap.Band(title: "sleep", from: $0.0, to: $0.1) }
    let rest = awake.flatMap { stretch -> [HeatMap.Band] in
      let (from, to) = (max(stretch.0, business.from), min(stretch.1, business.to))
      guard from < to else { return [HeatMap.Band(title: "off", from: stretch.0, to: stretch.1)] }
      return [
        HeatMap.Band(title: "off", from: stretch.0, to: from), HeatMap.Band(title: "business", from: from, to: to),
        HeatMap.Band(title: "off", from: to, to: stretch.1),
      ]
    }
    return (named + rest).filter { $0.to - $0.from >= 1 }.sorted { $0.from < $1.from }
  }

  private var awake: [(Double, Double)] {
    sleep.from < sleep.to ? [(0, sleep.from), (sleep.to, 24)].filter { $0.0 < $0.1 } : [(sleep.to, sleep.from)]
  }

  /// Around sleep on all days, around business hours on their days, and between days that differ.
  var borders: [HeatMap.Border] {
    let sleepEdges = sleepStretches.flatMap { [$0.0, $0.1] }.filter { $0 > 0 && $0 < 24 }
    let upright = sleepEdges.map { HeatMap.Border(hours: $0...$0, rows: 0...7) }
    let stretches = bands.filter { $0.title == "business" }
    var business: [HeatMap.Border] = []
    for stretch in stretches {
      for run in businessRuns {
        let edges = [stretch.from, stretch.to].filter { !sleepEdges.contains($0) && $0 > 0 && $0 < 24 }
        business += edges.map { HeatMap.Border(hours: $0...$0, rows: run) }
        let ends = [run.lowerBound, run.upperBound].filter { $0 > 0 && $0 < 7 }
        business += ends.map { HeatMap.Border(hours: stretch.from...stretch.to, rows: $0...$0) }
      }
    }
    return upright + business
  }

  /// Runs of business days, from row to row.
  private var businessRuns: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for day in 0..<7 where policy.businessDays.contains(weekday: day + 1) {
      if let last = runs.last, last.upperBound == day {
        runs[runs.count - 1] = last.lowerBound...day + 1
      } else {
        runs.append(day...day + 1)
      }
    }
    return runs
  }
}
