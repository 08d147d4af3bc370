import LoadStatistics
import PagingModel

/// Levels and trends of people and teams.
struct RecoveryFigures {
  let figures: LoadFigures
  /// The part of the period that the input covers.
  let covered: Period
  /// Whole calendar months, oldest first.
  let months: [Period]

  /// What levels run over.
  static let windowDays: Int64 = 28
  /// No level on less: two shifts of 12 hours, seven days.
  static let (leastHours, leastDays) = (24.0, 7)

  private var load: LoadHistory { figures.load }

  /// - Parameter people: what was counted of everyone in the period, by person.
  func values(_ people: PeopleTally, _ calendar: some LocalCalendar) -> RecoveryValues {
    let span = covered.start..<covered.end
    let rows = figures.personRows(in: span, people, figures.shiftRows(in: span))
    let sizes = Dictionary(grouping: rows, by: \.load.team).mapValues(\.count)
    let small = SmallGroups(sizes, smallest: figures.options.smallestGroup)
    let window = Period(
      start: max(covered.start, covered.end - Milliseconds(Self.windowDays * LoadConstants.day.count)), end: covered.end
    )
    let all = rows.map { person($0, window) }
    var values = RecoveryValues(window: window)
    values.teams = teams(rows, all, small, calendar)
    values.people = all.filter { !small.hides($0.team) }.sorted(by: PersonRecovery.precedes)
    values.hidden.people = all.count { small.hides($0.team) }
    values.hidden.teams = small.hidden.sorted(by: ByteOrder.precedes)
    values.hidden.smallestGroup = figures.options.smallestGroup ?? 0
    return values
  }

  private func person(_ row: PersonRow, _ window: Period) -> PersonRecovery {
    let (record, clock) = (load.records[row.id.position], load.clocks[row.id.position])
    let period = PersonPeriod(record, clock, in: window.start..<window.end)
    let trend = RecoveryTrend.person(record, clock, months: load.knowsDuties ? months : [])
    let shortage = shortage(period, row)
    let isKnown = shortage != .noNotifications && period.isShort
    let reasons =
      isKnown
      ? RecoveryIndicators(period: period, incidents: figures.incidents, knowsDuty: row.load.knowsDuty).reasons(trend)
      : []
    return PersonRecovery(
      person: row.load.person, team: row.load.team, level: shortage == nil ? RecoveryLevel(of: reasons) : .insufficient,
      shortage: shortage, reasons: reasons, trend: trend, isAttributed: row.load.isAttributed)
  }

  private func shortage(_ period: PersonPeriod, _ row: PersonRow) -> PersonRecovery.Shortage? {
    if !row.load.knowsLoad { return .noNotifications }
    if !row.load.knowsDuty { return .noSchedule }
    let isLittle = period.onCall.hours < Self.leastHours || period.onCallDays.count < Self.leastDays
    return isLittle ? .littleTimeOnCall : nil
  }

  private func teams(
    _ rows: [PersonRow], _ people: [PersonRecovery], _ small: SmallGroups, _ calendar: some LocalCalendar
  ) -> [TeamRecovery] {
    let groups = Dictionary(grouping: zip(rows, people), by: \.0.load.team)
    let names = groups.keys.sorted(by: ByteOrder.precedes)
    // Everyone who ever was of the team, also who has no figure in the period: else its past would look quieter.
    let members = Dictionary(grouping: load.records.indices) { load.history.people[$0].team }
    let trends = names.map { name in
      RecoveryTrend.team((members[name] ?? []).map { load.records[$0] }, months: months, calendar)
    }
    return zip(names, Self.confirmed(trends)).map { name, trend in
      let own = (groups[name] ?? []).map(\.1)
      let levels = RecoveryLevel.allCases.map { level in own.count { $0.level == level } }
      let isHidden = small.hides(name)
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
