import PagingModel

/// What is known of a page, before it is weighed.
struct WeighedEvidence {
  var set: EvidenceSet
  /// What the history of its rule adds by the standard weights; 0 where it is no evidence.
  var ruleWeight: Double

  /// What the history of its rule adds.
  func ruleWeight(by weights: EvidenceWeights) -> Double { ruleWeight * Double(weights[.ruleHistory]) / 10 }

  /// The sum of the weights: the log-odds of the page having been worth it.
  func score(by weights: EvidenceWeights) -> Double {
    Double(weights.sum(of: set)) / 10 + ruleWeight(by: weights)
  }
}

/// A page of which people say whether it was worth it.
struct LabelledPage {
  var evidence: WeighedEvidence
  var isActionable: Bool
  var cluster: UInt32

  init(_ evidence: WeighedEvidence, isActionable: Bool, cluster: UInt32) {
    (self.evidence, self.isActionable, self.cluster) = (evidence, isActionable, cluster)
  }
}
