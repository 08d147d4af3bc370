import PagingModel

/// The plans that a log tells, in an order that does not depend on the order of reading.
struct PlannedTimes {
  private var rotas: [Rota] = []
  private var shifts: [RotaShift] = []
  private var maintenance: [MaintenanceWindow] = []

  /// O(n log n) in the plans.
  init(log: borrowing EventLog, names: borrowing ReferenceNames, people: borrowing PeopleDirectory) {
    var directory = RotaDirectory(log: log, names: names)
    let order = PlanOrder(log: log)
    for shift in people.rewritten(log.plans.shifts).sorted(by: { order.precedes($0, $1, in: log) }) {
      shifts.append(RotaShift(shift, of: directory.rota(of: shift, in: log, names)))
    }
    rotas = directory.rotas
    maintenance = log.plans.maintenance.sorted { Self.precedes($0, $1, in: log) }
      .map { MaintenanceWindow(source: $0.source, service: names.service($0.service), start: $0.start, end: $0.end) }
  }

  private static func precedes(
    _ left: PlannedMaintenance, _ right: PlannedMaintenance, in log: borrowing EventLog
  ) -> Bool {
    let (a, b) = (
      (left.start, left.end, left.source.rawValue), (right.start, right.end, right.source.rawValue)
    )
    return a != b ? a < b : log.services.precedes(left.service, right.service)
  }

  /// Puts the plans into a history of the same log.
  func put(into history: inout PagingHistory) {
    history.rotas = rotas
    history.shifts = shifts
    history.maintenance = maintenance
  }
}
