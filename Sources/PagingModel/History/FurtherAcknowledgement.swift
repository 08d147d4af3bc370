/// Somebody acknowledged an episode after somebody else had.
public struct FurtherAcknowledgement: Hashable, Sendable {
  /// The episode's: `Episode.occurrence` and `Episode.firedAt`.
  public var occurrence: OccurrenceID
  public var firedAt: Timestamp
  public var person: PersonID
  public var at: Timestamp

  public init(occurrence: OccurrenceID, firedAt: Timestamp, person: PersonID, at: Timestamp) {
    self.occurrence = occurrence
    self.firedAt = firedAt
    self.person = person
    self.at = at
  }
}
