import PagingModel

/// Samples with defaults: moments in seconds after `monday`, incident `Q1`. A person's id is the label, unless a `user`
/// gives a name.
extension LogRecord {
  static func trigger(
    _ incident: String = "Q1", at: Int64 = 0, key: String? = nil, title: String? = "Disk full", rule: String? = nil,
    service: String? = nil, teams: [String] = [], urgency: Urgency = .unknown, severity: String? = nil,
    cluster: String? = nil, host: String? = nil, number: Int = 0
  ) -> LogRecord {
    let words = FiringWords(
      alertKey: key, title: title, rule: rule, severity: severity, service: service, teams: teams, urgency: urgency,
      cluster: cluster, host: host)
    return .entry(PagerEntry(incident: incident, kind: .fired, at: at, words: words, number: number))
  }

  static func notify(
    _ person: String, at: Int64, by channel: NotificationChannel = .push, of incident: String = "Q1", number: Int = 0
  ) -> LogRecord {
    .entry(
      PagerEntry(
        incident: incident, kind: .notified, at: at, person: person, detail: channel.rawValue, number: number))
  }

  static func acknowledge(
    _ person: String?, at: Int64, as actor: EventActor = .person, of incident: String = "Q1", number: Int = 0
  ) -> LogRecord {
    act(.acknowledged, person, at, actor, incident, number)
  }

  static func resolve(
    _ person: String? = nil, at: Int64, as actor: EventActor, of incident: String = "Q1", number: Int = 0
  ) -> LogRecord {
    act(.resolved, person, at, actor, incident, number)
  }

  static func reopen(at: Int64, of incident: String = "Q1") -> LogRecord {
    act(.reopened, nil, at, .unknown, incident, 0)
  }

  static func escalate(at: Int64, as actor: EventActor = .timer, of incident: String = "Q1", number: Int = 0)
    -> LogRecord
  {
    act(.escalated, nil, at, actor, incident, number)
  }

  /// An entry that only says what the incident is.
  static func note(at: Int64, of incident: String = "Q1", words: FiringWords) -> LogRecord {
    .entry(PagerEntry(incident: incident, kind: .noted, at: at, words: words))
  }

  static func user(
    _ id: String, name: String? = nil, zone: String? = nil, addresses: [String] = []
  ) -> LogRecord {
    .user(UserRecord(id: id, name: name, zone: zone, addresses: addresses))
  }

  private static func act(
    _ kind: EventKind, _ person: String?, _ at: Int64, _ actor: EventActor, _ incident: String, _ number: Int
  ) -> LogRecord {
    .entry(
      PagerEntry(
        incident: incident, kind: kind, at: at, person: person, detail: actor.rawValue, isCertain: actor == .person,
        number: number))
  }

  /// The same entry from a source that does not tell notifications: a webhook.
  var fromWebhook: LogRecord {
    guard case .entry(var entry) = self else { return self }
    entry.tellsNotifications = false
    return .entry(entry)
  }
}
