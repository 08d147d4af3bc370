import PagingModel

/// A VTIMEZONE as it is written (RFC 5545, section 3.6.5).
struct ZoneDefinition: Hashable, Sendable {
  /// A STANDARD or DAYLIGHT: from when on an offset holds.
  struct Observance: Hashable, Sendable {
    /// What the clock shows at the first change, before it is set.
    var start: Int64
    /// Seconds east of UTC before the change, and from it on.
    var offsetFrom: Int
    var offsetTo: Int
    var rules: [RecurrenceRule] = []
    /// What the clock shows at further changes.
    var dates: [Int64] = []
  }

  var name: String
  var observances: [Observance] = []

  /// Changes are worked out for these years; before and after them the offset stays.
  private static let years = 1960...2100

  /// The zone's rules.
  ///
  /// - Throws: `Exhausted` when its rules take more steps than are left.
  func rules(_ budget: inout ExpansionBudget) throws(ExpansionBudget.Exhausted) -> TimeZoneRules {
    var changes: [(at: Int64, offset: Int, from: Int)] = []
    for observance in observances { changes += try Self.changes(of: observance, &budget) }
    // Of two changes at one moment the last one written holds.
    let order = changes.indices.sorted { (changes[$0].at, $0) < (changes[$1].at, $1) }
    var distinct: [(at: Int64, offset: Int)] = []
    for index in order {
      if distinct.last?.at == changes[index].at { distinct.removeLast() }
      distinct.append((changes[index].at, changes[index].offset))
    }
    let first = order.first.map { changes[$0].from } ?? 0
    return TimeZoneRules(identifier: name, changes: distinct, before: first)
  }

  private static func changes(
    of observance: Observance, _ budget: inout ExpansionBudget
  ) throws(ExpansionBudget.Exhausted) -> [(at: Int64, offset: Int, from: Int)] {
    let first = CivilDate(year: years.lowerBound, month: 1, day: 1).daysSinceEpoch * 86_400
    let last = CivilDate(year: years.upperBound, month: 12, day: 31).daysSinceEpoch * 86_400
    var times = Set(observance.dates + [observance.start])
    for rule in observance.rules {
      var end = last
      switch rule.until {
      case .utc(let moment): end = min(end, moment + Int64(observance.offsetFrom))
      case .some(let until): end = min(end, until.clockSeconds)
      case nil: break
      }
      let expansion = RecurrenceExpansion(rule, start: observance.start)
      times.formUnion(try expansion.times(from: first, through: end, budget: &budget))
    }
    return times.map { ($0 - Int64(observance.offsetFrom), observance.offsetTo, observance.offsetFrom) }
  }
}
