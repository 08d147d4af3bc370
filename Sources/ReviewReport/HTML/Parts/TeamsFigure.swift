import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// What reached the people of each team, at what levels they are, and how evenly it is shared.
enum TeamsFigure {
  private static let mostTeams = 25

  static func markup(of report: Report) -> Markup {
    let teams = report.values.load.teams
    guard !teams.isEmpty else { return .empty }
    let scale = teams.compactMap { $0.sums?.hours.total }.max() ?? 0
    let shown = teams.sorted(by: isBusier).prefix(mostTeams)
    let more = teams.count - shown.count
    return HTMLTable(
      id: "teams-load",
      columns: [
        .plain("Team"), .plot("Interruptions by hours"), .number("Interruptions"), .number("In sleep hours"),
        .text("Levels and trend", definition: "level"), .text("How evenly shared", definition: "gini"),
      ], rows: shown.map { .cells(row(of: $0, scale: scale, report)) }, classes: "teams"
    ).markup(
      title: title(Array(shown)),
      note: more > 0 ? "The \(shown.count) teams that were reached most in sleep hours; the JSON report has all." : nil,
      key: .key([("sleep", "sleep"), ("off", "off"), ("biz", "business")]))
  }

  /// The most in sleep hours first, then the most; those that are not told of last, by name.
  private static func isBusier(_ left: TeamLoad, _ right: TeamLoad) -> Bool {
    let (first, second) = (left.sums, right.sums)
    if first == nil || second == nil { return first != nil && second == nil }
    let keys = [first, second].map { [$0?.hours.sleep ?? 0, $0?.hours.total ?? 0] }
    return keys[0] == keys[1] ? false : keys[1].lexicographicallyPrecedes(keys[0])
  }

  private static func title(_ teams: [TeamLoad]) -> Markup {
    guard let first = teams.first, let sums = first.sums, sums.hours.sleep > 0, teams.count > 1 else {
      return Phrase("What reached the people of each team").markup
    }
    let name: Phrase = first.team.map { "\(name: $0)" } ?? "People without a team"
    return
      (name
      + " carried most in sleep hours: \(sums.hours.sleep) of \(NumberText.counted(sums.interruptions, "interruption"))")
      .markup
  }

  private static func row(of team: TeamLoad, scale: Int, _ report: Report) -> [HTMLTable.Cell] {
    let head = HTMLTable.Cell(
      NameMarkup.of(team.team, orElse: "people without a team", isStrong: team.team != nil)
        + .small(Phrase(NumberText.counted(team.people, "person", "people"))))
    let recovery = report.recovery?.teams.first { $0.team == team.team }
    guard let sums = team.sums else {
      let hidden = HTMLTable.Cell(
        Markup("span", .class("m")) {
          "not shown: under \(report.settings.privacy.smallestGroup) people, or hidden with one"
        })
      return [
        head, hidden, HTMLTable.Cell(.empty), HTMLTable.Cell(.empty), HTMLTable.Cell(.empty), HTMLTable.Cell(.empty),
      ]
    }
    let hours = sums.hours
    let words = "\(hours.sleep) sleep, \(hours.off) off, \(hours.business) business"
    let bar = SegmentBar(
      label: "Interruptions: \(words)",
      parts: [.init(Tone("sleep"), hours.sleep), .init(Tone("off"), hours.off), .init(Tone("biz"), hours.business)],
      scale: scale)
    return [
      head, HTMLTable.Cell(bar.markup + .small(Phrase(words))), .count(sums.interruptions), .count(hours.sleep),
      HTMLTable.Cell(levels(of: recovery)), HTMLTable.Cell(fairness(of: team)),
    ]
  }

  private static func levels(of team: TeamRecovery?) -> Markup {
    guard let team else { return .unknown() }
    let counts = zip(RecoveryLevel.allCases, team.levels ?? []).filter { $0.1 > 0 }
    let words = counts.map { "\($0.1) \($0.0 == .insufficient ? "not rated" : $0.0.rawValue)" }
    let first = words.isEmpty ? Markup.unknown() : Phrase(words.joined(separator: ", ")).markup
    return first + .small(Phrase(team.trend.map(RecoveryText.short) ?? "no trend"))
  }

  private static func fairness(of team: TeamLoad) -> Markup {
    guard let fairness = team.fairness, let share = fairness.topShare, let times = fairness.topTimesFair else {
      return Markup("span", .class("m")) { "too few to tell" }
    }
    let words: Phrase = "busiest person: \(PageNumber.percent(share)), \(NumberText.oneDecimal(times)) fair shares"
    let gini = fairness.gini.map { "Gini \(NumberText.fixed($0, digits: 2))" }
    let perHour = fairness.giniPerHour.map { "\(NumberText.fixed($0, digits: 2)) per hour on call" }
    let parts = [gini, perHour].compactMap { $0 }
    return words.markup + (parts.isEmpty ? .empty : .small(Phrase(parts.joined(separator: ", "))))
  }
}
