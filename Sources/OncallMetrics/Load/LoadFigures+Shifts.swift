import LoadStatistics
import PagingModel

/// One primary shift, cut to a period, with what reached the person in it.
struct ShiftRow {
  var person: PersonID
  /// The index into `PagingHistory.dutyRotas`.
  var rota: Int
  var span: Range<Timestamp>
  var disturbances: Int
  var interruptions: Int
  /// Of these, those in sleep hours.
  var sleep: Int
  var incidents: Int
  var isOverLimit: Bool
}

extension LoadFigures {
  /// The primary shifts that touch a span, cut to it, in the order of duties.
  func shiftRows(in span: Range<Timestamp>) -> [ShiftRow] {
    load.history.duties.compactMap { duty in
      guard load.history.dutyRotas[duty.rota].isPrimary else { return nil }
      let cut = (duty.start..<duty.end).clamped(to: span)
      return cut.isEmpty ? nil : row(of: duty, cut)
    }
  }

  private func row(of duty: Duty, _ cut: Range<Timestamp>) -> ShiftRow {
    let person = duty.person.position
    let period = PersonPeriod(load.records[person], load.clocks[person], in: cut)
    let incidentCount = period.incidentCount(incidents, inside: [cut])
    let interruptions = period.hits.filter(\.beginsInterruption)
    return ShiftRow(
      person: duty.person, rota: duty.rota, span: cut, disturbances: period.hits.count(where: \.isDisturbance),
      interruptions: interruptions.count, sleep: interruptions.count { $0.hours == .sleep },
      incidents: incidentCount, isOverLimit: isOver(incidentCount, cut.upperBound - cut.lowerBound))
  }

  /// How many shifts tell as much of the share over the limit as these, whose people have several each; nil without any.
  static func effectiveCount(of shifts: [ShiftRow]) -> Double? {
    let people = Dictionary(grouping: shifts, by: \.person).sorted { $0.key.position < $1.key.position }
    let clusters = people.map { ClusterCount(hits: $0.value.count(where: \.isOverLimit), members: $0.value.count) }
    return ClusteredShare(of: clusters)?.effectiveCount
  }

  /// What is told of a shift.
  func shiftLoad(_ shift: ShiftRow) -> ShiftLoad {
    ShiftLoad(
      rota: load.history.dutyRotas[shift.rota].name, person: load.history.people[shift.person.position].label,
      start: shift.span.lowerBound, end: shift.span.upperBound, interruptions: shift.interruptions,
      sleep: shift.sleep, incidents: shift.incidents,
      limitTenths: limitTenths(shift.span.upperBound - shift.span.lowerBound), isOverLimit: shift.isOverLimit)
  }

  /// Tenths of the incidents that a shift of this length may have, half up.
  private func limitTenths(_ length: Milliseconds) -> Int {
    let unit = Int128(LoadConstants.limitHours) * Int128(LoadConstants.hour.count)
    return Int((20 * Int128(options.incidentsPerShift) * Int128(length.count) + unit) / (2 * unit))
  }

  /// More than so many incidents in 12 hours, in proportion.
  private func isOver(_ count: Int, _ length: Milliseconds) -> Bool {
    let unit = Int128(LoadConstants.limitHours) * Int128(LoadConstants.hour.count)
    return Int128(count) * unit > Int128(options.incidentsPerShift) * Int128(length.count)
  }

  static let shiftDefinition = MetricDefinition(
    id: "shiftsOverLimit", title: "Shifts over the limit", unit: "shifts",
    text: """
      primary shifts with more incidents that notified the person than 2 in 12 hours, unless another target is set, longer \
      and shorter shifts in proportion, cut to the period
      """,
    source: "SRE Book, Being On-Call")
}
