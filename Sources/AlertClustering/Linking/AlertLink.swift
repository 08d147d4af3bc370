/// Why an alert belongs to an earlier one.
public struct AlertLink: Hashable, Sendable {
  /// Positions in the collection.
  public let alert: Int
  public let earlier: Int
  public let relation: AlertRelation
  /// From start to start; of a refire from the earlier one's end, or from its start when no end was seen.
  public let milliseconds: Int64
  /// Triggered by the earlier alert to fired by itself; nil for a refire.
  public let odds: Double?
  /// The odds of all candidates together, where none alone would have been enough; else nil.
  public let burstOdds: Double?
  /// How often a day alerts of this symbol would fire by themselves at this hour; nil for a refire.
  public let backgroundPerDay: Double?
  /// What earlier firings of the two tell; nil unless they fired so at least twice more.
  public let evidence: PairEvidence?

  /// The name in machine-readable outputs: that of the relation, or `burst`.
  public var name: String { burstOdds == nil ? relation.name : "burst" }
}

/// How often one symbol activated soon after another.
public struct PairEvidence: Hashable, Sendable {
  public let count: Int
  /// How often it would have, had they nothing to do with each other but the time of day.
  public let expected: Double
  /// The probability of as many or more by chance (Poisson).
  public let p: Double
  /// How often the other order was counted.
  public let reverseCount: Int

  /// How many times more often than by chance; infinite when nothing was expected.
  public var lift: Double { expected > 0 ? Double(count) / expected : .infinity }

  /// The share of both orders in which this one was seen.
  public var lead: Double { Double(count) / Double(max(1, count + reverseCount)) }
}
