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
    var lister = EpisodeLister(self, plan, figures.values.period, times: times)
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
      + before(figures)
      + recorded(in: figures.values.period)
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
    if !figures.values.load.heat.isEmpty { plan.addHours() }
    plan.addPeople(figures.values.load)
    return (plan, times)
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

  private func facts(_ index: Int) -> AlertFacts {
    history.episodes.indices.contains(index) ? AlertFacts(index, of: history, evidence) : AlertFacts()
  }

  // MARK: rotas

  /// What interrupted those on call in their shifts. O(shifts + what reached people in them).
  private func rotaLists(_ told: LoadValues, in covered: Period) -> [EpisodeList] {
    let shifts = Dictionary(grouping: load.shiftRows(in: covered.span), by: \.rota)
    let places = told.toldRotas.prefix(LoadValues.mostShownGroups).filter { told.rotas[$0].load != nil }
    return places.compactMap { place in
      let rota = told.rotas[place]
      let own = shifts.keys.filter { number in
        let other = history.dutyRotas[number]
        return other.name == rota.rota && other.team == rota.team && other.role == rota.role
      }
      guard own.count == 1, let shifts = shifts[own[0]] else { return nil }
      let list = rotaList(place + 1, shifts)
      return list.isEmpty ? nil : list
    }
  }

  private func rotaList(_ place: Int, _ shifts: [ShiftRow]) -> EpisodeList {
    var episodes: Set<Int> = []
    var hours = HoursCounts()
    for shift in shifts {
      for hit in load.load.records[shift.person.position].hits.inside(shift.span) where hit.beginsInterruption {
        hours.add(hit.hours)
        if hit.episode != PersonHit.noEpisode { episodes.insert(Int(hit.episode)) }
      }
    }
    var list = EpisodeList(.row(.rota, place), of: episodes.sorted(), facts)
    list.counts.interruptions = hours
    return list
  }

  // MARK: other months, records

  /// The pages of followed rules in the month before. O(episodes of the month).
  private func before(_ figures: ListedFigures) -> [EpisodeList] {
    guard let month = figures.months.dropLast().last?.values.period, !figures.followUps.isEmpty else { return [] }
    var lists = figures.followUps.indices.map { EpisodeList(.row(.before, $0 + 1)) }
    let places = Dictionary(zip(figures.followUps.map(\.rule.id), lists.indices)) { first, _ in first }
    let first = history.episodes.partitioningIndex { $0.firedAt >= month.start }
    for index in first..<history.episodes.count {
      let episode = history.episodes[index]
      if episode.firedAt >= month.end { break }
      guard episode.page == .page, let place = places[history.rule(of: episode)] else { continue }
      lists[place].add(index, facts(index))
    }
    return lists.filter { !$0.isEmpty }
  }

  /// The pages that were held against a record of incidents.
  private func recorded(in period: Period) -> [EpisodeList] {
    guard evidence.knowsPages, let record = history.incidentRecord else { return [] }
    let pages = IncidentFigures(record, in: history).pages(in: period)
    return [
      EpisodeList(.figure(.onIncident), of: pages.on, facts), EpisodeList(.figure(.offIncident), of: pages.off, facts),
    ].filter { !$0.isEmpty }
  }
}
