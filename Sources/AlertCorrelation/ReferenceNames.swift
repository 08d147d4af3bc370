import PagingModel

/// The names that services and teams have in the history, as texts, and what a configuration says of services.
struct ReferenceNames {
  private let services: [ReferenceName]
  private let teams: [TextID]
  /// The sets of team names, ordered by bytes: by the number of the log's set, then those of `owners`; some may be equal.
  private(set) var teamSets: [[TextID]]
  /// The set of the team that owns a service, by the service's name; where nothing tells, there is none.
  private(set) var owners: [TextID: UInt32] = [:]
  /// The tiers of services, by name.
  private(set) var tiers: [TextID: Int] = [:]

  /// Adds the ids of everything without a name to the log's texts, and the names that are known.
  init(log: inout EventLog, _ known: KnownNames = KnownNames()) {
    services = log.nameServices(known.services)
    teams = log.nameTeams(known.teams).map(\.label)
    let (texts, names) = (log.texts, teams)
    teamSets = log.teamSets.sets.map { set in
      var members: [TextID] = []
      let sorted = set.map { names[$0.position] }.sorted { texts.precedes($0.position, $1.position) }
      for member in sorted where members.last != member { members.append(member) }
      return members
    }
    describeServices(known.services, &log)
  }

  /// Notes what is known of the services that the log names.
  private mutating func describeServices(_ known: KnownServices, _ log: inout EventLog) {
    let present = Set(services.map(\.label))
    for entry in known.entries where entry.team != nil || entry.tier != nil {
      guard let label = log.texts.find(Array(entry.name.utf8).span).map({ TextID($0) }), present.contains(label)
      else { continue }
      tiers[label] = entry.tier
      guard let team = entry.team else { continue }
      owners[label] = UInt32(teamSets.count)
      teamSets.append([log.text(Array(team.utf8).span)])
    }
  }

  func service(_ id: ServiceID) -> TextID { services[id.position].label }

  /// The service's name alone, even where several have it.
  func plainService(_ id: ServiceID) -> TextID { services[id.position].plain }

  func team(_ id: TeamID) -> TextID { teams[id.position] }
}
