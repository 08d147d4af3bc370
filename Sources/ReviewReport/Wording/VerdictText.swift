import AlertQuality
import PagingModel

/// Why a page is thought to have been worth it, or not, in words: they never quote what people wrote.
struct VerdictText {
  let history: PagingHistory

  /// - Parameter evidence: one of those that the verdict on the episode rests on.
  func text(_ evidence: VerdictEvidence, of verdict: PageVerdict, on episode: Episode) -> String {
    switch evidence {
    case .prior:
      prior(of: verdict)
    case .incident: "linked to a recorded incident"
    case .noteAction: "a note tells of an action"
    case .noteNoise: "a note calls it noise"
    case .ticket: "a ticket is linked"
    case .manualEscalation: "escalated by a person"
    case .secondResponder: "more than one person acknowledged it"
    case .reassigned: "handed to another team"
    case .flapping: "at least the third firing of its alert within 1 h"
    case .maintenance: "its service was announced to be worked on"
    case .sameIncidentActed: "action is recorded on another page of the same incident and team"
    case .ruleHistory: others(of: verdict)
    default: end(evidence, of: episode)
    }
  }

  private func prior(of verdict: PageVerdict) -> String {
    guard verdict.evidence.holds(.prior) else { return "its team leaves few traces, so their absence says little" }
    return history.verdicts.estimate.outcome == .used
      ? "before anything is known, as labels tell it" : "before anything is known, one page in four is worth it"
  }

  private func end(_ evidence: VerdictEvidence, of episode: Episode) -> String {
    switch evidence {
    case .resolvedByHandLate, .resolvedByHandSoon:
      "resolved by hand \(sinceAnswer(of: episode, until: episode.resolvedAt))"
    case .longAfterAcknowledgement: "stayed open until \(sinceAnswer(of: episode, until: monitorEnd(of: episode)))"
    case .resolvedBeforeAcknowledgement, .resolvedLateBeforeAcknowledgement:
      "resolved by itself \(after(episode.firedAt, monitorEnd(of: episode))) it fired, before anybody acknowledged"
    case .resolvedSoonAfterAcknowledgement:
      "resolved by itself \(sinceAnswer(of: episode, until: monitorEnd(of: episode)))"
    case .acknowledgedWithoutTrace:
      "resolved by the monitor \(sinceAnswer(of: episode, until: monitorEnd(of: episode))), without a trace"
    default: "nobody acknowledged it, and its end is not known"
    }
  }

  private func others(of verdict: PageVerdict) -> String {
    let others = history.verdicts.others(of: verdict)
    return
      "\(NumberText.grouped(others.traced)) of \(NumberText.counted(others.pages, "other page")) of its rule left a trace of action"
  }

  private func monitorEnd(of episode: Episode) -> Timestamp? { history.clearedAt(episode) ?? episode.resolvedAt }

  private func sinceAnswer(of episode: Episode, until end: Timestamp?) -> String {
    guard let acknowledgedAt = episode.acknowledgedAt else { return "\(after(episode.firedAt, end)) it fired" }
    return "\(after(acknowledgedAt, end)) the acknowledgement"
  }

  /// `12 min after`; an end before, by clocks that differ, is at once.
  private func after(_ start: Timestamp, _ end: Timestamp?) -> String {
    "\(DurationText.text(max(Milliseconds(0), (end ?? start) - start))) after"
  }
}
