import PagingModel

/// Of whom schedules tell when they were on call: whose time on call is 0 where they have no duty, and not unknown.
struct KnownDuties {
  /// Whether there is a primary duty at all.
  let isAny: Bool
  /// By person: who has a primary duty, whose team has a primary rota, and everyone where a rota tells no team.
  let people: [Bool]

  /// O(people and duties).
  init(_ history: PagingHistory) {
    let primary = history.duties.filter { history.dutyRotas[$0.rota].isPrimary }
    let rotas = Set(primary.map(\.rota)).map { history.dutyRotas[$0] }
    let teams = Set(rotas.compactMap(\.team))
    let isAnyones = rotas.contains { $0.team == nil }
    let onCall = Set(primary.map(\.person))
    isAny = !primary.isEmpty
    people = history.people.indices.map { index in
      isAnyones || onCall.contains(PersonID(index)) || history.people[index].team.map(teams.contains) == true
    }
  }
}
