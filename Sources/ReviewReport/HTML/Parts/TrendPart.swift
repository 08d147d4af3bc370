import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// Months side by side, as lines and as a table.
enum TrendPart {
  static func part(of report: Report) -> PagePart? {
    let isQuiet = report.values.summary.episodes == 0
    // Of a quiet month it is told that others were not.
    guard report.months.count > (isQuiet ? 1 : 0) else { return nil }
    return PagePart(
      id: "trend", title: "Month by month", question: "Is it getting better?", minutes: 2
    ) {
      if report.months.count > 1 { panels(of: report) } else { single(of: report) }
      ScorecardFigure.markup(of: report)
    }
  }

  private static func single(of report: Report) -> Markup {
    .note("The input tells of one month, so that there is nothing to compare it with.")
  }

  @MarkupBuilder private static func panels(of report: Report) -> Markup {
    let panels = TrendPanel.all(of: report)
    opening(of: report).map { opening in Markup("p", .class("sum")) { opening } }
    Markup("div", .class("panels")) { panels.map { $0.markup(of: report) } }
    Markup("p", .class("foot")) {
      "Each panel begins at zero and has its own scale. An open point is a month that the input, or the period, covers only in part; counts are per day, so that months compare."
    }
    table(of: report)
  }

  /// What moved, without saying that it means something.
  private static func opening(of report: Report) -> Phrase? {
    guard let previous = report.previousMonth, let then = previous.values.summary.pages,
      let now = report.values.summary.pages
    else { return nil }
    let before = MomentText.month(named: previous.month)
    let list = report.list(.month, named: previous.month)
    let rate = { (count: Int, values: PeriodValues) in
      report.perDay(count, of: values.covered).map { NumberText.oneDecimal(Double($0) / 1000) } ?? "not known"
    }
    let sleep = (report.values.load.hours.sleep, previous.values.load.hours.sleep)
    return
      "\(rate(now, report.values), list: report.list(.pages)) pages a day after \(rate(then, previous.values), list: list) in \(before) (\(NumberText.grouped(now)) after \(NumberText.grouped(then))); \(rate(sleep.0, report.values), list: report.list(.sleepInterruptions)) interruptions a day in sleep hours after \(rate(sleep.1, previous.values), list: list)."
  }

  private static func table(of report: Report) -> Markup {
    let blocks = ReportDocument.months(of: report).filter { block in
      if case .heading = block { false } else { true }
    }
    return .details("The same as a table") {
      blocks.map { block in
        guard case .table(let table) = block else { return block.markup(id: "months", title: "") }
        let lists = report.months.indices.map { report.list(.month, $0 + 1) }
        // People are in no list.
        let definitions = ["months", "episodes", "pages", "interruptions", "hours", "people", "timeToAcknowledge"]
        return HTMLTable(id: "months-table", table).defined(by: definitions).linked(lists, in: [1, 2, 3, 4, 6])
          .markup(title: "Month by month")
      }
    }
  }
}
