/// A time for which somebody is planned to be on call, as an export tells it, while facts are collected: not what anybody
/// did.
///
/// One person's shifts may overlap: at several levels, in several rotas, in exports that cut them differently. Whoever
/// counts hours takes their union.
public struct PlannedShift: Hashable, Sendable {
  public var source: AlertSource
  /// The schedule; of a person who stands in an escalation policy without one, the policy. Nil where the source names
  /// none: team and role tell one such rota from another then.
  public var rota: RotaID?
  /// The id or the name of the team whose rota it is, where the shift itself tells it.
  public var team: TextID?
  /// What the person is on call as, in the words of the source.
  public var role: TextID?
  public var person: PlannedPerson
  /// The level of the escalation policy at which the person is reached, from 1; nil where the source tells none.
  public var level: UInt8?
  /// Whether the person stands in for whoever is planned for the same rota at that time.
  public var isOverride = false
  /// Nil where it has no beginning or no end: always on call.
  public var start: Timestamp?
  public var end: Timestamp?

  public init(
    source: AlertSource, rota: RotaID?, person: PlannedPerson, level: UInt8? = nil, start: Timestamp?, end: Timestamp?
  ) {
    self.source = source
    self.rota = rota
    self.person = person
    self.level = level
    self.start = start
    self.end = end
  }

  public init(
    source: AlertSource, rota: RotaID?, person: PersonID, level: UInt8? = nil, start: Timestamp?, end: Timestamp?
  ) {
    self.init(source: source, rota: rota, person: .known(person), level: level, start: start, end: end)
  }
}

/// Whose shift it is.
public enum PlannedPerson: Hashable, Sendable {
  case known(PersonID)
  /// Somebody by an id, a name or an address; which of them it is, and whose, the whole history tells.
  case called(TextID)
}
