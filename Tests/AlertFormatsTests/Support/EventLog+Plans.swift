import PagingModel

extension EventLog {
  /// The planned shifts: `PS1=Database P1 level 2: 0 to 600`, sorted. People who are no more than called are in quotes;
  /// rotas without a name are `-`.
  var shifts: [String] {
    plans.shifts.map { shift in
      let words = [
        shift.rota.map(name) ?? "-", shift.team.map { "team \(texts.text($0.position))" },
        shift.role.map { "as \(texts.text($0.position))" }, name(of: shift.person),
        shift.level.map { "level \($0)" }, shift.isOverride ? "override" : nil,
      ].compactMap { $0 }
      return "\(words.joined(separator: " ")): \(second(shift.start)) to \(second(shift.end))"
    }.sorted()
  }

  /// The teams whose rotas they are: `PS1=Database of T1`, sorted.
  var rotaTeams: [String] { plans.rotaTeams.map { "\(name($0.rota)) of \(teams.id($0.team))" }.sorted() }

  private func name(_ rota: RotaID) -> String {
    let name = plans.rotas.entries[rota.position].name.map { "=" + texts.text($0.position) }
    return plans.rotas.id(rota) + (name ?? "")
  }

  private func name(of person: PlannedPerson) -> String {
    switch person {
    case .known(let person): people.id(person)
    case .called(let name): "'\(texts.text(name.position))'"
    }
  }

  /// The maintenance windows: `S1: 0 to 600`, sorted.
  var maintenance: [String] {
    plans.maintenance.map { "\(services.id($0.service)): \(second($0.start)) to \(second($0.end))" }.sorted()
  }

  private func second(_ moment: Timestamp?) -> String { moment.map { "\(($0 - start).count / 1000)" } ?? "ever" }
}
