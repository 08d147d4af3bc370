import LoadStatistics
import OncallMetrics
import PagingModel

/// Load and recovery: levels of people, and where the load of teams is going.
extension ReportDocument {
  static func recovery(of report: Report) -> [DocumentBlock] {
    guard let recovery = report.recovery, !recovery.teams.isEmpty, LoadKnowledge(of: report.values).isLoadKnown else {
      return []
    }
    let opening: Phrase =
      "A workload indicator, not a diagnosis. Levels rest on the last \(days(of: recovery)) of the period; trends on whole calendar months."
    return [.heading("Load and recovery"), .paragraph(opening)] + levels(of: recovery) + teams(of: recovery, report)
      + hiddenNote(recovery.hidden)
  }

  private static func days(of recovery: RecoveryValues) -> String {
    let span = recovery.window.end - recovery.window.start
    return NumberText.counted(Int(span.count / 86_400_000), "day")
  }

  // MARK: people

  /// Who has a level above low, with the reasons; how many others there are.
  private static func levels(of recovery: RecoveryValues) -> [DocumentBlock] {
    let people = recovery.people
    guard !people.isEmpty else { return [] }
    let raised = people.filter { $0.level == .high || $0.level == .elevated }
    let counts = RecoveryLevel.allCases.map { level in (level, people.count { $0.level == level }) }
    let words = counts.filter { $0.1 > 0 }.map { "\(NumberText.grouped($0.1)) \(RecoveryText.title($0.0))" }
    var blocks: [DocumentBlock] = [
      .paragraph("Of \(NumberText.counted(people.count, "person", "people")): \(words.joined(separator: ", ")).")
    ]
    if !raised.isEmpty {
      let rows = raised.prefix(mostPeople).map { person -> [DocumentCell] in
        [.name(person.person, orElse: ""), .words(RecoveryText.title(person.level)), .words(reasons(of: person))]
      }
      blocks.append(
        .table(DocumentTable(columns: [.names("Person"), .words("Level"), .words("Why")], rows: rows)))
    }
    return blocks + shortages(of: people)
  }

  private static func reasons(of person: PersonRecovery) -> String {
    let lit = person.reasons.filter { $0.light != .green }
    return lit.map { "\(RecoveryText.sentence($0)) (\($0.light.rawValue))" }.joined(separator: "; ")
  }

  private static func shortages(of people: [PersonRecovery]) -> [DocumentBlock] {
    let schedule = people.count { $0.shortage == .noSchedule }
    let little = people.count { $0.shortage == .littleTimeOnCall }
    var blocks: [DocumentBlock] = []
    if schedule > 0 { blocks.append(.note("No levels of people: no schedule tells who was on call.")) }
    if little > 0 {
      let counted = little == 1 ? "1 person was" : "\(NumberText.grouped(little)) people were"
      blocks.append(.note("Insufficient: \(counted) on call for less than 24 hours or 7 days in the window."))
    }
    return blocks
  }

  // MARK: teams

  private static func teams(of recovery: RecoveryValues, _ report: Report) -> [DocumentBlock] {
    let loads = report.values.load.teams
    let rows = recovery.teams.map { team -> [DocumentCell] in
      let load = loads.first { $0.team == team.team }
      let hidden = DocumentCell.words("not told")
      return [
        .name(team.team, orElse: "people without a team"), .number(team.people),
        load?.sums.map { .number($0.interruptions) } ?? hidden, load?.sums.map { .number($0.hours.sleep) } ?? hidden,
        load?.fairness.map(busiest) ?? hidden,
        load?.fairness.map { gini in .words(gini.gini.map { NumberText.decimal($0, digits: 2) } ?? "too few to tell") }
          ?? hidden,
        team.trend.map { .words(RecoveryText.trend($0)) } ?? hidden,
      ]
    }
    return [
      .paragraph("Teams, by the people of each: what reached them, how evenly, and where it is going."),
      .table(
        DocumentTable(
          columns: [
            .names("Team"), .numbers("People"), .numbers("Interruptions"), .numbers("Sleep"), .numbers("Busiest share"),
            .numbers("Gini"), .words("Trend of disturbances"),
          ], rows: rows)),
    ]
  }
}
