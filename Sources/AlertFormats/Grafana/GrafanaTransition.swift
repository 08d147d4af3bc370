import LogInput
import PagingModel

/// What a change of state of one of Grafana's alerts means.
///
/// A state is a word, and often a reason in brackets behind it: `Alerting (NoData)`.
enum GrafanaTransition {
  private enum State { case normal, firing, other }

  /// `ok` and `alerting` are those of the alerts before Grafana 9.
  private static let normalStates = FieldNames(["Normal", "normal", "ok", "OK"])
  private static let firingStates = FieldNames(["Alerting", "alerting", "Recovering", "recovering"])
  /// Reasons for which somebody's change of the rule, and not the condition, ended an alert.
  private static let administrativeReasons = FieldNames(["Updated", "RuleDeleted", "Paused"])

  /// What happened; nil when neither an alert began nor one ended.
  ///
  /// An alert that can no longer be evaluated is over in so far as it does not fire; what became of its condition nobody
  /// knows. The same holds when the rule was changed.
  static func meaning(
    from previous: JSONText, to current: JSONText, in record: Span<UInt8>
  ) -> (kind: EventKind, actor: EventActor)? {
    let (before, _) = parse(previous, record)
    let (after, reason) = parse(current, record)
    if after == .firing { return before == .firing ? nil : (.fired, .unknown) }
    guard before == .firing else { return nil }
    let isAdministrative = reason.map { administrativeReasons.index(of: $0, in: record) >= 0 } ?? false
    return (.resolved, after == .normal && !isAdministrative ? .automation : .unknown)
  }

  private static func parse(_ text: JSONText, _ record: Span<UInt8>) -> (State, reason: JSONText?) {
    var end = text.start
    while end < text.end && record[end] != UInt8(ascii: " ") { end += 1 }
    let word = JSONText(start: text.start, end: end, isEscaped: text.isEscaped)
    var reason: JSONText?
    if end + 2 < text.end && record[end + 1] == UInt8(ascii: "(") && record[text.end - 1] == UInt8(ascii: ")") {
      reason = JSONText(start: end + 2, end: text.end - 1, isEscaped: text.isEscaped)
    }
    if normalStates.index(of: word, in: record) >= 0 { return (.normal, reason) }
    return (firingStates.index(of: word, in: record) >= 0 ? .firing : .other, reason)
  }
}
