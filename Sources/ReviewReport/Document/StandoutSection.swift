import LoadStatistics
import OncallMetrics
import PagingModel

/// What stands out: the largest of each kind, as facts with their counts. No verdict: those need evidence.
extension ReportDocument {
  static let standoutsTitle = "What stands out"

  static func standouts(of report: Report) -> [DocumentBlock] {
    let values = report.values
    let facts = [
      leadingRules(of: values), selfResolving(of: values), leadingService(of: values), unacknowledged(of: values),
      concentration(of: values), sleepHours(of: values),
    ]
    let known =
      facts.compactMap { $0 } + overloaded(of: values) + [highLevels(of: report)].compactMap { $0 }
      + risingTeams(of: report) + uncovered(of: values)
    return known.isEmpty ? [] : [.heading(standoutsTitle), .list(known)]
  }

  private static func leadingRules(of values: PeriodValues) -> Phrase? {
    let rules = values.rules.filter { ($0.pages ?? 0) > 0 }.prefix(3)
    let sum = rules.reduce(0) { $0 + ($1.pages ?? 0) }
    guard rules.count > 1, values.rules.count > rules.count, let share = values.pageShare(sum) else { return nil }
    let names = rules.map { rule -> Phrase in "\(title(of: rule)) (\(rule.pages ?? 0))" }
    return "\(NumberText.share(share)) of all pages come from the \(rules.count) rules with the most: "
      + Phrase.joined(names, by: ", ") + "."
  }

  /// The rule with the most pages that resolved themselves.
  private static func selfResolving(of values: PeriodValues) -> Phrase? {
    let candidates = values.rules.filter { $0.pages == $0.selfResolvedOf && ($0.selfResolved ?? 0) > 0 }
    let most = candidates.max { ($0.selfResolved ?? 0) < ($1.selfResolved ?? 0) }
    guard let rule = most, let share = rule.selfResolvedShare else { return nil }
    return
      "Most pages that resolved themselves: \(title(of: rule)), \(NumberText.share(share)), without anyone acknowledging them."
  }

  private static func leadingService(of values: PeriodValues) -> Phrase? {
    guard values.services.count > 1, let service = values.services.first, let name = service.name,
      let share = values.pageShare(service.pages), share.count > 0
    else { return nil }
    return "The service with the most pages is \(name: name): \(NumberText.share(share))."
  }

  private static func unacknowledged(of values: PeriodValues) -> Phrase? {
    guard let acknowledge = values.response.timeToAcknowledge, acknowledge.neverAcknowledged > 0,
      let share = values.pageShare(acknowledge.neverAcknowledged), values.response.unit == .pages
    else { return nil }
    return "Never acknowledged by anyone: \(NumberText.share(share)) of the pages."
  }

  private static func concentration(of values: PeriodValues) -> Phrase? {
    guard let people = values.load.peopleWithHalf, let all = values.summary.people, all > 2 else {
      return nil
    }
    return "Half of all interruptions went to \(people) of \(NumberText.counted(all, "person", "people"))."
  }

  private static func sleepHours(of values: PeriodValues) -> Phrase? {
    let most = values.load.people.map(\.hours.sleep).max() ?? 0
    let people = values.load.people.filter { $0.hours.sleep == most }
    guard most > 0, people.count <= 3, values.load.people.count > 1 else { return nil }
    let names = people.map { person -> Phrase in
      "\(name: person.person) (\(person.hours.sleep) of \(person.interruptions))"
    }
    return "Most interruptions in sleep hours: " + Phrase.joined(names, by: ", ") + "."
  }

  /// Teams whose load rises.
  private static func risingTeams(of report: Report) -> [Phrase] {
    (report.recovery?.teams ?? []).compactMap { team in
      guard let trend = team.trend, trend.direction == .rising, let name = team.team else { return nil }
      return "The load of \(name: name) is \(RecoveryText.trend(trend))."
    }
  }

  /// Who carries two fair shares and more.
  private static func overloaded(of values: PeriodValues) -> [Phrase] {
    values.load.teams.compactMap { team -> Phrase? in
      guard !team.overloaded.isEmpty, let share = team.fairness?.topShare, let times = team.fairness?.topTimesFair
      else { return nil }
      let people = Phrase.joined(team.overloaded.map { person -> Phrase in "\(name: person)" }, by: " and ")
      let group: Phrase = team.team.map { "\(name: $0)" } ?? "people without a team"
      let fair = NumberText.oneDecimal(times)
      return people
        + "\(team.overloaded.count > 1 ? " each" : "") had \(fair) times a fair share of the disturbances of " + group
        + ": \(NumberText.share(share))."
    }
  }

  /// How many people have the highest level of load.
  private static func highLevels(of report: Report) -> Phrase? {
    guard let high = report.recovery?.highLoad, high.count > 0 else { return nil }
    let all = NumberText.counted(high.of, "person", "people")
    return
      "Load is high for \(high.count) of \(all) with enough time on call to tell\(HeadlineText.hidden(report.recovery?.hidden.people))."
  }

  /// The primary rotas with the most time for which nobody was on call.
  private static func uncovered(of values: PeriodValues) -> [Phrase] {
    let rotas = values.load.rotas.filter { $0.uncovered.count > 0 && !$0.rota.isEmpty }
    let longest = rotas.sorted { $0.uncovered > $1.uncovered }.prefix(3)
    let names = longest.map { rota -> Phrase in "\(name: rota.rota) (\(DurationText.text(rota.uncovered)))" }
    let more: Phrase = rotas.count > 3 ? " and \(rotas.count - 3) more" : ""
    return names.isEmpty
      ? [] : ["Nobody was on call for a part of the period: " + Phrase.joined(names, by: ", ") + more + "."]
  }

  /// A rule with its service.
  static func title(of rule: RuleValues) -> Phrase {
    let name: Phrase = rule.rule.map { "\(name: $0)" } ?? "alerts without a rule name"
    return rule.service.map { "\(name) on \(name: $0)" } ?? name
  }
}
