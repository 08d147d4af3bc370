/// The distinct sets of teams that firings belong to; number 0 is the empty set.
public struct TeamSetTable: Sendable {
  var keys = NameTable()
  public private(set) var sets: [[TeamID]] = []
  /// The numbers of the sets of one team, by team; 0 where that is not known.
  private var singles: [UInt32] = []

  var byteCount: Int { keys.byteCount }

  public init() {
    _ = intern([])
  }

  /// The number of a set; order and repetition of its members do not matter.
  public mutating func intern(_ teams: [TeamID]) -> UInt32 {
    var members: [TeamID] = []
    for team in teams.sorted(by: { $0.index < $1.index }) where members.last != team { members.append(team) }
    let key = members.flatMap { team in (0..<4).map { UInt8(truncatingIfNeeded: team.index >> ($0 * 8)) } }
    let number = keys.intern(key.span)
    if number == sets.count { sets.append(members) }
    return UInt32(number)
  }

  /// The number of the set of one team; a lookup by position when it is known.
  public mutating func intern(_ team: TeamID) -> UInt32 {
    if team.position < singles.count && singles[team.position] != 0 { return singles[team.position] }
    let number = intern([team])
    while singles.count <= team.position { singles.append(0) }
    singles[team.position] = number
    return number
  }
}
