import PagingModel

/// Lists of the month before, and of the month that the period is put beside.
extension PeriodFigures {
  /// The pages of followed rules in the month before. O(episodes of the month).
  func before(_ figures: ListedFigures) -> [EpisodeList] {
    guard let month = figures.months.dropLast().last?.values.period else { return [] }
    return pages(of: figures.followUps.map(\.rule.id), .before, in: month)
  }

  /// The pages of rules that changed, and what interrupted people of teams. O(episodes of the month + people).
  func compared(_ figures: ListedFigures) -> [EpisodeList] {
    guard let month = figures.compared else { return [] }
    let members = Dictionary(grouping: history.people.indices) { history.people[$0].team }
    let teams = figures.comparedTeams.map { place in
      let people = members[figures.values.load.teams[place].team] ?? []
      return interruptions(.row(.comparedTeam, place + 1), people.map { ($0, month.span) })
    }
    return pages(of: figures.ruleChanges.map(\.rule.id), .comparedRule, in: month) + teams.filter { !$0.isEmpty }
  }

  /// The pages of each of some rules, by their place.
  private func pages(of rules: [RuleID?], _ family: EpisodeList.Family, in month: Period) -> [EpisodeList] {
    guard !rules.isEmpty else { return [] }
    var lists = rules.indices.map { EpisodeList(.row(family, $0 + 1)) }
    let places = Dictionary(zip(rules, lists.indices)) { first, _ in first }
    let first = history.episodes.partitioningIndex { $0.firedAt >= month.start }
    for index in first..<history.episodes.count {
      let episode = history.episodes[index]
      if episode.firedAt >= month.end { break }
      guard episode.page == .page, let place = places[history.rule(of: episode)] else { continue }
      lists[place].add(index, facts(index))
    }
    return lists.filter { !$0.isEmpty }
  }
}
