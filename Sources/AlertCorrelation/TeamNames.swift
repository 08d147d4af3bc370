import PagingModel

/// What the teams of an input are called, by their ids.
public struct TeamNames: Sendable {
  private var labels: [[UInt8]: String] = [:]

  /// Of no teams.
  public init() {}

  /// - Parameter names: by team.
  init(_ log: borrowing EventLog, _ names: ReferenceNames) {
    for team in log.teams.entries.indices.map({ TeamID($0) }) {
      let id = Array(log.teams.id(team).utf8)
      // What is told as a name is no id.
      guard log.teams.find(id.span) == team else { continue }
      labels[id] = log.texts.text(names.team(team).position)
    }
  }

  /// What the team with this id is called; a text that is none stays.
  public func label(of team: String) -> String { labels[Array(team.utf8)] ?? team }
}
