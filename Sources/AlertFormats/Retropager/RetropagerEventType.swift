import LogInput
import PagingModel

/// What an event of retropager's own tells.
enum RetropagerEventType: Hashable {
  case fired, resolved, notified, acknowledged, unacknowledged, snoozed, assigned, escalated, noted, merged
  /// Handed to somebody else, of another team as a rule.
  case reassigned
  case ticketed, declared, labelled
  /// A service is worked on.
  case maintenance
  /// Who somebody is.
  case person
  /// Of a type that version 1 does not have.
  case unknown

  private static let types: [(word: String, type: RetropagerEventType)] = [
    ("alert.fired", .fired), ("alert.resolved", .resolved), ("page.notified", .notified), ("page.acked", .acknowledged),
    ("page.unacked", .unacknowledged), ("page.snoozed", .snoozed), ("page.assigned", .assigned),
    ("page.reassigned", .reassigned), ("page.escalated", .escalated), ("note.added", .noted), ("alert.merged", .merged),
    ("ticket.linked", .ticketed), ("incident.linked", .declared), ("label", .labelled),
    ("maintenance.window", .maintenance), ("person", .person),
  ]
  private static let names = FieldNames(words)

  /// How types are written.
  static let words = types.map(\.word)

  init(_ name: JSONText, in record: Span<UInt8>) {
    let index = Self.names.index(of: name, in: record)
    self = index < 0 ? .unknown : Self.types[index].type
  }

  /// Whether it happened to a firing, rather than to a service or to nobody.
  var isOfFiring: Bool { self != .maintenance && self != .person }

  /// The fact that it is.
  var kind: EventKind {
    switch self {
    case .fired: .fired
    case .resolved, .merged: .resolved
    case .notified: .notified
    case .acknowledged: .acknowledged
    case .unacknowledged: .unacknowledged
    case .snoozed: .snoozed
    case .assigned, .reassigned: .assigned
    case .escalated: .escalated
    case .noted: .noted
    case .ticketed: .ticketed
    case .declared: .declared
    case .labelled: .labelled
    case .maintenance, .person, .unknown: .other
    }
  }
}
