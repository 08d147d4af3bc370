import LogInput
import PagingModel

/// What the type of a log entry says.
struct PagerDutyLogEntryType: Hashable {
  var kind: EventKind
  /// Whether the type is in PagerDuty's documentation or known from live data.
  var isKnown = true
  /// Whether it hands the incident to another escalation policy.
  var isDelegation = false

  /// The types that mean something; the others are kept as `other`.
  private static let names = FieldNames([
    "trigger_log_entry", "notify_log_entry", "acknowledge_log_entry", "unacknowledge_log_entry", "assign_log_entry",
    "reassign_log_entry", "delegate_log_entry", "escalate_log_entry", "resolve_log_entry", "snooze_log_entry",
    "annotate_log_entry", "urgency_change_log_entry", "reopen_log_entry",
  ])
  private static let suffix: StaticString = "_log_entry"

  /// Reads a type; nil when it is not that of a log entry, as that of a reference to one.
  init?(_ type: JSONText, in record: Span<UInt8>) {
    switch Self.names.index(of: type, in: record) {
    case 0: kind = .fired
    case 1: kind = .notified
    case 2: kind = .acknowledged
    case 3: kind = .unacknowledged
    case 4, 5: kind = .assigned
    case 6: (kind, isDelegation) = (.assigned, true)
    case 7: kind = .escalated
    case 8: kind = .resolved
    case 9: kind = .snoozed
    case 10: kind = .noted
    case 11: kind = .urgencyChanged
    case 12: kind = .reopened
    default:
      guard Self.isLogEntry(type, in: record) else { return nil }
      kind = .other
      isKnown = Self.documented.contains { type.equals($0, in: record) }
    }
  }

  private static func isLogEntry(_ type: JSONText, in record: Span<UInt8>) -> Bool {
    guard type.hasSuffix(suffix, in: record) else { return type.equals("log_entry", in: record) }
    for position in type.range where record[position] != UInt8(ascii: "_") {
      guard record[position] >= UInt8(ascii: "a"), record[position] <= UInt8(ascii: "z") else { return false }
    }
    return true
  }

  private static let documented: [StaticString] = [
    "log_entry", "exhaust_escalation_path_log_entry", "reach_ack_limit_log_entry", "reach_trigger_limit_log_entry",
    "repeat_escalation_path_log_entry", "field_value_change_log_entry", "custom_field_value_change_log_entry",
    "link_log_entry", "unlink_log_entry", "priority_change_log_entry", "status_update_log_entry",
    "event_rule_action_log_entry", "responder_request_log_entry", "merge_log_entry", "unsnooze_log_entry",
  ]
}
