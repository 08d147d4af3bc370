import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// Whether people answer later after pages that were not worth it.
enum FatigueFigure {
  static func markup(of report: Report) -> Markup {
    guard let fatigue = report.fatigue, fatigue.isShown else { return .empty }
    let rows = fatigue.rows.filter { !$0.bands.isEmpty }
    let places = fatigue.rows.indices.filter { !fatigue.rows[$0].bands.isEmpty }
    let longest = rows.flatMap(\.bands).compactMap(\.median?.count).max() ?? 0
    let ticks = Ticks(upTo: Double(longest) / 60_000)
    let axis = RowAxis(ticks) { Typography.set($0 == 0 ? "0" : "\(NumberText.decimal($0, digits: 1)) min") }.markup
    let table = zip(places, rows).flatMap { place, row -> [HTMLTable.Row] in
      [.group(title(of: row))]
        + row.bands.enumerated().map { band, values in
          let list = report.list(.answered, FatigueValues.place(row: place, band: band))
          return .cells(cells(of: values, ticks, list: list))
        }
    }
    return HTMLTable(
      id: "fatigue",
      columns: [
        .plain("Pages not worth it"), .drawn("As a line", axis: axis), .number("Middle page", definition: "fatigue"),
        .number("Pages", definition: "fatigue"),
      ],
      rows: table, classes: "dense"
    ).markup(
      title: title(of: rows),
      note:
        "Time to acknowledge the middle page, by how many pages that were not worth it had reached the same person just before. Everyone together, within each hours class."
    )
  }

  /// The word fatigue only where times lengthen.
  private static func title(of rows: [FatigueValues.Row]) -> Phrase {
    let lengthens = rows.contains { ($0.rho ?? 0) > 0 && ($0.p ?? 1) < 0.05 }
    return lengthens
      ? "Answers come later after noise: measured fatigue" : "No sign that people answer later after noise"
  }

  private static func title(of row: FatigueValues.Row) -> Markup {
    let window = row.window == .minutes(120) ? "120 min before" : "24 h before"
    let p = row.p.map { ", \(RecoveryText.probability($0))" } ?? ""
    let rho = row.rho.map { "; rank correlation \(NumberText.decimal($0, digits: 2))\(p)" } ?? ""
    return Phrase("\(row.hours.rawValue) hours, \(window)\(rho)").markup
  }

  private static func cells(of band: FatigueValues.Band, _ ticks: Ticks, list: String?) -> [HTMLTable.Cell] {
    let name = FatigueWords.band(band)
    let words = FatigueWords.median(of: band)
    let dot = Dumbbell(
      label: Typography.set("\(name) before: \(words)"), open: nil,
      filled: band.median.map { Double($0.count) / 60_000 },
      ticks: ticks, isFromZero: true)
    return [
      HTMLTable.Cell(Phrase("\(name) before")), HTMLTable.Cell(dot.markup),
      HTMLTable.Cell(Phrase(words)).linked(list: list),
      .count(band.pages, list: list),
    ]
  }
}
