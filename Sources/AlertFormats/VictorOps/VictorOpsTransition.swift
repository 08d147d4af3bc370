import LogInput
import PagingModel

/// One step of a Splunk On-Call incident.
struct VictorOpsTransition {
  let kind: EventKind
  /// Whether it is a step that the documentation names.
  let isKnown: Bool
  let at: Timestamp
  let by: JSONText?

  /// Who did it: nobody, or the system itself, is no person.
  func actor(in record: Span<UInt8>) -> EventActor {
    guard let by else { return .automation }
    return by.equals("SYSTEM", in: record) || by.equals("system", in: record) ? .automation : .person
  }

  /// The names of the report come first, in the order of `kinds`; then those of the live list.
  private static let names = FieldNames([
    "triggered", "acknowledged", "resolved", "rerouted", "snoozed", "unacknowledged", "TRIGGERED", "ACKNOWLEDGED",
    "RESOLVED", "REROUTED", "SNOOZED", "UNACKNOWLEDGED", "acked", "ACKED", "unacked", "UNACKED",
  ])
  private static let kinds: [EventKind] = [.fired, .acknowledged, .resolved, .assigned, .snoozed, .unacknowledged]

  static func kind(of name: JSONText, in record: Span<UInt8>) -> (EventKind, isKnown: Bool) {
    switch names.index(of: name, in: record) {
    case let index where (0..<12).contains(index): (kinds[index % 6], true)
    case 12, 13: (.acknowledged, true)
    case 14, 15: (.unacknowledged, true)
    default: (.other, false)
    }
  }
}
