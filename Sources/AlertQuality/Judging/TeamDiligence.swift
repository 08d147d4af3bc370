import PagingModel

/// How often teams write down what they did, by the index of the set of teams.
///
/// That nothing was written is evidence only for those who write: else teams that note nothing would look as if they had
/// no work. What they are measured by are pages that somebody resolved by hand long after the acknowledgement.
struct TeamDiligence {
  /// Who leaves a trace of so much of such work is diligent.
  private static let diligent = 0.45
  /// Below so much of that, squared, absence tells nothing.
  private static let silent = 0.5

  private var worked: [Int]
  private var traced: [Int]
  private var factors: [Double] = []

  init(teamSetCount: Int) {
    worked = Array(repeating: 0, count: teamSetCount)
    traced = worked
  }

  /// Counts a page with what it tells for itself.
  mutating func add(_ evidence: EvidenceSet, teamSet: UInt32) {
    guard evidence.holds(.resolvedByHandLate) else { return }
    worked[Int(teamSet)] += 1
    if !evidence.isDisjoint(with: EvidenceSet.traces) { traced[Int(teamSet)] += 1 }
  }

  /// Ends the counting: only then there are factors.
  mutating func close() {
    factors = zip(worked, traced).map { worked, traced in
      let share = min(1, (Double(traced) + 2) / (Double(worked) + 4) / Self.diligent)
      return share * share
    }
  }

  /// What the absence of traces weighs in pages of a set of teams, in 0...1.
  func factor(of teamSet: UInt32) -> Double { factors[Int(teamSet)] }

  func isSilent(_ teamSet: UInt32) -> Bool { factor(of: teamSet) < Self.silent }
}
