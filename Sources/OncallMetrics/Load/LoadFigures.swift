import PagingModel

/// Makes the load of a period: everyone's rows, then those of teams, rotas and shifts.
struct LoadFigures: Sendable {
  let load: LoadHistory
  let options: LoadOptions
  let incidents: IncidentNumbers

  init(load: LoadHistory, options: LoadOptions) {
    (self.load, self.options) = (load, options)
    incidents = IncidentNumbers(load.history.clusters)
  }

  /// What a period holds of everyone.
  ///
  /// - Parameters:
  ///   - covered: the part of the period that the input covers.
  ///   - people: what was counted of everyone, by person.
  func rows(in covered: Period, _ people: PeopleTally) -> LoadRows {
    let shifts = shiftRows(in: covered.span)
    return LoadRows(
      span: covered.span, shifts: shifts, people: personRows(in: covered.span, people, shifts), options)
  }

  /// Everything that is told of a period.
  func values(of rows: LoadRows) -> LoadValues {
    var values = totals(of: rows)
    values.unattributed = load.isAttributed ? load.unattributed(in: rows.span) : 0
    values.people = rows.people.filter { !rows.small.hides($0.team) }.map(self.row).sorted(by: PersonLoad.precedes)
    values.teams = teamRows(rows)
    values.rotas = rotaRows(rows)
    values.shifts = rows.shifts.filter { !rows.small.hides(team(of: $0.person)) }.map(shiftLoad)
    values.heat = rows.areTooFew ? [] : HeatMap.counts(of: load, in: rows.span)
    values.peopleWithHalf = Self.peopleWithHalf(rows.people.map(\.sums.interruptions))
    values.hidden = rows.hidden(options)
    return values
  }

  /// What is told of everyone together; the rows of people, teams, rotas and shifts stay empty.
  func totals(of rows: LoadRows) -> LoadValues {
    var values = LoadValues()
    values.knowsDuties = load.knowsDuties
    values.isAttributed = load.isAttributed
    values.hours = HoursCounts.sum(rows.people.map(\.sums.hours))
    values.peopleCount = rows.people.count
    values.knowsNights = rows.people.first.map { $0.period.isShort } ?? true
    if rows.areTooFew { return values }
    values.totals = LoadSums.sum(rows.people.map(\.sums))
    guard load.knowsDuties else { return values }
    values.shiftsOverLimit = Share(count: rows.shifts.count(where: \.isOverLimit), of: rows.shifts.count)
    values.effectiveShifts = Self.effectiveCount(of: rows.shifts)
    let whole = rows.span.upperBound - rows.span.lowerBound
    let known = rows.people.filter { load.knowsDuty[$0.id.position] }
    let over = known.count { $0.sums.onCall.isOver(tenthsOfPercent: options.onCallShare, of: whole) }
    values.peopleOverOnCallShare = Share(count: over, of: known.count)
    return values
  }

  func team(of person: PersonID) -> String? { load.history.people[person.position].team }

  private static func peopleWithHalf(_ interruptions: [Int]) -> Int? {
    let total = interruptions.reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0
    for (index, count) in interruptions.sorted(by: >).enumerated() {
      sum += count
      if 2 * sum >= total { return index + 1 }
    }
    return nil
  }
}

extension Milliseconds {
  /// Whether it is more than such a part of a whole.
  func isOver(tenthsOfPercent tenths: Int, of whole: Milliseconds) -> Bool {
    Int128(count) * 1000 > Int128(whole.count) * Int128(tenths)
  }
}

extension PersonLoad {
  static func precedes(_ left: PersonLoad, _ right: PersonLoad) -> Bool {
    left.interruptions == right.interruptions
      ? ByteOrder.precedes(left.person, right.person) : left.interruptions > right.interruptions
  }
}
