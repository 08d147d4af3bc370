/// What each kind of evidence adds to the log-odds of a page having been worth it, in tenths.
///
/// That of `ruleHistory` is what its weight is multiplied by, in tenths: 10 leaves it as it is.
public struct EvidenceWeights: Hashable, Sendable {
  private var tenths: [Int]

  /// Weights of 0: nothing was judged.
  public init() { tenths = VerdictEvidence.allCases.map { _ in 0 } }

  public init(_ tenths: (VerdictEvidence) -> Int) { self.tenths = VerdictEvidence.allCases.map(tenths) }

  public subscript(evidence: VerdictEvidence) -> Int { tenths[Int(evidence.rawValue)] }

  /// The sum of the weights of a set in tenths, but for that of `ruleHistory`. O(kinds of evidence in it).
  public func sum(of set: EvidenceSet) -> Int {
    var (rest, sum) = (set.rawValue & ~EvidenceSet(.ruleHistory).rawValue, 0)
    while rest != 0 {
      sum += tenths[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }
}

/// By which weights pages are judged.
public enum WeightChoice: String, Hashable, CaseIterable, Sendable {
  /// Those that people's labels tell, where there are enough of them, and they predict labels better.
  case estimated
  /// The ones that hold without labels, whatever labels say.
  case standard
}
