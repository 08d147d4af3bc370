import PagingModel

/// What the teams of a history are called, by their ids.
struct TeamNames {
  private var labels: [[UInt8]: String] = [:]

  /// Nothing, where there is no schedule that could name one.
  init(_ log: inout EventLog, _ known: KnownTeams, isNeeded: Bool) {
    guard isNeeded else { return }
    for (number, name) in log.nameTeams(known).enumerated() {
      let id = log.teams.id(TeamID(number))
      guard log.teams.find(Array(id.utf8).span) == TeamID(number) else { continue }
      labels[Array(id.utf8)] = log.texts.text(name.label.position)
    }
  }

  /// What the team with this id is called; a text that is none stays.
  func label(of team: String) -> String { labels[Array(team.utf8)] ?? team }
}
