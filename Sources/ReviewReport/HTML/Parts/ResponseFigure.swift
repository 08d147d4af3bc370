import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// How long pages waited: distributions on one logarithmic axis.
enum ResponseFigure {
  private static let marks: [Double] = [60, 300, 1800, 7200, 43_200, 259_200]

  static func markup(of report: Report) -> Markup {
    let lines = lines(of: report)
    let longest = lines.compactMap { $0.times.p95?.count }.max() ?? 0
    guard longest > 0 else { return .empty }
    let scale = LogarithmicScale(from: 30, to: max(3600, Double(longest) / 1000))
    let shown = marks.filter { $0 <= max(3600, Double(longest) / 1000) }
    let axis = RowAxis(shown, scale) { Typography.set(DurationText.constantWords($0)) }.markup
    return HTMLTable(
      id: "response",
      columns: [
        .plain("Time to"), .drawn("As a line", axis: axis), .number("Half within", definition: "timeToAcknowledge"),
        .number("75 %"), .number("90 %"),
        .number("95 %"),
      ],
      rows: lines.map { .cells(cells(of: $0, shown, scale)) }
    ).markup(
      title: title(of: report),
      note:
        "Dot: half of the \(report.values.response.unit.many). Strokes: 75, 90 and 95 %. The scale is logarithmic.\(people(of: report))"
    )
  }

  /// Of one alone who was reached the times are that one's.
  private static func people(of report: Report) -> String {
    let reached = report.values.summary.people ?? report.values.load.peopleCount
    return reached > 1 ? " Of all responders together, never of one person." : ""
  }

  private struct Line {
    var title: Markup
    var name: String
    var basis: Phrase
    var times: DurationValues
    var list: String?
  }

  private static func title(of report: Report) -> Phrase {
    let response = report.values.response
    guard let median = response.timeToAcknowledge?.times.p50 else { return "How long answers took" }
    return "Half of the acknowledged \(response.unit.many) had an answer within \(DurationText.text(median))"
  }

  private static func lines(of report: Report) -> [Line] {
    let response = report.values.response
    var lines: [Line] = []
    if let acknowledge = response.timeToAcknowledge {
      lines.append(
        Line(
          title: .defined("timeToAcknowledge", "Acknowledge"), name: "Time to acknowledge",
          basis: left(
            acknowledge.times.count, list: report.list(.acknowledged),
            [
              (acknowledge.neverAcknowledged, "never acknowledged", report.list(.neverAcknowledged)),
              (acknowledge.acknowledgedAfterEnd, "acknowledged after the end", report.list(.acknowledgedAfterEnd)),
            ], response.unit), times: acknowledge.times, list: report.list(.acknowledged)))
      let hours = response.byHours.filter { $0.timeToAcknowledge.times.count > 0 }
      lines += hours.map { row in
        Line(
          title: Phrase("in \(row.hours.rawValue) hours").markup,
          name: "Time to acknowledge in \(row.hours.rawValue) hours",
          basis: left(
            row.timeToAcknowledge.times.count, list: report.list(ofAcknowledged: row.hours),
            [(row.timeToAcknowledge.neverAcknowledged, "never acknowledged", nil)], response.unit),
          times: row.timeToAcknowledge.times, list: report.list(ofAcknowledged: row.hours))
      }
    }
    let resolve = response.timeToResolve
    lines.append(
      Line(
        title: .defined("timeToResolve", "Resolve"), name: "Time to resolve",
        basis: left(
          resolve.times.count, list: report.list(.resolved),
          [
            (resolve.neverTouched, "never touched by a person", report.list(.neverTouched)),
            (resolve.byTimer, "closed by the pager's timer", report.list(.closedByTimer)),
            (resolve.stillOpen, "open, or ended at an unknown time", report.list(.stillOpen)),
          ], response.unit), times: resolve.times, list: report.list(.resolved)))
    return lines.filter { $0.times.count > 0 }
  }

  /// What the times run over, and what they leave out.
  private static func left(
    _ count: Int, list: String?, _ parts: [(count: Int, words: String, list: String?)], _ unit: ResponseValues.Unit
  ) -> Phrase {
    let there = parts.filter { $0.count > 0 }.map { part -> Phrase in
      "\(NumberText.grouped(part.count), list: part.list) \(part.words)"
    }
    let rest: Phrase = there.isEmpty ? "" : "; left out: " + Phrase.joined(there, by: ", ")
    return "\(NumberText.counted(count, unit.one), list: list)" + rest
  }

  private static func cells(of line: Line, _ marks: [Double], _ scale: LogarithmicScale) -> [HTMLTable.Cell] {
    let quantiles = [line.times.p50, line.times.p75, line.times.p90, line.times.p95]
    let words = quantiles.map { $0.map(DurationText.text) ?? "not known" }
    let row = QuantileRow(
      label: Typography.set("\(line.name): half within \(words[0]), 90 % within \(words[2])"),
      quantiles: quantiles.compactMap { $0.map { Double($0.count) / 1000 } }, marks: marks, scale: scale)
    return [HTMLTable.Cell(line.title + .small(line.basis)), HTMLTable.Cell(row.markup)]
      + zip(quantiles, words).map { time, words in
        time == nil ? HTMLTable.Cell(Phrase(words)) : HTMLTable.Cell("\(words, list: line.list)" as Phrase)
      }
  }
}

extension DurationText {
  /// A mark of an axis: `1 min`, `2 h`, `3 d`.
  static func constantWords(_ seconds: Double) -> String {
    let whole = Int(seconds)
    if whole < 3600 { return "\(whole / 60) min" }
    return whole < 86_400 ? "\(whole / 3600) h" : "\(whole / 86_400) d"
  }
}
