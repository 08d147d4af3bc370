/// Hours and holidays of everyone, and of teams that have holidays of their own.
public struct TeamHours: Sendable {
  /// The first is everyone's of whose team nothing else is said.
  public private(set) var policies: [HoursPolicy]
  /// The teams of all but the first.
  public private(set) var teams: [String] = []
  private var index = NameIndex()

  /// The hours of a policy, and nobody's own holidays.
  public init(_ policy: HoursPolicy = .standard) {
    policies = [policy]
  }

  /// Gives a team holidays beside everyone's; those that it has already stay.
  public mutating func add(_ holidays: Set<CivilDate>, ofTeam team: String) {
    if let number = index[team] {
      policies[number] = policies[number].adding(holidays)
    } else if !holidays.isEmpty {
      index.add(team, policies.count)
      teams.append(team)
      policies.append(policies[0].adding(holidays))
    }
  }

  /// Calls teams otherwise.
  public mutating func renameTeams(_ name: (String) -> String) {
    teams = teams.map(name)
    index = NameIndex()
    for (number, team) in teams.enumerated() { index.add(team, number + 1) }
  }

  /// The number among `policies` of a team's; of no team everyone's.
  public func number(ofTeam team: String?) -> Int { team.flatMap { index[$0] } ?? 0 }
}
