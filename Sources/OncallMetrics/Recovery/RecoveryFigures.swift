import LoadStatistics
import PagingModel

/// Levels and trends of people and teams.
struct RecoveryFigures {
  let figures: LoadFigures
  let rows: LoadRows
  /// Whole calendar months, oldest first.
  let months: [Period]

  /// What levels run over.
  static let windowDays: Int64 = 28
  /// No level on less: two shifts of 12 hours, seven days.
  static let (leastHours, leastDays) = (24.0, 7)

  private var load: LoadHistory { figures.load }

  /// The last days of what the input covers of the period.
  private var window: Period {
    let length = Milliseconds(Self.windowDays * LoadConstants.day.count)
    return Period(start: max(rows.span.lowerBound, rows.span.upperBound - length), end: rows.span.upperBound)
  }

  /// Everyone's.
  func values(_ calendar: some LocalCalendar) -> RecoveryValues {
    let all = rows.people.map(person)
    var values = RecoveryValues(window: window)
    values.teams = teams(all, calendar)
    values.people = all.filter { !rows.small.hides($0.team) }.sorted(by: PersonRecovery.precedes)
    values.hidden = rows.hidden(figures.options)
    return values
  }

  /// One person's.
  func person(_ row: PersonRow) -> PersonRecovery {
    let (record, clock) = (load.records[row.id.position], load.clocks[row.id.position])
    let (knowsLoad, knowsDuty) = (
      load.evidence.knowsNotifications || load.isAttributed, load.knowsDuty[row.id.position]
    )
    let period = PersonPeriod(record, clock, in: window.span)
    let trend = RecoveryTrend.person(record, clock, months: load.knowsDuties ? months : [])
    let shortage = shortage(period, knowsLoad: knowsLoad, knowsDuty: knowsDuty)
    let isKnown = shortage != .noNotifications && period.isShort
    let reasons =
      isKnown
      ? RecoveryIndicators(period: period, incidents: figures.incidents, knowsDuty: knowsDuty).reasons(trend) : []
    return PersonRecovery(
      person: load.history.people[row.id.position].label, team: row.team,
      level: shortage == nil ? RecoveryLevel(of: reasons) : .insufficient, shortage: shortage, reasons: reasons,
      trend: trend, isAttributed: !load.evidence.knowsNotifications)
  }

  private func shortage(
    _ period: PersonPeriod, knowsLoad: Bool, knowsDuty: Bool
  ) -> PersonRecovery.Shortage? {
    if !knowsLoad { return .noNotifications }
    if !knowsDuty { return .noSchedule }
    let isLittle = period.onCall.hours < Self.leastHours || period.onCallDays.count < Self.leastDays
    return isLittle ? .littleTimeOnCall : nil
  }

  private func teams(_ people: [PersonRecovery], _ calendar: some LocalCalendar) -> [TeamRecovery] {
    let groups = Dictionary(grouping: people, by: \.team)
    let names = groups.keys.sorted(by: ByteOrder.precedes)
    // Everyone who ever was of the team, also who has no figure in the period: else its past would look quieter.
    let members = Dictionary(grouping: load.records.indices) { load.history.people[$0].team }
    let trends = names.map { name in
      RecoveryTrend.team((members[name] ?? []).map { load.records[$0] }, months: months, calendar)
    }
    return zip(names, Self.confirmed(trends)).map { name, trend in
      let own = groups[name] ?? []
      let levels = RecoveryLevel.allCases.map { level in own.count { $0.level == level } }
      let isHidden = rows.small.hides(name)
      return TeamRecovery(
        team: name, people: own.count, levels: isHidden ? nil : levels, trend: isHidden ? nil : trend)
    }
  }

  /// A change of one team must hold among those of all.
  private static func confirmed(_ trends: [TrendValues]) -> [TrendValues] {
    let tested = trends.indices.filter { trends[$0].trend != nil }
    var result = trends
    for (index, trend) in zip(tested, LoadTrend.confirmed(tested.compactMap { trends[$0].trend })) {
      result[index].trend = trend
    }
    return result
  }
}

extension PersonRecovery {
  static func precedes(_ left: PersonRecovery, _ right: PersonRecovery) -> Bool {
    let order = RecoveryLevel.allCases
    let (a, b) = (order.firstIndex(of: left.level) ?? 0, order.firstIndex(of: right.level) ?? 0)
    return a != b ? a < b : ByteOrder.precedes(left.person, right.person)
  }
}
