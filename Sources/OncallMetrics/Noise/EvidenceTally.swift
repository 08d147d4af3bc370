import PagingModel

/// Of how many pages each kind of evidence holds; what holds of any page is left out.
struct EvidenceTally: Mergeable {
  static let empty = EvidenceTally()

  /// By the raw value of the evidence; empty before the first page.
  private var counts: [Int] = []

  mutating func add(_ evidence: EvidenceSet) {
    if counts.isEmpty { counts = Array(repeating: 0, count: VerdictEvidence.allCases.count) }
    var rest = evidence.rawValue
    while rest != 0 {
      counts[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }

  mutating func merge(_ other: EvidenceTally) {
    if counts.isEmpty { return counts = other.counts }
    for (place, count) in other.counts.enumerated() { counts[place] += count }
  }

  /// By pages, descending, then by the bytes of the key; what no page has is left out.
  var values: [RuleEvidence] {
    let there = VerdictEvidence.allCases.filter { $0 != .prior && !counts.isEmpty && counts[Int($0.rawValue)] > 0 }
    return there.map { RuleEvidence(evidence: $0, pages: counts[Int($0.rawValue)]) }.sorted { left, right in
      left.pages != right.pages ? left.pages > right.pages : ByteOrder.precedes(left.evidence.key, right.evidence.key)
    }
  }
}
