import PagingModel

/// What a mapping can say of an event.
public enum MappedField: String, CaseIterable, Sendable {
  case time, type
  /// Tells apart what would else be the same event told twice.
  case id
  case alert
  case fingerprint = "fp"
  case rule, service, team, severity, urgency, source, summary
  case user, channel, by, automatic, reason, value, text
  /// Where it is.
  case cluster, host
  /// The incident that it was linked to, or the firing that it was merged into.
  case reference = "ref", into

  /// The place in an event's list of values.
  var index: Int { Self.indices[self] ?? 0 }
  private static let indices = [MappedField: Int](
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

  /// What may stand in it; nil where anything may.
  public var words: [String]? {
    switch self {
    case .type: RetropagerEventType.words + [Self.ignored]
    case .urgency: ["high", "low"]
    case .channel: ["push", "phone", "sms", "email", "chat", "other"]
    case .by: ["user", "monitor", "timeout"]
    case .automatic: ["true", "false"]
    case .reason: ["timeout", "manual"]
    case .value: ["actionable", "not_actionable"]
    default: nil
    }
  }

  /// The type of what is to be left out.
  public static let ignored = "ignore"
  /// The type of what needs a user.
  public static let notified = "page.notified"
  /// The names of sources, which are known or said nothing of.
  public static let sources = AlertSource.allCases.map(\.name)

  /// Whether it belongs to what happened, rather than to what is said of the firing.
  var isOfFact: Bool {
    switch self {
    case .id, .alert, .user, .channel, .by, .automatic, .reason, .value, .text, .reference, .into: true
    default: false
    }
  }

  /// Whether an event of this type says it; of others it is not even looked at.
  func concerns(_ type: RetropagerEventType) -> Bool {
    switch self {
    case .time, .type, .id, .alert: true
    case .fingerprint, .rule, .service, .team, .severity, .urgency, .source, .summary, .cluster, .host: type == .fired
    case .user: type != .fired
    case .channel: type == .notified
    case .by: type == .resolved
    case .automatic: type == .acknowledged
    case .reason: type == .escalated
    case .value: type == .labelled
    case .text: type == .noted
    case .reference: type == .declared
    case .into: type == .merged
    }
  }

  /// The field of retropager's own events that it is; nil for those that only mappings have.
  static func field(_ field: RetropagerEventField) -> MappedField? {
    switch field {
    case .alert: .alert
    case .fingerprint: .fingerprint
    case .rule: .rule
    case .service: .service
    case .team: .team
    case .severity: .severity
    case .urgency: .urgency
    case .source: .source
    case .summary: .summary
    case .by: .by
    case .user: .user
    case .channel: .channel
    case .automatic: .automatic
    case .reason: .reason
    case .value: .value
    case .reference: .reference
    case .into: .into
    case .text: .text
    case .version, .moment, .type, .labelService, .start, .end, .name, .timeZone, .incident, .teams, .sources,
      .monitorFiredAt, .clearedAt, .members, .untold, .labels, .group, .groupedBy, .tells:
      nil
    }
  }
}
