import PagingModel

extension EventLog {
  /// The planned shifts: `PS1=Database P1 level 2: 0 to 600`, sorted.
  var shifts: [String] {
    plans.shifts.map { shift in
      let entry = plans.rotas.entries[shift.rota.position]
      let name = entry.name.map { "=" + texts.text($0.position) } ?? ""
      let level = shift.level.map { " level \($0)" } ?? ""
      return "\(plans.rotas.id(shift.rota))\(name) \(people.id(shift.person))\(level): \(second(shift.start)) to "
        + second(shift.end)
    }.sorted()
  }

  /// The maintenance windows: `S1: 0 to 600`, sorted.
  var maintenance: [String] {
    plans.maintenance.map { "\(services.id($0.service)): \(second($0.start)) to \(second($0.end))" }.sorted()
  }

  private func second(_ moment: Timestamp?) -> String { moment.map { "\(($0 - start).count / 1000)" } ?? "ever" }
}
