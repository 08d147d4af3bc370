import PagingModel

/// Cuts one person's sheet out of the load of everyone.
struct PersonSheetFigures {
  let figures: LoadFigures
  let covered: Period
  /// Whole calendar months, oldest first.
  let months: [Period]

  private var load: LoadHistory { figures.load }

  /// - Parameter people: what was counted of everyone in the period, by person.
  func sheet(of id: PersonID, _ people: PeopleTally, _ calendar: some LocalCalendar) -> PersonSheet {
    let span = covered.start..<covered.end
    let shifts = figures.shiftRows(in: span)
    let rows = figures.personRows(in: span, people, shifts)
    var sheet = PersonSheet()
    sheet.knowsDuties = load.knowsDuty[id.position]
    sheet.knowsActions = load.evidence.knowsPeople
    guard let row = rows.first(where: { $0.id == id }) else { return sheet }
    sheet.load = row.load
    sheet.shifts = shifts.filter { $0.person == id }.map(\.load)
    sheet.rules = rules(row.period)
    let recovery = RecoveryFigures(figures: figures, covered: covered, months: months).values(people, calendar)
    sheet.recovery = recovery.people.first { $0.person == row.load.person }
    let team = rows.filter { $0.load.team == row.load.team }
    if row.load.team != nil, team.count >= Fairness.leastPeople {
      sheet.teamPeople = team.count
      sheet.teamShare = Share(
        count: row.load.disturbances, of: team.reduce(0) { $0 + $1.load.disturbances })
    }
    return sheet
  }

  private func rules(_ period: PersonPeriod) -> [PersonSheet.Rule] {
    var counts: [RuleKey: (all: Int, sleep: Int)] = [:]
    for hit in period.hits where hit.beginsInterruption && hit.episode != PersonHit.noEpisode {
      let kind = load.history.kind(of: load.history.episodes[Int(hit.episode)])
      counts[RuleKey(rule: kind.rule, service: kind.service), default: (0, 0)].all += 1
      if hit.hours == .sleep { counts[RuleKey(rule: kind.rule, service: kind.service), default: (0, 0)].sleep += 1 }
    }
    let rules = counts.map { key, count in
      PersonSheet.Rule(
        rule: load.history.text(key.rule), service: load.history.text(key.service), interruptions: count.all,
        sleep: count.sleep)
    }
    return rules.sorted { left, right in
      if (left.sleep, left.interruptions) != (right.sleep, right.interruptions) {
        return (left.sleep, left.interruptions) > (right.sleep, right.interruptions)
      }
      return ByteOrder.equal(left.rule, right.rule)
        ? ByteOrder.precedes(left.service, right.service) : ByteOrder.precedes(left.rule, right.rule)
    }
  }
}
