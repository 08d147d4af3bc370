import OncallMetrics
import PagingModel

/// The meeting, with blanks to be filled in.
extension ReportDocument {
  /// Nothing where none was asked for.
  static func agenda(of report: Report) -> [DocumentBlock] {
    guard report.hasAgenda else { return [] }
    let agenda = Agenda(report)
    return [.heading("Agenda: \(NumberText.counted(agenda.minutes, "minute"))")] + agenda.items.flatMap(blocks)
  }

  private static func blocks(of item: Agenda.Item) -> [DocumentBlock] {
    let title: Phrase = "\(AgendaText.time(item)): \(item.title). "
    let opening = DocumentBlock.paragraph(title + Phrase.joined(item.facts, by: " "))
    return item.decisions.isEmpty ? [opening] : [opening, .list(item.decisions.map(line))]
  }

  private static func line(_ decision: Agenda.Decision) -> Phrase {
    let team: Phrase = decision.team.map { " (\(name: $0))" } ?? ""
    return decision.question + (decision.isQuestion ? " " : ". ") + "Decided: ________ Owner: ________" + team
      + " By: ________"
  }
}

/// Times of an agenda in words.
enum AgendaText {
  /// `0:02 to 0:17`.
  static func time(_ item: Agenda.Item) -> String {
    [item.start, item.start + item.minutes].map { "0:\(CivilDate.padded($0, to: 2))" }.joined(separator: " to ")
  }
}
