import PagingModel

/// Every rota of a log, with its name and its team.
struct RotaDirectory {
  /// What tells rotas apart: one that the source names may be of several teams, one that it does not is of a team and role.
  private struct Key: Hashable {
    var rota: RotaID?
    var team: [UInt8]?
    var role: TextID?
  }

  /// First those of the log, by number.
  private(set) var rotas: [Rota] = []
  private var numbers: [Key: Int] = [:]

  init(log: borrowing EventLog, names: borrowing ReferenceNames) {
    let table = log.plans.rotas
    for (number, entry) in table.entries.enumerated() {
      let id = table.id(RotaID(number))
      rotas.append(Rota(id: id, label: entry.name.map { log.texts.text($0.position) } ?? id))
    }
    tellApart { table.entries[$0].isLabel }
    setTeams(log, names)
  }

  /// Two rotas of one name get their ids behind it. What is known by its name alone is the same wherever it is named.
  private mutating func tellApart(_ isLabel: (Int) -> Bool) {
    var counts: [[UInt8]: Int] = [:]
    for index in rotas.indices where !isLabel(index) { counts[Array(rotas[index].label.utf8), default: 0] += 1 }
    for index in rotas.indices where !isLabel(index) {
      let (id, label) = (rotas[index].id, rotas[index].label)
      if counts[Array(label.utf8), default: 0] > 1 && !label.utf8.elementsEqual(id.utf8) {
        rotas[index].label = "\(label) (\(id))"
      }
    }
  }

  /// A rota of several teams is of none of them.
  private mutating func setTeams(_ log: borrowing EventLog, _ names: borrowing ReferenceNames) {
    var teams: [RotaID: Set<TextID>] = [:]
    for owner in log.plans.rotaTeams { teams[owner.rota, default: []].insert(names.team(owner.team)) }
    for (rota, names) in teams {
      if names.count == 1, let team = names.first { rotas[rota.position].team = log.texts.text(team.position) }
    }
  }

  /// The rota of a shift, which is added when it is new.
  mutating func rota(
    of shift: PlannedShift, in log: borrowing EventLog, _ names: borrowing ReferenceNames
  ) -> RotaID {
    let team = shift.team.map { Self.team($0, in: log, names) }
    if let rota = shift.rota, team == nil { return rota }
    let key = Key(rota: shift.rota, team: team.map { Array($0.utf8) }, role: shift.rota == nil ? shift.role : nil)
    if let known = numbers[key] { return RotaID(known) }
    numbers[key] = rotas.count
    if let rota = shift.rota {
      rotas.append(Rota(id: rotas[rota.position].id, label: rotas[rota.position].label, team: team))
    } else {
      rotas.append(Rota(id: "", label: "", team: team))
    }
    return RotaID(rotas.count - 1)
  }

  /// What a team is called that a shift names by its id or its name.
  private static func team(
    _ text: TextID, in log: borrowing EventLog, _ names: borrowing ReferenceNames
  ) -> String {
    let written = log.texts.text(text.position)
    guard let id = log.teams.find(Array(written.utf8).span) else { return written }
    return log.texts.text(names.team(id).position)
  }
}
