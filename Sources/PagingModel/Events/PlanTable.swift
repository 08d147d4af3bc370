/// What exports tell of plans: who should be on call when, and what is worked on when. Each is there once.
public struct PlanTable: Sendable {
  public internal(set) var rotas = ReferenceTable<RotaTable>()
  /// The teams whose rotas they are, as far as schedules tell; in no order.
  public internal(set) var rotaTeams: Set<RotaTeam> = []
  /// In no order.
  public internal(set) var shifts: Set<PlannedShift> = []
  public internal(set) var maintenance: Set<PlannedMaintenance> = []

  public init() {}

  /// The number of plans.
  public var count: Int { shifts.count + maintenance.count + rotaTeams.count }

  var byteCount: Int { rotas.byteCount }

  /// Adds the plans of another log.
  ///
  /// - Parameters: the numbers that the other log's names have in this one, and its texts.
  mutating func merge(_ other: borrowing PlanTable, _ numbers: PlanNumbers, in texts: inout NameTable) {
    let rotas = rotas.merge(other.rotas, texts: numbers.texts, in: &texts)
    for shift in other.shifts { shifts.insert(numbers.shift(shift, rotas: rotas)) }
    for owner in other.rotaTeams {
      rotaTeams.insert(
        RotaTeam(
          rota: RotaID(index: rotas[owner.rota.position]), team: TeamID(index: numbers.teams[owner.team.position])))
    }
    for window in other.maintenance {
      var copy = window
      copy.service = ServiceID(index: numbers.services[window.service.position])
      maintenance.insert(copy)
    }
  }
}

/// A team whose rota one is.
public struct RotaTeam: Hashable, Sendable {
  public var rota: RotaID
  public var team: TeamID

  public init(rota: RotaID, team: TeamID) {
    self.rota = rota
    self.team = team
  }
}

/// The numbers that a log's names have in another one, as far as plans refer to them.
struct PlanNumbers {
  var people: [UInt32]
  var services: [UInt32]
  var teams: [UInt32]
  var texts: [UInt32]

  /// - Parameter rotas: the numbers of rotas.
  func shift(_ shift: PlannedShift, rotas: [UInt32]) -> PlannedShift {
    var copy = shift
    copy.rota = shift.rota.map { RotaID(index: rotas[$0.position]) }
    copy.team = text(shift.team)
    copy.role = text(shift.role)
    switch shift.person {
    case .known(let person): copy.person = .known(PersonID(index: people[person.position]))
    case .called(let name): copy.person = .called(TextID(index: texts[name.position]))
    }
    return copy
  }

  private func text(_ id: TextID?) -> TextID? { id.map { TextID(index: texts[$0.position]) } }
}

extension EventLog {
  /// The schedule or escalation policy with this id.
  public mutating func rota(_ id: Span<UInt8>) -> RotaID { plans.rotas.intern(id) }

  /// The rota of this name, of which no id is told.
  public mutating func rota(named label: Span<UInt8>) -> RotaID { plans.rotas.intern(label: label) }

  /// Offers a rota's name.
  public mutating func offerName(_ name: Span<UInt8>, for rota: RotaID, rank: NameRank, seenAt: Int64) {
    plans.rotas.offer(
      name.extracting(0..<EventLog.keptLength(of: name)), for: rota, rank: rank, seenAt: seenAt, texts: &texts)
  }

  /// Adds a team whose rota one is, once.
  public mutating func plan(_ owner: RotaTeam) { plans.rotaTeams.insert(owner) }

  /// Adds a shift, once.
  public mutating func plan(_ shift: PlannedShift) { plans.shifts.insert(shift) }

  /// Adds a maintenance window, once.
  public mutating func plan(_ window: PlannedMaintenance) { plans.maintenance.insert(window) }
}
