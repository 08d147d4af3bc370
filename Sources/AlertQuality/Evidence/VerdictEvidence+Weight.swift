public import PagingModel

extension EvidenceWeights {
  /// Those that hold where no labels tell better ones.
  ///
  /// Set by hand from the meaning of each, as docs/METRICS.md says: they are no fit to anyone's pages.
  public static let standard = EvidenceWeights { $0.standardTenths }
}

extension VerdictEvidence {
  fileprivate var standardTenths: Int {
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
    case .ruleHistory: 10
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
}
