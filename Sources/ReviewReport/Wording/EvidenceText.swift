import PagingModel

/// Kinds of evidence in words.
enum EvidenceText {
  /// What holds of a page, of whichever rule.
  static func words(for evidence: VerdictEvidence) -> String {
    switch evidence {
    case .prior: "any page"
    case .incident: "linked to a recorded incident"
    case .noteAction: "a note tells of an action"
    case .noteNoise: "a note calls it noise"
    case .ticket: "a ticket is linked"
    case .resolvedByHandLate: "resolved by hand, 10 min after the acknowledgement or later"
    case .resolvedByHandSoon: "resolved by hand sooner"
    case .manualEscalation: "escalated by a person"
    case .secondResponder: "acknowledged by several people"
    case .longAfterAcknowledgement: "open for 20 min after the acknowledgement"
    case .resolvedBeforeAcknowledgement: "resolved by itself within 5 min, before anybody acknowledged"
    case .resolvedLateBeforeAcknowledgement: "resolved by itself later, before anybody acknowledged"
    case .resolvedSoonAfterAcknowledgement: "resolved by itself within 5 min of the acknowledgement"
    case .acknowledgedWithoutTrace: "acknowledged, without a trace of what was done"
    case .reassigned: "handed to another team"
    case .neverAcknowledged: "never acknowledged, and its end is not known"
    case .flapping: "at least the third firing of its alert within 1 h"
    case .maintenance: "its service was announced to be worked on"
    case .sameIncidentActed: "action is recorded on another page of the same incident and team"
    case .ruleHistory: "what became of the other pages of the rule"
    }
  }
}
