public import PagingModel

/// What a verdict rests on, item for item, with the weights that make its score.
public struct VerdictAccount: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public var evidence: VerdictEvidence
    /// What it adds to the log-odds.
    public var weight: Double
  }

  /// The heaviest first, whether for the page or against it; then by the bytes of the key. `prior` is always among them: it
  /// weighs 0 where the page's teams leave few traces.
  public let items: [Item]
  /// The sum of the weights: the estimate, also where people said otherwise.
  public let score: Double

  /// - Parameter weights: those that the verdict was found by.
  public init(of verdict: PageVerdict, _ weights: EvidenceWeights) {
    var items = verdict.evidence.all.map { evidence in
      Item(evidence: evidence, weight: evidence == .ruleHistory ? verdict.ruleWeight : Double(weights[evidence]) / 10)
    }
    if !verdict.evidence.holds(.prior) { items.append(Item(evidence: .prior, weight: 0)) }
    self.items = items.sorted { left, right in
      let (a, b) = (abs(left.weight), abs(right.weight))
      return a != b ? a > b : left.evidence.key.utf8.lexicographicallyPrecedes(right.evidence.key.utf8)
    }
    score = Double(weights.sum(of: verdict.evidence)) / 10 + verdict.ruleWeight
  }
}

extension VerdictTable {
  /// The other pages of a page's rule, and how many of them left a trace of action.
  public func others(of verdict: PageVerdict) -> RuleTraces { rules[Int(verdict.rule)].without(verdict.evidence) }
}
