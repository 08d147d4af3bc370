public import PagingModel

/// Which alerts keep to themselves how soon they were answered, one by one: those whose rows keep it, because it would tell of a
/// small group.
public struct HiddenAnswers: Sendable {
  private let period: Period
  /// Whether anybody is hidden in the period, and there or in another time that is told of.
  private let isInForce: Bool
  private let hidesOtherTimes: Bool
  /// Those whose rows tell of people, by name.
  private let services: Set<String?>
  private let rules: Set<[String?]>

  /// - Parameters:
  ///   - values: of the period.
  ///   - months: of the report.
  ///   - other: the load of the month that the period is put beside.
  public init(_ values: PeriodValues, _ months: [MonthValues] = [], beside other: LoadValues? = nil) {
    period = values.period
    let hiddenServices = Set(values.services.filter(\.isSuppressed).map(\.name))
    let hiddenRules = Set(values.rules.filter(\.isSuppressed).map(Self.key))
    isInForce = values.load.hidden.people > 0 || !hiddenServices.isEmpty || !hiddenRules.isEmpty
    hidesOtherTimes =
      isInForce || (other?.hidden.people ?? 0) > 0 || months.contains { ($0.hiddenPeople ?? 0) > 0 }
    services = Set(values.services.map(\.name)).subtracting(hiddenServices)
    rules = Set(values.rules.map(Self.key)).subtracting(hiddenRules)
  }

  private static func key(_ row: RuleValues) -> [String?] { [row.rule, row.service] }

  /// Whether an alert does not tell it.
  ///
  /// Of other times there are no rows that could tell it: where anybody is hidden, no alert of them does.
  public func hides(rule: String?, on service: String?, firedAt: Timestamp) -> Bool {
    guard period.contains(firedAt) else { return hidesOtherTimes }
    return isInForce && !(services.contains(service) && rules.contains([rule, service]))
  }

  /// Whether those of each kind of alert do not that fired in the period.
  func kinds(of history: PagingHistory) -> [Bool] {
    history.kinds.map { kind in
      hides(rule: history.text(kind.rule), on: history.text(kind.service), firedAt: period.start)
    }
  }
}
