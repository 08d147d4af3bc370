internal import LoadStatistics

/// What is known of symbols when an alert is judged.
protocol TriggerKnowledge: Sendable {
  /// Where the count of a pair stands.
  associatedtype Pair
  /// How many of an alert's own activations are among what is known: evidence must not prove itself.
  var leftOut: Int { get }
  var symbolCount: Int { get }
  var isApproximate: Bool { get }
  func symbolCount(ofRule rule: UInt32) -> Int
  /// The activations of a symbol.
  func count(_ symbol: UInt32) -> Int
  /// The background rate of an alert's symbol at its start, per second.
  func rate(of alert: ClusterableAlert) -> Double
  /// The pair of an earlier symbol and a later one, and how often it was counted; nil for never.
  func pair(_ earlier: UInt32, _ later: UInt32) -> (pair: Pair, count: Int)?
  /// How often the pair would have been counted by chance.
  mutating func expected(_ pair: Pair, _ earlier: UInt32, _ later: UInt32) -> Double
  /// Whether so many are beyond chance, also between symbols that nothing else relates.
  mutating func isSupported(_ pair: Pair, _ count: Int, expected: Double) -> Bool
  /// Takes an alert whose links are decided.
  mutating func learn(_ alert: ClusterableAlert, rule: UInt32)
}

extension TriggerKnowledge {
  /// P(N >= count); 1 where nothing can be said.
  static func p(_ count: Int, expected: Double) -> Double {
    Poisson(mean: expected)?.atLeast(count) ?? 1
  }

  /// What is known of a pair, all of it.
  mutating func evidence(_ pair: Pair, _ earlier: UInt32, _ later: UInt32, count: Int) -> PairEvidence {
    let expected = expected(pair, earlier, later)
    return PairEvidence(
      count: count, expected: expected, p: Self.p(count, expected: expected),
      reverseCount: self.pair(later, earlier)?.count ?? 0)
  }
}
