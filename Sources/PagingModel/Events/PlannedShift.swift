/// A time for which somebody is planned to be on call, as an export tells it: not what anybody did.
///
/// One person's shifts may overlap: at several levels, in several rotas, in exports that cut them differently. Whoever
/// counts hours takes their union.
public struct PlannedShift: Hashable, Sendable {
  public var source: AlertSource
  /// The schedule; of a person who stands in an escalation policy without one, the policy.
  public var rota: RotaID
  public var person: PersonID
  /// The level of the escalation policy at which the person is reached, from 1; nil where the source tells none.
  public var level: UInt8?
  /// Nil where it has no beginning or no end: always on call.
  public var start: Timestamp?
  public var end: Timestamp?

  public init(
    source: AlertSource, rota: RotaID, person: PersonID, level: UInt8? = nil, start: Timestamp?, end: Timestamp?
  ) {
    self.source = source
    self.rota = rota
    self.person = person
    self.level = level
    self.start = start
    self.end = end
  }
}

/// What somebody is planned to be on call for: a schedule or an escalation policy.
public struct Rota: Hashable, Sendable {
  /// The id in the source.
  public var id: String
  /// The best name that was seen, else the id; where two rotas share a name, the id in brackets behind it.
  public var label: String

  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}
