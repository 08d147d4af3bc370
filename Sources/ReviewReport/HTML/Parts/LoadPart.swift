import OncallMetrics
import PagingModel
import ReportMarkup

/// Who carried what, when in their own day, and whether they could recover.
enum LoadPart {
  static func part(of report: Report) -> PagePart? {
    let load = report.values.load
    let knowledge = LoadKnowledge(of: report.values)
    guard load.peopleCount > 0 || load.knowsDuties || !load.hidden.teams.isEmpty else { return nil }
    return PagePart(
      id: "load", title: "Load and recovery",
      question:
        "Who carried how much, in which hours, and had they time to recover? Nobody is ranked, or judged by speed.",
      minutes: 8
    ) {
      Markup("p", .class("sum")) { opening(of: report, knowledge) }
      if knowledge.isLoadKnown {
        TeamsFigure.markup(of: report)
        RotasFigure.markup(of: report)
        HeatFigure.markup(of: report)
        PeopleFigure.markup(of: report)
        LevelsFigure.markup(of: report)
      } else if knowledge.areActionsKnown {
        actors(of: report)
      }
      FatigueFigure.markup(of: report)
    }
  }

  private static func opening(of report: Report, _ knowledge: LoadKnowledge) -> Phrase {
    guard knowledge.isLoadKnown, let interruptions = report.values.summary.interruptions ?? attributed(report) else {
      return "Whom alerts interrupted is not known: \(quote: report.reason(for: "summary.interruptions"))."
    }
    let load = report.values.load
    if interruptions == 0 { return "Nobody was interrupted." + levels(of: report) }
    let people = NumberText.counted(report.values.summary.people ?? load.peopleCount, "person", "people")
    let opening: Phrase =
      "\(NumberText.counted(interruptions, "interruption"), list: report.list(.interruptions)) of \(people, to: PagePlaces(report).people); \(NumberText.grouped(load.hours.sleep), list: report.list(.sleepInterruptions)) in sleep hours."
    let note: Phrase = load.isAttributed ? ReportDocument.attributed(load) : ""
    return opening + levels(of: report) + note
  }

  /// Interruptions that alerts stand for.
  private static func attributed(_ report: Report) -> Int? {
    report.values.load.isAttributed ? report.values.load.hours.total : nil
  }

  private static func levels(of report: Report) -> Phrase {
    guard let recovery = report.recovery, let high = recovery.highLoad else { return "" }
    let hidden = HeadlineText.hidden(recovery.hidden.people)
    let elevated = recovery.people.count { $0.level == .elevated }
    if high.count + elevated == 0 {
      return " Load is low for all \(high.of) with enough time on call to tell\(hidden)."
    }
    return
      " Load is high for \(high.count) and elevated for \(elevated) of \(NumberText.counted(high.of, "person", "people")) with enough time on call to tell\(hidden)."
  }

  /// What is left where no source records notifications: who acknowledged, in order of name.
  private static func actors(of report: Report) -> Markup {
    let people = report.values.load.people.sorted(by: ReportDocument.precedes)
    let shown = people.prefix(ReportDocument.mostPeople)
    let rows = shown.map { HTMLTable.Row.cells([HTMLTable.Cell(NameMarkup.of($0.person)), .count($0.acknowledged)]) }
    let rest = people.count - shown.count
    return HTMLTable(
      id: "actors", columns: [.plain("Person"), .number("Acknowledged", definition: "acknowledgedByPerson")],
      rows: rows, classes: "dense"
    )
    .markup(
      title: "Who acknowledged",
      note: rest > 0
        ? "In order of name; \(NumberText.counted(rest, "more person", "more people")) in the JSON report."
        : "In order of name.")
  }
}
