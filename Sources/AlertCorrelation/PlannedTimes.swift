import PagingModel

/// The plans that a log tells, in an order that does not depend on the order of reading.
struct PlannedTimes {
  private var rotas: [Rota] = []
  private var shifts: [PlannedShift] = []
  private var maintenance: [MaintenanceWindow] = []

  /// O(n log n) in the plans.
  init(log: borrowing EventLog, names: borrowing ReferenceNames, people: borrowing PeopleDirectory) {
    setRotas(log)
    shifts = people.rewritten(log.plans.shifts).sorted { Self.precedes($0, $1, in: log) }
    maintenance = log.plans.maintenance.sorted { Self.precedes($0, $1, in: log) }
      .map { MaintenanceWindow(source: $0.source, service: names.service($0.service), start: $0.start, end: $0.end) }
  }

  private mutating func setRotas(_ log: borrowing EventLog) {
    let table = log.plans.rotas
    var counts: [[UInt8]: Int] = [:]
    for (number, entry) in table.entries.enumerated() {
      let id = table.id(RotaID(number))
      let rota = Rota(id: id, label: entry.name.map { log.texts.text($0.position) } ?? id)
      counts[Array(rota.label.utf8), default: 0] += 1
      rotas.append(rota)
    }
    for index in rotas.indices {
      let (id, label) = (rotas[index].id, rotas[index].label)
      if counts[Array(label.utf8), default: 0] > 1 && !label.utf8.elementsEqual(id.utf8) {
        rotas[index].label = "\(label) (\(id))"
      }
    }
  }

  /// By start, end, source, level, then the bytes of the ids.
  private static func precedes(_ left: PlannedShift, _ right: PlannedShift, in log: borrowing EventLog) -> Bool {
    let (a, b) = (left.order, right.order)
    if a != b { return a < b }
    if left.rota != right.rota { return log.plans.rotas.precedes(left.rota, right.rota) }
    return log.people.precedes(left.person, right.person)
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

extension PlannedShift {
  /// What decides the order before ids do; what has no beginning comes first.
  fileprivate var order: (Int64, Int64, UInt8, UInt8) {
    (start?.milliseconds ?? .min, end?.milliseconds ?? .max, source.rawValue, level ?? 0)
  }
}
