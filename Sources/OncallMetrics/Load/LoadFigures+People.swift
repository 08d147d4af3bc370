import LoadStatistics
import PagingModel

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
      return row.sums.isAny || isActor ? row : nil
    }
  }

  private func row(
    of id: PersonID, _ tally: PersonTally, _ period: PersonPeriod, _ shifts: [ShiftRow]
  ) -> PersonRow {
    var row = PersonRow(id: id, team: team(of: id), period: period, sums: sums(tally, period, shifts))
    let incidents = period.incidents(incidents)
    row.incidentCount = incidents.count
    row.sums.recoveryGaps = PersonPeriod.gapsUnderRecovery(incidents)
    guard period.isShort else { return row }
    (row.disturbedNights, row.nightRest) = (period.disturbedNights, period.nightRest)
    row.sums.nightsDisturbed = row.disturbedNights.count
    row.sums.nightsInRecovery = row.disturbedNights.inRecovery
    (row.sums.onCallNights, row.sums.restBreaches) = (row.nightRest.nights.count, row.nightRest.breaches)
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
    sums.shiftsOverLimit = shifts.count(where: \.isOverLimit)
    let engaged = period.engaged
    (sums.engaged, sums.engagedLeftOut) = (engaged.time, engaged.leftOut)
    sums.disruptedHours = period.disruptedHours
    sums.onCall = period.onCall
    return sums
  }

  // MARK: what is told of one person

  /// All that is told of a person.
  func row(_ row: PersonRow) -> PersonLoad {
    let person = load.history.people[row.id.position]
    var values = PersonLoad(person: person.label, timeZone: row.period.clock.zone.identifier)
    values.team = row.team
    values.isAttributed = !load.evidence.knowsNotifications
    values.knowsLoad = load.evidence.knowsNotifications || load.isAttributed
    values.knowsDuty = load.knowsDuty[row.id.position]
    values.sums = row.sums
    values.incidents = row.incidentCount
    let offDuty = row.period.offDuty
    values.leastOffDuty = offDuty.min()
    values.medianOffDuty = NearestRank.percentile(50, of: offDuty)
    if row.period.isShort { setNights(&values, row) }
    return values
  }

  private func setNights(_ values: inout PersonLoad, _ row: PersonRow) {
    values.longestRunOfNights = row.disturbedNights.longestRun
    values.leastUndisturbed = row.nightRest.undisturbed.min()
    values.medianUndisturbed = NearestRank.percentile(50, of: row.nightRest.undisturbed)
    values.consecutiveOnCallDays = Runs.longest(row.period.onCallDays)
    values.nights = row.period.nights(onCall: row.nightRest.nights)
  }
}

extension PersonPeriod {
  /// The nights of the period on call or disturbed, in order.
  func nights(onCall: [Int64]) -> [PersonLoad.Night] {
    let onCall = Set(onCall)
    var disturbances: [Int64: Int] = [:]
    for hit in record.hits.wakings(in: around(daysBefore: 1, daysBehind: 2)) {
      if hit.hours == .sleep { disturbances[clock.night(of: hit.at), default: 0] += 1 }
    }
    return onCall.union(disturbances.keys.filter(holds)).sorted().map { night in
      PersonLoad.Night(
        date: CivilDate(daysSinceEpoch: night), onCall: onCall.contains(night), disturbances: disturbances[night] ?? 0)
    }
  }
}
