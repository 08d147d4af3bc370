public import PagingModel

extension OncallShift {
  /// The shifts that a history's exports plan, in a window: those without a beginning or an end fill it.
  ///
  /// Exports tell them with overrides resolved. The role is that of the level where there is one, else what the rota's name
  /// says. Shifts of two systems for the same rota stand beside each other. O(n) in the shifts.
  public static func planned(in history: PagingHistory, during window: Range<Timestamp>) -> [OncallShift] {
    history.shifts.compactMap { planned in
      guard history.people.indices.contains(planned.person.position),
        history.rotas.indices.contains(planned.rota.position)
      else { return nil }
      let rota = history.rotas[planned.rota.position].label
      let shift = OncallShift(
        person: OncallPerson(name: history.people[planned.person.position].label),
        start: planned.start ?? window.lowerBound, end: planned.end ?? window.upperBound, rota: rota,
        role: planned.level.flatMap { OncallRole(level: Int($0)) } ?? OncallRole(in: rota))
      return shift.cut(to: window)
    }
  }
}
