/// A time for which somebody was on call, with overrides, levels and overlaps resolved.
///
/// One person's duties of a rota do not overlap; those of different rotas may, so that whoever counts hours takes their
/// union.
public struct Duty: Hashable, Sendable {
  public var person: PersonID
  /// What it is a duty of: an index into `PagingHistory.dutyRotas`.
  public var rota: Int
  public var start: Timestamp
  /// After the start; the end is no longer part of it.
  public var end: Timestamp

  public init(person: PersonID, rota: Int, start: Timestamp, end: Timestamp) {
    self.person = person
    self.rota = rota
    self.start = start
    self.end = end
  }
}

/// A rota and a role in it: those who are on call for the same.
public struct DutyRota: Hashable, Sendable {
  /// What the schedule is called; empty where none is named.
  public var name: String
  /// The team whose alerts reach those on call; nil where the schedule does not tell.
  public var team: String?
  /// In small letters: `primary`, `secondary`, or a word of the team's own; nil where the schedule tells none.
  public var role: String?

  public init(name: String, team: String? = nil, role: String? = nil) {
    self.name = name
    self.team = team
    self.role = role
  }

  /// Whether those on call are reached first: what time on call is counted of. A rota without a role has no other.
  public var isPrimary: Bool { role == nil || role == "primary" }
}
