/// The distinct sets of teams that firings belong to; number 0 is the empty set.
public struct TeamSetTable: Sendable {
  var keys = NameTable()
  public private(set) var sets: [[TeamID]] = []

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

  /// The number of a set of one team; allocates nothing when it is known.
  public mutating func intern(_ team: TeamID) -> UInt32 {
    let key: [4 of UInt8] = [
      UInt8(truncatingIfNeeded: team.index), UInt8(truncatingIfNeeded: team.index >> 8),
      UInt8(truncatingIfNeeded: team.index >> 16), UInt8(truncatingIfNeeded: team.index >> 24),
    ]
    let number = keys.intern(key.span)
    if number == sets.count { sets.append([team]) }
    return UInt32(number)
  }
}
