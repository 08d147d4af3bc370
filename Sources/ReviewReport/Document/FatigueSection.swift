import OncallMetrics
import PagingModel

/// Measured fatigue: whether people answer later after pages that were not worth it.
extension ReportDocument {
  static func fatigue(of report: Report) -> [DocumentBlock] {
    guard let fatigue = report.fatigue, fatigue.isShown else { return [] }
    let opening: Phrase =
      "Time to acknowledge, by the number of pages not worth it that had reached the same person just before. "
      + "Medians, with the number of pages; within each hours class, as both depend on it."
    let rows = fatigue.rows.filter { !$0.bands.isEmpty }
    let table = DocumentTable(
      columns: [.words("Looking back"), .words("Hours")] + rows[0].bands.map { .numbers(title(of: $0)) }
        + [.numbers("Rank correlation")],
      rows: rows.map(row))
    let heading = fatigue.lengthens ? "Measured fatigue" : "Answers after pages that were not worth it"
    return [.heading(heading), .paragraph(opening), .table(table)]
  }

  private static func title(of band: FatigueValues.Band) -> String {
    guard let to = band.to else { return "\(band.from) and more" }
    return band.from == to ? "\(to)" : "\(band.from) to \(to)"
  }

  private static func row(of row: FatigueValues.Row) -> [DocumentCell] {
    let bands = row.bands.map { band -> DocumentCell in
      if band.pages == 0 { return .none }
      return .words("\(FatigueWords.median(of: band)) (\(NumberText.grouped(band.pages)))")
    }
    let rho = row.rho.map { NumberText.decimal($0, digits: 2) } ?? "none"
    let p = row.p.map { ", \(RecoveryText.probability($0))" } ?? ""
    return [.words(DurationText.window(row.window)), .words(row.hours.rawValue)] + bands + [.words("\(rho)\(p)")]
  }
}
