import PagingModel

extension PeriodFigures {
  /// The alerts behind the figures of a period: of totals, then of rows; none of a figure that is 0 or not known, and none of
  /// people, teams and rotas that are not told of.
  ///
  /// O(episodes + notifications), times the few lists that each is in; at most `EpisodeList.Kind.most` of each are kept.
  ///
  /// - Parameters:
  ///   - figures: those of the period.
  ///   - calendar: of the report's zone.
  public func lists(of figures: ListedFigures, _ calendar: some LocalCalendar) -> [EpisodeList] {
    let (plan, times) = plan(of: figures, calendar)
    var lister = EpisodeLister(self, plan, figures, times: times)
    var interruptions = InterruptionsOfEpisodes(load.load)
    var found: [Interruption] = []
    for index in history.episodes.indices {
      interruptions.of(index, into: &found)
      lister.add(index, found)
    }
    for notification in history.strayNotifications where notification.beginsInterruption {
      lister.add(Interruption(notification))
    }
    return lister.lists + together(figures) + rotaLists(figures.values.load, in: figures.values.covered)
      + before(figures) + compared(figures) + recorded(figures)
  }

  /// Lists by what alerts are, whom they reached, and when they fired.
  private func plan(
    of figures: ListedFigures, _ calendar: some LocalCalendar
  ) -> (plan: ListPlan, times: [(periods: [Period], first: Int)]) {
    var plan = ListPlan(history)
    plan.addRules(figures.rules, loudest: figures.values.rules.prefix(NoiseValues.loudest))
    plan.addTiers(figures.values.tiers)
    plan.addTeams(figures.teams)
    plan.addServices(figures.services)
    var times: [(periods: [Period], first: Int)] = []
    let columns = DayColumn.columns(of: figures.days)
    let groups: [(family: EpisodeList.Family, periods: [Period])] = [
      (.day, columns.count > ListedFigures.mostColumns ? [] : columns.map { $0.period(calendar) }),
      (.month, figures.months.map(\.values.period)), (.compared, [figures.compared].compactMap(\.self)),
    ]
    for group in groups where !group.periods.isEmpty {
      let numbers = group.periods.indices.map { plan.add(group.family, $0 + 1) }
      times.append((group.periods, numbers[0]))
    }
    if !figures.values.load.heat.isEmpty { plan.addHours(hidesZones: figures.hidesZones && haveSeveralZones) }
    plan.addPeople(figures.values.load, teams: figures.comparedTeams)
    return (plan, times)
  }

  /// Whether those whom anything reached, or who were on call, live by several clocks.
  private var haveSeveralZones: Bool {
    let people = history.people.indices.filter { person in
      let record = load.load.records[person]
      return !record.hits.isEmpty || !record.duty.isEmpty
    }
    return Set(people.map { load.load.clocks[$0].zone.identifier }).count > 1
  }

  // MARK: what fired together

  private func together(_ figures: ListedFigures) -> [EpisodeList] {
    let storms = figures.storms.list
    let largest = storms.indices.sorted { Storm.isLarger(storms[$0], storms[$1]) }
    let patterns = figures.clusters.patterns.prefix(ListedFigures.mostPatterns).enumerated().map { place, pattern in
      let episodes = pattern.clusters.flatMap { history.clusters.episodes(of: $0).map { Int($0) } }
      return EpisodeList(.row(.pattern, place + 1), of: episodes.sorted(), facts)
    }
    return largest.prefix(ListedFigures.mostStorms).sorted().map {
      EpisodeList(.row(.storm, $0 + 1), of: storms[$0].flood.episodes, facts)
    }
      + figures.clusters.largest.prefix(ListedFigures.mostClusters).enumerated().map {
        EpisodeList(.row(.cluster, $0 + 1), of: $1.episodes, facts)
      } + patterns.filter { !$0.isEmpty }
  }

  func facts(_ index: Int) -> AlertFacts {
    history.episodes.indices.contains(index) ? AlertFacts(index, of: history, evidence) : AlertFacts()
  }
}
