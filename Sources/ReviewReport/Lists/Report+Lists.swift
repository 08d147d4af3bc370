public import OncallMetrics
public import PagingModel

extension Report {
  /// Names the alerts behind figures. O(alerts listed).
  ///
  /// - Parameter lists: of the report's period.
  public mutating func putLists(_ lists: [EpisodeList], of history: PagingHistory) {
    let episodes = Set(lists.flatMap(\.episodes)).sorted()
    let hidden = HiddenAnswers(of: self)
    listedAlerts = episodes.map { hidden.told(ListedAlert($0, of: history)) }
    let ids = Dictionary(uniqueKeysWithValues: zip(episodes, listedAlerts.map(\.id)))
    let (titles, facts) = (ListTitles(self), ListFacts(self))
    self.lists = lists.map { list in
      ReportList(
        kind: list.kind, title: titles.title(of: list.kind), total: list.total,
        counts: ListedCounts(list.counts, of: list.kind, in: self), facts: facts.facts(of: list.kind),
        episodes: list.episodes.compactMap { ids[$0] }, namesAlerts: list.namesAlerts)
    }
  }

  /// The same without lists of single hours of the week, of which there are many.
  var withoutHoursOfWeek: Report {
    var report = self
    report.lists = lists.filter { list in
      if case .row(.weekHour, _) = list.kind { false } else { true }
    }
    return report
  }

  /// The id of a list, where there is one.
  func list(_ figure: EpisodeList.Figure) -> String? { list(.figure(figure)) }

  func list(_ kind: EpisodeList.Kind) -> String? { listKinds.contains(kind) ? kind.id : nil }

  /// - Parameter place: from 1 on; nil of a row that is none.
  func list(_ family: EpisodeList.Family, _ place: Int?) -> String? { place.flatMap { list(.row(family, $0)) } }

  /// The list of the first row of a name, where there is one.
  func list(_ family: EpisodeList.Family, named name: String?) -> String? {
    let index: Int? =
      switch family {
      case .team: values.teams.firstIndex { $0.name == name }
      case .service: values.services.firstIndex { $0.name == name }
      case .carriers, .comparedTeam: values.load.teams.firstIndex { $0.team == name }
      case .month: months.firstIndex { $0.month == name }
      default: nil
      }
    return list(family, index.map { $0 + 1 })
  }

  func list(ofTier tier: Int?) -> String? { list(.tier, values.tiers.firstIndex { $0.tier == tier }.map { $0 + 1 }) }

  /// The list of a rule of the period, where there is one.
  func list(of rule: RuleValues) -> String? { rule.id.flatMap { ruleLists[$0] } }

  /// The ids of the lists of rules, of those that the history knows. O(lists + rules by rank).
  var idsOfRuleLists: [RuleID: String] {
    let rules = values.rulesByRank
    let pairs = lists.compactMap { list -> (RuleID, String)? in
      guard case .row(.rule, let place) = list.kind, rules.indices.contains(place - 1) else { return nil }
      return rules[place - 1].id.map { ($0, list.id) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The pages by the hours of whom they reached, and the interruptions.
  func list(ofPages hours: HoursClass) -> String? {
    switch hours {
    case .business: list(.businessPages)
    case .off: list(.offPages)
    case .sleep: list(.sleepPages)
    }
  }

  func list(ofAcknowledged hours: HoursClass) -> String? {
    switch hours {
    case .business: list(.acknowledgedInBusiness)
    case .off: list(.acknowledgedOff)
    case .sleep: list(.acknowledgedInSleep)
    }
  }
}
