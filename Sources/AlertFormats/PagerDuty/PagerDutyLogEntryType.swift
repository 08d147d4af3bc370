import LogInput
import PagingModel

/// The types of log entries that mean something; the others are kept as `other`.
enum PagerDutyLogEntryType {
  private static let names = FieldNames([
    "trigger", "notify", "acknowledge", "unacknowledge", "assign", "reassign", "delegate", "escalate", "resolve",
    "snooze", "annotate", "urgency_change", "reopen",
  ])
  private static let suffix: StaticString = "_log_entry"

  /// Whether the text is a type of log entry (and not of a reference to one).
  static func isLogEntry(_ type: JSONText, in record: Span<UInt8>) -> Bool {
    guard type.hasSuffix(suffix, in: record) else { return type.equals("log_entry", in: record) }
    for position in type.range where record[position] != UInt8(ascii: "_") {
      guard record[position] >= UInt8(ascii: "a"), record[position] <= UInt8(ascii: "z") else { return false }
    }
    return true
  }

  /// What an entry of this type says.
  static func kind(_ type: JSONText, in record: Span<UInt8>) -> EventKind {
    let stem = JSONText(start: type.start, end: type.end - suffix.utf8CodeUnitCount, isEscaped: false)
    guard stem.end > stem.start else { return .other }
    switch names.index(of: stem, in: record) {
    case 0: return .fired
    case 1: return .notified
    case 2: return .acknowledged
    case 3: return .unacknowledged
    case 4, 5, 6: return .assigned
    case 7: return .escalated
    case 8: return .resolved
    case 9: return .snoozed
    case 10: return .noted
    case 11: return .urgencyChanged
    case 12: return .reopened
    default: return .other
    }
  }

  /// Whether the type is in PagerDuty's documentation or known from live data.
  static func isKnown(_ type: JSONText, in record: Span<UInt8>) -> Bool {
    kind(type, in: record) != .other || documented.contains { type.equals($0, in: record) }
  }

  private static let documented: [StaticString] = [
    "log_entry", "exhaust_escalation_path_log_entry", "reach_ack_limit_log_entry", "reach_trigger_limit_log_entry",
    "repeat_escalation_path_log_entry", "field_value_change_log_entry", "custom_field_value_change_log_entry",
    "link_log_entry", "unlink_log_entry", "priority_change_log_entry", "status_update_log_entry",
    "event_rule_action_log_entry", "responder_request_log_entry", "merge_log_entry", "unsnooze_log_entry",
  ]
}
