/// A time for which an export plans somebody to be on call: a `PlannedShift` whose rota has its name.
public struct RotaShift: Hashable, Sendable {
  public var source: AlertSource
  /// What it is a shift of: an index into `PagingHistory.rotas`.
  public var rota: RotaID
  /// What the person is on call as, in the words of the source; nil where it tells none.
  public var role: TextID?
  public var person: PlannedPerson
  /// The level of the escalation policy at which the person is reached, from 1; nil where the source tells none.
  public var level: UInt8?
  /// Whether the person stands in for whoever is planned for the same rota at that time.
  public var isOverride: Bool
  /// Nil where it has no beginning or no end: always on call.
  public var start: Timestamp?
  public var end: Timestamp?

  public init(_ shift: PlannedShift, of rota: RotaID) {
    source = shift.source
    self.rota = rota
    role = shift.role
    person = shift.person
    level = shift.level
    isOverride = shift.isOverride
    start = shift.start
    end = shift.end
  }
}

/// What somebody is planned to be on call for: a schedule or an escalation policy.
public struct Rota: Hashable, Sendable {
  /// The id in the source; empty where it has none.
  public var id: String
  /// The best name that was seen, else the id; where two rotas share a name, the id in brackets behind it. Of a rota that
  /// the source does not name, team and role; empty where it tells neither.
  public var label: String
  /// What the team whose rota it is is called; nil where the source tells none, or several.
  public var team: String?

  public init(id: String, label: String, team: String? = nil) {
    self.id = id
    self.label = label
    self.team = team
  }
}
