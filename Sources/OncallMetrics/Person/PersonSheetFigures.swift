import PagingModel

/// Cuts one person's sheet out of the load of everyone.
struct PersonSheetFigures {
  let figures: LoadFigures
  /// Everyone's, whatever the size of groups.
  let rows: LoadRows
  /// Whole calendar months, oldest first.
  let months: [Period]

  private var load: LoadHistory { figures.load }

  func sheet(of id: PersonID) -> PersonSheet {
    var sheet = PersonSheet(covered: Period(start: rows.span.lowerBound, end: rows.span.upperBound))
    sheet.knowsDuties = load.knowsDuty[id.position]
    sheet.knowsActions = load.evidence.knowsPeople
    guard let row = rows.people.first(where: { $0.id == id }) else { return sheet }
    sheet.load = figures.row(row)
    sheet.shifts = rows.shifts.filter { $0.person == id }.map(figures.shiftLoad)
    sheet.rules = rules(row.period)
    sheet.recovery = RecoveryFigures(figures: figures, rows: rows, months: months).person(row)
    setTeam(&sheet, row)
    return sheet
  }

  private func setTeam(_ sheet: inout PersonSheet, _ row: PersonRow) {
    guard row.team != nil, let team = rows.teams[row.team], team.count >= Fairness.leastPeople else { return }
    let group = FairnessGroup(team.map(\.fairnessMember))
    sheet.teamPeople = group.members.count
    sheet.teamShare = Share(count: row.sums.disturbances, of: group.disturbances)
    sheet.timesFair = group.timesFair(row.sums.disturbances)
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
