/// What exports tell of plans: who should be on call when, and what is worked on when. Each is there once.
public struct PlanTable: Sendable {
  public internal(set) var rotas = ReferenceTable<RotaTable>()
  /// In no order.
  public internal(set) var shifts: Set<PlannedShift> = []
  public internal(set) var maintenance: Set<PlannedMaintenance> = []

  public init() {}

  /// The number of plans.
  public var count: Int { shifts.count + maintenance.count }

  var byteCount: Int { rotas.byteCount }

  /// Adds the plans of another log.
  ///
  /// - Parameters: the numbers that the other log's people, services and texts have in this one, and its texts.
  mutating func merge(
    _ other: borrowing PlanTable, people: [UInt32], services: [UInt32], texts numbers: [UInt32],
    in texts: inout NameTable
  ) {
    let rotas = rotas.merge(other.rotas, texts: numbers, in: &texts)
    for shift in other.shifts {
      var copy = shift
      copy.rota = RotaID(index: rotas[shift.rota.position])
      copy.person = PersonID(index: people[shift.person.position])
      shifts.insert(copy)
    }
    for window in other.maintenance {
      var copy = window
      copy.service = ServiceID(index: services[window.service.position])
      maintenance.insert(copy)
    }
  }
}

extension EventLog {
  /// The schedule or escalation policy with this id.
  public mutating func rota(_ id: Span<UInt8>) -> RotaID { plans.rotas.intern(id) }

  /// Offers a rota's name.
  public mutating func offerName(_ name: Span<UInt8>, for rota: RotaID, rank: NameRank, seenAt: Int64) {
    plans.rotas.offer(
      name.extracting(0..<EventLog.keptLength(of: name)), for: rota, rank: rank, seenAt: seenAt, texts: &texts)
  }

  /// Adds a shift, once.
  public mutating func plan(_ shift: PlannedShift) { plans.shifts.insert(shift) }

  /// Adds a maintenance window, once.
  public mutating func plan(_ window: PlannedMaintenance) { plans.maintenance.insert(window) }
}
