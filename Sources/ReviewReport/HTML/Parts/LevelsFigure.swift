import LoadStatistics
import OncallMetrics
import PagingModel
import ReportMarkup

/// Whose load needs a conversation, and why: a level is its reasons.
enum LevelsFigure {
  static func markup(of report: Report) -> Markup {
    guard let recovery = report.recovery else { return .empty }
    let rated = recovery.people.filter { $0.level != .insufficient }
    let raised = rated.filter { $0.level != .low }
    let missing = recovery.people.count - rated.count
    guard !raised.isEmpty else { return missing > 0 && rated.isEmpty ? .note(shortage(recovery)) : .empty }
    let shown = raised.prefix(RecoveryValues.mostExplained)
    let people = report.values.load.peopleByTeam.map(\.person)
    return HTMLTable(
      id: "levels",
      columns: [
        .plain("Person"), .text("Level", definition: "level"), .text("Reasons", definition: "level"),
        .text("Own load over months", definition: "trend"),
      ], rows: shown.map { .cells(row(of: $0, list: list(of: $0, people, report))) }, classes: "levels"
    ).markup(
      title: "Where the load needs a conversation, and why",
      note: note(recovery, rated: rated.count, raised: raised.count, missing: missing))
  }

  private static func note(_ recovery: RecoveryValues, rated: Int, raised: Int, missing: Int) -> Phrase {
    let days = Int((recovery.window.end - recovery.window.start).count / 86_400_000)
    let low = rated - raised
    let more = raised - RecoveryValues.mostExplained
    let parts = [
      more > 0 ? "\(NumberText.counted(more, "more person", "more people")) in the JSON report" : nil,
      low > 0 ? "\(low) more are low" : nil, missing > 0 ? "\(missing) had too little time on call to be rated" : nil,
    ]
    let rest = parts.compactMap { $0 }.joined(separator: "; ")
    return
      "A level is a set of reasons of the last \(NumberText.counted(days, "day")), no score and no diagnosis; the strongest reasons first. \(rest)\(rest.isEmpty ? "" : ".")"
  }

  private static func shortage(_ recovery: RecoveryValues) -> Phrase {
    recovery.people.contains { $0.shortage == .noSchedule }
      ? "No levels of people: no schedule tells who was on call."
      : "No levels of people: nobody was on call long enough to tell."
  }

  /// Of what interrupted the person: what reasons count is counted of that.
  private static func list(of person: PersonRecovery, _ people: [String], _ report: Report) -> String? {
    report.list(.person, people.firstIndex(of: person.person).map { $0 + 1 })
  }

  private static func row(of person: PersonRecovery, list: String?) -> [HTMLTable.Cell] {
    [
      HTMLTable.Cell(
        .linked(NameMarkup.of(person.person), to: list.map { "list-" + $0 })
          + (person.team.map { team in Markup("span", .class("s")) { NameMarkup.of(team) } } ?? .empty)),
      HTMLTable.Cell(LevelWords.markup(person.level)), HTMLTable.Cell(ReportDocument.reasons(of: person, list: list)),
      HTMLTable.Cell(Phrase(RecoveryText.short(person.trend))),
    ]
  }
}
