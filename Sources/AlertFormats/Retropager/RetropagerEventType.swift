import LogInput
import PagingModel

/// What an event of retropager's own tells.
enum RetropagerEventType: Hashable {
  case fired, resolved, notified, acknowledged, unacknowledged, snoozed, assigned, escalated, noted, merged
  /// Something else that was linked to the firing.
  case linked
  /// No part of the history of firings: maintenance, a verdict.
  case aside
  /// Of a type that version 1 does not have.
  case unknown

  /// How types are written.
  static let words = [
    "alert.fired", "alert.resolved", "page.notified", "page.acked", "page.unacked", "page.snoozed", "page.assigned",
    "page.reassigned", "page.escalated", "note.added", "alert.merged", "ticket.linked", "incident.linked",
    "maintenance.window", "label",
  ]
  private static let names = FieldNames(words)

  init(_ name: JSONText, in record: Span<UInt8>) {
    switch Self.names.index(of: name, in: record) {
    case 0: self = .fired
    case 1: self = .resolved
    case 2: self = .notified
    case 3: self = .acknowledged
    case 4: self = .unacknowledged
    case 5: self = .snoozed
    case 6, 7: self = .assigned
    case 8: self = .escalated
    case 9: self = .noted
    case 10: self = .merged
    case 11, 12: self = .linked
    case 13, 14: self = .aside
    default: self = .unknown
    }
  }

  /// The fact that it is.
  var kind: EventKind {
    switch self {
    case .fired: .fired
    case .resolved, .merged: .resolved
    case .notified: .notified
    case .acknowledged: .acknowledged
    case .unacknowledged: .unacknowledged
    case .snoozed: .snoozed
    case .assigned: .assigned
    case .escalated: .escalated
    case .noted: .noted
    case .linked, .aside, .unknown: .other
    }
  }
}
