public import PagingModel

extension OncallShift {
  /// The shifts that a history's exports plan and that touch a window, whole: those without a beginning or an end fill it.
  ///
  /// The role is what the shift says, else that of its level, else what the rota's name says. A schedule's shifts are of the
  /// lowest level at which any export reaches people by it. Shifts of two systems for the same rota stand beside each other.
  /// O(n) in the shifts.
  public static func planned(in history: PagingHistory, during window: Range<Timestamp>) -> [OncallShift] {
    let levels = history.lowestLevels
    return history.shifts.compactMap { history.shift(of: $0, levels, during: window) }
  }
}

extension PagingHistory {
  /// How many rotas of a system have a shift that touches a window and of which neither role nor level is known, so that they
  /// count as first in line. O(n) in the shifts.
  public func rotasWithoutLevel(of source: AlertSource, during window: Range<Timestamp>) -> Int {
    let levels = lowestLevels
    let unknown = shifts.lazy.filter { planned in
      planned.source == source && shift(of: planned, levels, during: window).map { $0.role == nil } == true
    }
    return Set(unknown.map(\.rota)).count
  }

  /// Nil where it does not touch the window, or nobody knows whose it is.
  fileprivate func shift(
    of planned: RotaShift, _ levels: [RotaID: UInt8], during window: Range<Timestamp>
  ) -> OncallShift? {
    guard rotas.indices.contains(planned.rota.position), let person = person(of: planned) else { return nil }
    let rota = rotas[planned.rota.position]
    let told = planned.role.map { OncallRole(text: text($0)) }
    let role = told ?? OncallRole(of: planned.level ?? levels[planned.rota]) ?? OncallRole(in: rota.label)
    let shift = OncallShift(
      person: person, start: planned.start ?? min(window.lowerBound, planned.end ?? window.lowerBound),
      end: planned.end ?? max(window.upperBound, planned.start ?? window.upperBound), rota: rota.label,
      team: rota.team, role: role, layer: planned.isOverride ? .override : .planned)
    return shift.cut(to: window) == nil ? nil : shift
  }
}

extension OncallRole {
  /// The role of any level of an escalation policy; nil without one.
  fileprivate init?(of level: UInt8?) {
    guard let level, level > 0 else { return nil }
    self = OncallRole(level: Int(level)) ?? OncallRole(text: "level \(level)")
  }
}

extension PagingHistory {
  /// The lowest level at which people are reached by each rota, where any is told.
  fileprivate var lowestLevels: [RotaID: UInt8] {
    shifts.reduce(into: [:]) { levels, shift in
      guard let level = shift.level, level > 0 else { return }
      levels[shift.rota] = min(level, levels[shift.rota] ?? level)
    }
  }

  fileprivate func person(of shift: RotaShift) -> OncallPerson? {
    switch shift.person {
    case .known(let person):
      guard people.indices.contains(person.position) else { return nil }
      let known = people[person.position]
      return OncallPerson(
        name: known.label, email: known.aliases.first { OncallPerson.isAddress($0) }, id: known.id)
    case .called(let name): return OncallPerson(wording: text(name))
    }
  }
}
