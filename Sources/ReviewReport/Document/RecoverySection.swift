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
      "A workload indicator, not a diagnosis. Levels rest on the last \(days(of: recovery)) of the period: high are two reasons in red, "
      + "or one with two in amber; elevated are one in red or two in amber. Trends rest on whole calendar months."
    return [.heading("Load and recovery"), .paragraph(opening + attributed(report.values.load))] + levels(of: recovery)
      + teams(of: recovery, report)
      + hiddenNote(recovery.hidden)
  }

  private static func days(of recovery: RecoveryValues) -> String {
    let span = recovery.window.end - recovery.window.start
    let days = Int(span.count / 86_400_000)
    return days == 1 ? "day" : NumberText.counted(days, "day")
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
      .paragraph(
        "Levels of \(NumberText.counted(people.count, "person", "people")): \(words.joined(separator: ", ")).")
    ]
    if !raised.isEmpty {
      let rows = raised.prefix(mostPeople).map { person -> [DocumentCell] in
        [.name(person.person, orElse: ""), .words(RecoveryText.title(person.level)), .words(reasons(of: person).plain)]
      }
      blocks.append(
        .table(DocumentTable(columns: [.names("Person"), .words("Level"), .words("Why")], rows: rows)))
    }
    return blocks + shortages(of: people)
  }

  /// What is in red, then what is in amber.
  static func reasons(of person: PersonRecovery, list: String? = nil) -> Phrase {
    let lights = [("Red", RecoveryReason.Light.red), ("Amber", .amber)].compactMap { title, light -> Phrase? in
      let lit = person.reasons.filter { $0.light == light }.map { RecoveryText.phrase($0, list: list) }
      return lit.isEmpty ? nil : "\(title): " + Phrase.joined(lit, by: "; ") + "."
    }
    return Phrase.joined(lights, by: " ")
  }

  private static func shortages(of people: [PersonRecovery]) -> [DocumentBlock] {
    let schedule = people.count { $0.shortage == .noSchedule }
    let little = people.count { $0.shortage == .littleTimeOnCall }
    var blocks: [DocumentBlock] = []
    if schedule > 0 { blocks.append(.note("No levels of people: no schedule tells who was on call.")) }
    if little > 0 {
      let counted = little == 1 ? "1 person was" : "\(NumberText.grouped(little)) people were"
      blocks.append(.note("Too little evidence: \(counted) on call for less than 24 hours, or on fewer than 7 days."))
    }
    return blocks
  }

  // MARK: teams

  private static func teams(of recovery: RecoveryValues, _ report: Report) -> [DocumentBlock] {
    let loads = report.values.load.teams
    let rows = recovery.teams.map { team -> [DocumentCell] in
      let load = loads.first { $0.team == team.team }
      return [
        .name(team.team, orElse: "people without a team"), .number(team.people),
        load?.sums.map { .number($0.interruptions) } ?? hidden, load?.sums.map { .number($0.hours.sleep) } ?? hidden,
      ] + busiest(load?.fairness) + [
        load?.fairness.map(gini) ?? hidden, team.trend.map { .words(RecoveryText.trend($0)) } ?? hidden,
      ]
    }
    // The table of rotas has told what the busiest share is.
    let explained: Phrase = report.values.load.rotas.isEmpty ? " " + busiestWords : ""
    let opening: Phrase = "Teams: what reached the people of each, how evenly, and where it is going."
    return [
      .paragraph(opening + explained + " Gini: 0 for equal shares, 1 when one person carries all."),
      .table(
        DocumentTable(
          columns: [
            .names("Team"), .numbers("People"), .numbers("Interruptions"), .numbers("Sleep"), .numbers("Busiest share"),
            .numbers("Fair shares"), .numbers("Gini"), .words("Trend of disturbances"),
          ], rows: rows)),
    ]
  }

  private static func gini(_ fairness: Fairness) -> DocumentCell {
    .words(fairness.gini.map { NumberText.fixed($0, digits: 2) } ?? "too few")
  }
}
