import OncallMetrics
import PagingModel

/// Why figures of rules and of the scorecard are not known.
extension PeriodValues {
  var ruleNotes: [ReportNote] {
    var notes: [ReportNote] = []
    if rules.contains(where: { $0.rule == nil || $0.service == nil }) {
      notes.append(ReportNote(field: "rules.rule", reason: "the source of some alerts names no rule or no service"))
    }
    add("rules.pages", { $0.pages == nil }, "no source records who was notified", &notes)
    add("rules.selfResolved", { $0.selfResolved == nil }, "no source records who acknowledged", &notes)
    add(
      "rules.neverAcknowledged", { $0.pages != nil && $0.noise.neverAcknowledged == nil },
      "no source of its pages records who acknowledged", &notes)
    if rules.contains(where: { $0.medianDuration == nil }) {
      let reason = "no alert of the rule ended at a known moment"
      notes.append(ReportNote(field: "rules.medianDurationSeconds", reason: reason))
    }
    return notes + hiddenRuleNotes
  }

  /// Why rules do not tell how many people they reached, where one does not.
  var suppressionNotes: [ReportNote] {
    rules.contains(where: \.isSuppressed) ? [.suppressedRows(smallestGroup: load.hidden.smallestGroup)] : []
  }

  /// Of figures that only the JSON reports have.
  private var hiddenRuleNotes: [ReportNote] {
    var notes: [ReportNote] = []
    add("rules.severity", { $0.severity == nil }, "no source tells a severity", &notes)
    add("rules.chatterIndex", { $0.noise.chatterIndex == nil }, "no alert key fired twice", &notes)
    if summary.episodes > 0, noise.severities.known == 0 {
      let reason = "of no severity it is known how high it is"
      notes.append(ReportNote(field: "scorecard.severityHigh", reason: reason))
    }
    return notes
  }

  /// The fields of notes that documents leave out: they do not print the figures.
  static let fieldsOfJSON = ["rules.severity", "rules.chatterIndex", "scorecard.severityHigh"]

  /// Says of how many rules a figure is not known, and why.
  private func add(
    _ field: String, _ isUnknown: (RuleValues) -> Bool, _ reason: String, _ notes: inout [ReportNote]
  ) {
    let count = rules.count(where: isUnknown)
    if count == 0 { return }
    let words = count == rules.count ? "any rule" : "\(count) of \(rules.count) rules"
    notes.append(ReportNote(field: field, reason: "\(reason) for \(words)"))
  }
}
