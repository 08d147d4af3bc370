/// Something that speaks for a page having been worth it, or against it.
///
/// The raw values are the bits of `EvidenceSet`.
public enum VerdictEvidence: UInt8, Hashable, CaseIterable, Sendable {
  /// What holds of any page before anything is known of it.
  case prior
  case incident, noteAction, noteNoise, ticket
  case resolvedByHandLate, resolvedByHandSoon
  case manualEscalation, secondResponder
  case longAfterAcknowledgement
  case resolvedBeforeAcknowledgement, resolvedLateBeforeAcknowledgement, resolvedSoonAfterAcknowledgement
  case acknowledgedWithoutTrace, reassigned, neverAcknowledged
  case flapping, maintenance
  case sameIncidentActed
  /// What became of the other pages of its rule.
  case ruleHistory

  /// The name in machine-readable output.
  public var key: String {
    switch self {
    case .prior: "prior"
    case .incident: "incident"
    case .noteAction: "note_action"
    case .noteNoise: "note_noise"
    case .ticket: "ticket"
    case .resolvedByHandLate: "resolved_by_hand_late"
    case .resolvedByHandSoon: "resolved_by_hand_soon"
    case .manualEscalation: "manual_escalation"
    case .secondResponder: "second_responder"
    case .longAfterAcknowledgement: "long_after_ack"
    case .resolvedBeforeAcknowledgement: "auto_before_ack"
    case .resolvedLateBeforeAcknowledgement: "auto_before_ack_long"
    case .resolvedSoonAfterAcknowledgement: "auto_soon_after_ack"
    case .acknowledgedWithoutTrace: "acked_no_trace"
    case .reassigned: "reassigned"
    case .neverAcknowledged: "never_acked"
    case .flapping: "flap"
    case .maintenance: "maintenance"
    case .sameIncidentActed: "same_incident_acted"
    case .ruleHistory: "rule_history"
    }
  }
}

/// What is known of a page: a bit for each kind of evidence.
public struct EvidenceSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable
  public init(_ evidence: VerdictEvidence) { rawValue = 1 << UInt32(evidence.rawValue) }

  @inlinable
  public func holds(_ evidence: VerdictEvidence) -> Bool { contains(EvidenceSet(evidence)) }

  @inlinable
  public mutating func add(_ evidence: VerdictEvidence) { formUnion(EvidenceSet(evidence)) }

  /// Its members in the order of `VerdictEvidence`.
  public var all: [VerdictEvidence] { VerdictEvidence.allCases.filter(holds) }
}
