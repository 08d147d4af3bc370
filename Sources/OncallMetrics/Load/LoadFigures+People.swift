import LoadStatistics
import PagingModel

/// One person with the figures of a period.
struct PersonRow {
  var id: PersonID
  var period: PersonPeriod
  var load: PersonLoad
}

extension LoadFigures {
  /// Everyone with a figure above 0, by number.
  func personRows(in span: Range<Timestamp>, _ people: PeopleTally, _ shifts: [ShiftRow]) -> [PersonRow] {
    let ownShifts = Dictionary(grouping: shifts, by: \.person)
    return load.records.indices.compactMap { index in
      let id = PersonID(index)
      let tally = index < people.rows.count ? people.rows[index] : .empty
      let period = PersonPeriod(load.records[index], load.clocks[index], in: span)
      let row = row(of: id, tally, period, ownShifts[id] ?? [])
      let isActor = !load.evidence.knowsNotifications && tally.resolved > 0
      return row.sums.isAny || isActor ? PersonRow(id: id, period: period, load: row) : nil
    }
  }

  private func row(
    of id: PersonID, _ tally: PersonTally, _ period: PersonPeriod, _ shifts: [ShiftRow]
  ) -> PersonLoad {
    let person = load.history.people[id.position]
    var row = PersonLoad(person: person.label, timeZone: period.clock.zone.identifier)
    row.team = person.team
    row.isAttributed = !load.evidence.knowsNotifications
    row.knowsLoad = load.evidence.knowsNotifications || load.isAttributed
    row.knowsDuty = load.knowsDuty[id.position]
    row.sums = sums(tally, period, shifts)
    let incidentSpans = period.incidents(incidents)
    row.incidents = incidentSpans.count
    row.sums.recoveryGaps = PersonPeriod.gapsUnderRecovery(incidentSpans)
    setDuties(&row, period)
    if period.isShort { setNights(&row, period) }
    return row
  }

  private func sums(_ tally: PersonTally, _ period: PersonPeriod, _ shifts: [ShiftRow]) -> LoadSums {
    var sums = LoadSums()
    sums.notifications = tally.notifications
    (sums.hours, sums.disturbances) = (tally.hours, tally.disturbances)
    if load.isAttributed {
      for hit in period.hits {
        if hit.beginsInterruption { sums.hours.add(hit.hours) }
        if hit.isDisturbance { sums.disturbances += 1 }
      }
    }
    sums.acknowledged = tally.acknowledged
    sums.shifts = shifts.count
    sums.shiftsOverLimit = shifts.count(where: \.load.isOverLimit)
    let engaged = period.engaged
    (sums.engaged, sums.engagedLeftOut) = (engaged.time, engaged.leftOut)
    sums.disruptedHours = period.disruptedHours
    return sums
  }

  private func setDuties(_ row: inout PersonLoad, _ period: PersonPeriod) {
    row.sums.onCall = period.onCall
    let offDuty = period.offDuty
    row.leastOffDuty = offDuty.min()
    row.medianOffDuty = NearestRank.percentile(50, of: offDuty)
  }

  private func setNights(_ row: inout PersonLoad, _ period: PersonPeriod) {
    let (disturbed, rest) = (period.disturbedNights, period.nightRest)
    row.sums.nightsDisturbed = disturbed.count
    row.sums.nightsInRecovery = disturbed.inRecovery
    row.longestRunOfNights = disturbed.longestRun
    (row.sums.onCallNights, row.sums.restBreaches) = (rest.nights, rest.breaches)
    row.leastUndisturbed = rest.undisturbed.min()
    row.medianUndisturbed = NearestRank.percentile(50, of: rest.undisturbed)
    row.consecutiveOnCallDays = Runs.longest(period.onCallDays)
    row.nights = period.nights
  }
}

extension PersonPeriod {
  /// The nights of the period on call or disturbed, in order.
  var nights: [PersonLoad.Night] {
    let onCall = Set(onCallNights)
    var disturbances: [Int64: Int] = [:]
    for hit in record.wakings[...].inside(around(daysBefore: 1, daysBehind: 2)) {
      if hit.hours == .sleep { disturbances[clock.night(of: hit.at), default: 0] += 1 }
    }
    return onCall.union(disturbances.keys.filter(holds)).sorted().map { night in
      PersonLoad.Night(
        date: CivilDate(daysSinceEpoch: night), onCall: onCall.contains(night), disturbances: disturbances[night] ?? 0)
    }
  }
}
