import LoadStatistics
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

  /// - Parameters:
  ///   - period: the part of it that the input covers.
  ///   - people: what was counted of everyone, by person.
  func values(in period: Period, _ people: PeopleTally) -> LoadValues {
    let span = period.start..<max(period.start, period.end)
    let shifts = shiftRows(in: span)
    let rows = personRows(in: span, people, shifts)
    let groups = Dictionary(grouping: rows, by: \.load.team)
    let small = SmallGroups(groups.mapValues(\.count), smallest: options.smallestGroup)
    var values = LoadValues()
    values.knowsDuties = load.knowsDuties
    values.isAttributed = load.isAttributed
    values.unattributed = load.isAttributed ? load.unattributed(in: span) : 0
    values.people = rows.map(\.load).filter { !small.hides($0.team) }.sorted(by: PersonLoad.precedes)
    values.teams = teamRows(groups, small)
    values.rotas = rotaRows(shifts, in: span, rows, small)
    values.shifts = shifts.filter { !small.hides(team(of: $0.person)) }.map(\.load)
    values.hours = HoursCounts.sum(rows.map(\.load.hours))
    let isTooFew = options.smallestGroup.map { !rows.isEmpty && rows.count < $0 } ?? false
    values.heat = isTooFew ? [] : HeatMap.counts(of: load, in: span)
    values.peopleWithHalf = Self.peopleWithHalf(rows.map(\.load.interruptions))
    setTotals(&values, rows, shifts, span)
    setHidden(&values, rows, small)
    return values
  }

  private func setTotals(
    _ values: inout LoadValues, _ rows: [PersonRow], _ shifts: [ShiftRow], _ span: Range<Timestamp>
  ) {
    values.peopleCount = rows.count
    values.knowsNights = rows.first.map { $0.period.isShort } ?? true
    if let smallest = options.smallestGroup, !rows.isEmpty, rows.count < smallest { return }
    values.totals = LoadSums.sum(rows.map(\.load.sums))
    guard load.knowsDuties else { return }
    values.shiftsOverLimit = Share(count: shifts.count(where: \.load.isOverLimit), of: shifts.count)
    let whole = span.upperBound - span.lowerBound
    let known = rows.filter(\.load.knowsDuty)
    let over = known.count { $0.load.sums.onCall.isOver(tenthsOfPercent: options.onCallShare, of: whole) }
    values.peopleOverOnCallShare = Share(count: over, of: known.count)
  }

  private func setHidden(_ values: inout LoadValues, _ rows: [PersonRow], _ small: SmallGroups) {
    values.hidden.people = rows.count { small.hides($0.load.team) }
    values.hidden.teams = small.hidden.sorted(by: ByteOrder.precedes)
    values.hidden.smallestGroup = options.smallestGroup ?? 0
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
