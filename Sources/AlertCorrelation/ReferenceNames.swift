import PagingModel

/// The names that services and teams have in the history, as texts.
struct ReferenceNames {
  private let services: [ReferenceName]
  private let teams: [ReferenceName]
  /// The sets of team names, ordered by bytes, by the number of the log's set; two sets may be equal.
  let teamSets: [[TextID]]

  /// Adds the ids of everything without a name to the log's texts.
  init(log: inout EventLog) {
    services = log.nameServices()
    let teamNames = log.nameTeams()
    teams = teamNames
    let texts = log.texts
    teamSets = log.teamSets.sets.map { set in
      var members: [TextID] = []
      let sorted = set.map { teamNames[$0.position].label }.sorted { texts.precedes($0.position, $1.position) }
      for member in sorted where members.last != member { members.append(member) }
      return members
    }
  }

  func service(_ id: ServiceID) -> TextID { services[id.position].label }

  func team(_ id: TeamID) -> TextID { teams[id.position].label }

  /// The service's name alone, even where several have it.
  func plainService(_ id: ServiceID) -> TextID { services[id.position].plain }
}
