import OncallMetrics
import PagingModel

/// The numbers that the review begins with, as fields of a message.
extension SlackReport {
  /// One section: each number with its value, its target, and what it was the month before.
  static func fiveNumbers(of report: Report) -> [Block] {
    let before = report.previousMonth.map { MomentText.month(named: $0.month) }
    return [.fields(report.headline.map { field(of: $0, before: before) })]
  }

  private static func field(of number: HeadlineNumber, before: String?) -> String {
    var lines = [number.title, HeadlineText.value(number.own, number.unit) ?? unknown(number)]
    if HeadlineText.target(number) != nil { lines.append("Target: \(HeadlineText.held(number))") }
    if let before, let value = HeadlineText.value(number.before, number.unit) {
      let change = HeadlineText.change(number, shown: number.plain).map { "; \($0)" } ?? ""
      lines.append("\(before): \(value)\(change)")
    }
    return lines.joined(separator: "\n")
  }

  private static func unknown(_ number: HeadlineNumber) -> String {
    DocumentCell.unknown + (number.reason.map { ": \(PlainText.clean($0))" } ?? "")
  }
}
