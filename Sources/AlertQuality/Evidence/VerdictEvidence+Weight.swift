public import PagingModel

extension VerdictEvidence {
  /// What it adds to the log-odds of a page having been worth it, in tenths; that of `ruleHistory` depends on the rule, see
  /// `PageVerdict.ruleWeight`.
  ///
  /// Set by hand from the meaning of each, as docs/METRICS.md says: they are no fit to anyone's pages.
  public var tenths: Int {
    switch self {
    case .prior: -11
    case .incident: 40
    case .noteAction: 35
    case .noteNoise: -35
    case .ticket: 30
    case .resolvedByHandLate: 20
    case .resolvedByHandSoon: -5
    case .manualEscalation: 15
    case .secondResponder: 10
    case .longAfterAcknowledgement: 8
    case .resolvedBeforeAcknowledgement: -30
    case .resolvedLateBeforeAcknowledgement: -10
    case .resolvedSoonAfterAcknowledgement: -12
    case .acknowledgedWithoutTrace, .reassigned, .neverAcknowledged: -5
    case .flapping, .maintenance: -25
    case .sameIncidentActed: 20
    case .ruleHistory: 0
    }
  }
}

extension EvidenceSet {
  /// What tells that somebody acted, if nothing says that it was noise.
  static let traces: EvidenceSet = [EvidenceSet(.ticket), EvidenceSet(.incident), EvidenceSet(.noteAction)]

  /// What speaks so strongly against a page that it needs no prior.
  static let againstIt: EvidenceSet = [
    EvidenceSet(.noteNoise), EvidenceSet(.resolvedBeforeAcknowledgement), EvidenceSet(.flapping),
    EvidenceSet(.maintenance),
  ]

  /// Whether somebody left a trace of having acted, and nobody called it noise.
  var isStrong: Bool { !isDisjoint(with: Self.traces) && !holds(.noteNoise) }

  /// The sum of the weights in tenths, but for that of `ruleHistory`.
  public var tenths: Int {
    var (rest, sum) = (rawValue, 0)
    while rest != 0 {
      sum += VerdictEvidence(rawValue: UInt8(rest.trailingZeroBitCount))?.tenths ?? 0
      rest &= rest - 1
    }
    return sum
  }
}
