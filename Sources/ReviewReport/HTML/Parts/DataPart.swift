import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// What was read, what was lost, and what the input cannot know.
enum DataPart {
  static func part(of report: Report) -> PagePart? {
    PagePart(
      id: "data", title: "Data", question: "What do these figures stand on, and what was lost?"
    ) {
      coverage(of: report)
      ReportDocument.dataFacts(of: report).enumerated().map { index, block in
        block.markup(id: "data-\(index)", title: "Data")
      }
      Markup("p", .class("foot")) { "Written by retropager \(quote: report.version)." }
    }
  }

  private static func coverage(of report: Report) -> Markup {
    let sources = report.dataQuality.sources
    guard !sources.isEmpty else { return .empty }
    let first = sources.compactMap(\.first).min()
    let last = sources.compactMap(\.last).max()
    let rows = sources.map { HTMLTable.Row.cells(cells(of: $0, first, last, report)) }
    return HTMLTable(
      id: "sources",
      columns: [
        .plain("Format"), .plot("Covers"), .number("Files"), .number("Records"), .text("From"), .text("To"),
        .text("Knows pages"),
      ], rows: rows
    ).markup(
      title: title(of: report),
      note: "Outlined: more than a day without a record.")
  }

  private static func title(of report: Report) -> Phrase {
    let records = report.dataQuality.records
    guard records.read > 0 else { return "Where records come from" }
    if records.refused == 0 { return "\(NumberText.counted(records.read, "record")) read, none refused" }
    return "\(NumberText.grouped(records.refused)) of \(NumberText.counted(records.read, "record")) refused"
  }

  private static func cells(
    of source: SourceQuality, _ first: Timestamp?, _ last: Timestamp?, _ report: Report
  ) -> [HTMLTable.Cell] {
    let moment = { (moment: Timestamp?) -> HTMLTable.Cell in
      HTMLTable.Cell(
        moment.map { Phrase(MomentText.moment($0, in: report.zone)).markup } ?? Markup("span", .class("m")) { "none" })
    }
    return [
      HTMLTable.Cell(NameMarkup.of(source.format)), HTMLTable.Cell(bar(of: source, first, last)), .count(source.files),
      .count(source.records), moment(source.first), moment(source.last),
      HTMLTable.Cell(source.knowsPages ? "yes" : "no" as Phrase),
    ]
  }

  private static func bar(of source: SourceQuality, _ first: Timestamp?, _ last: Timestamp?) -> Markup {
    guard let first, let last, first < last else { return .empty }
    let seconds = { (moment: Timestamp) in Double((moment - first).count) / 1000 }
    let covered = source.first.flatMap { start in source.last.map { seconds(start)...max(seconds(start), seconds($0)) }
    }
    let gaps = source.longestGaps.map { seconds($0.from)...seconds($0.to) }
    let words = "\(NumberText.counted(source.gaps.count, "gap")) of more than a day"
    return CoverageRow(label: words, covered: covered, gaps: gaps, span: 0...seconds(last)).markup
  }
}
