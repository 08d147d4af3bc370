import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// What reached the people of each team, at what levels they are, and how evenly it is shared.
enum TeamsFigure {
  static func markup(of report: Report) -> Markup {
    let teams = report.values.load.teams.filter { !$0.isSuppressed }
    let hidden = report.values.load.teams.count - teams.count
    guard !teams.isEmpty else { return .empty }
    let scale = teams.compactMap { $0.sums?.hours.total }.max() ?? 0
    let shown = report.values.load.busiestTeams.prefix(LoadValues.mostShownGroups).map { report.values.load.teams[$0] }
    let rest = [
      teams.count > shown.count
        ? "\(NumberText.counted(teams.count - shown.count, "more team")) in the JSON report" : nil,
      hidden > 0 ? self.hidden(hidden, report) : nil,
    ].compactMap { $0 as Phrase? }
    return HTMLTable(
      id: "teams-load",
      columns: [
        .plain("Team", definition: "team"), .plot("Interruptions by hours"),
        .number("Interruptions", definition: "interruptions"), .number("In sleep hours", definition: "hours"),
        .text("Levels and trend", definition: "level"), .text("How evenly shared", definition: "gini"),
      ], rows: shown.map { .cells(row(of: $0, scale: scale, report)) }, classes: "teams"
    ).markup(title: title(shown, report), key: .key([("sleep", "sleep"), ("off", "off"), ("biz", "business")]))
      + (rest.isEmpty ? .empty : Markup("p", .class("foot")) { Phrase.joined(rest, by: "; ") + "." })
  }

  private static func hidden(_ count: Int, _ report: Report) -> Phrase {
    let size = report.settings.privacy.smallestGroup
    let teams = count == 1 ? "1 team is" : "\(NumberText.grouped(count)) teams are"
    return "\(teams) not shown: fewer than \(size) people, or hidden with such a team"
  }

  private static func title(_ teams: [TeamLoad], _ report: Report) -> Markup {
    guard let first = teams.first, let sums = first.sums, sums.hours.sleep > 0, teams.count > 1 else {
      return Phrase("What reached the people of each team").markup
    }
    let name: Phrase = first.team.map { "\(name: $0)" } ?? "People without a team"
    return
      (name
      + " carried most in sleep hours: \(NumberText.grouped(sums.hours.sleep)) of \(NumberText.counted(sums.interruptions, "interruption"), list: report.list(.carriers, named: first.team))")
      .markup
  }

  private static func row(of team: TeamLoad, scale: Int, _ report: Report) -> [HTMLTable.Cell] {
    let head = HTMLTable.Cell(
      NameMarkup.of(team.team, orElse: "people without a team", isStrong: team.team != nil)
        + .small(Phrase(NumberText.counted(team.people, "person", "people"))))
    let recovery = report.recovery?.teams.first { $0.team == team.team }
    let sums = team.sums ?? LoadSums()
    let hours = sums.hours
    let list = report.list(.carriers, named: team.team)
    let words = [(hours.sleep, "sleep"), (hours.off, "off"), (hours.business, "business")]
      .map { "\(NumberText.grouped($0)) \($1)" }.joined(separator: ", ")
    let bar = SegmentBar(
      label: "Interruptions: \(words)",
      parts: [.init(Tone("sleep"), hours.sleep), .init(Tone("off"), hours.off), .init(Tone("biz"), hours.business)],
      scale: scale)
    return [
      head, HTMLTable.Cell(bar.markup + .small(Phrase(words))), .count(sums.interruptions).linked(list: list),
      .count(hours.sleep).linked(list: list), HTMLTable.Cell(levels(of: recovery)),
      HTMLTable.Cell(fairness(of: team)),
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
    let words: Phrase = "busiest person: \(PageNumber.share(share, ofAll: "disturbances"))"
    let fair = "\(NumberText.oneDecimal(times)) fair shares"
    let gini = fairness.gini.map { "Gini \(NumberText.fixed($0, digits: 2))" }
    let perHour = fairness.giniPerHour.map { "\(NumberText.fixed($0, digits: 2)) per hour on call" }
    return words.markup + .small(Phrase([fair, gini, perHour].compactMap { $0 }.joined(separator: ", ")))
  }
}
