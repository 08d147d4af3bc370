import LogInput
import PagingModel

/// One entry of an alert group's timeline.
struct OnCallTimelineEntry {
  enum Meaning: Hashable {
    case notified(NotificationChannel)
    /// The group was attached to another one, or another one to it.
    case attached
    case event(EventKind)
    /// Of a kind that the source does not know.
    case unknown
  }
  var at: Timestamp
  var meaning: Meaning
  var authorID: FieldValue
  var authorName: FieldValue
  /// The same whenever the timeline is fetched.
  var fingerprint: UInt64
}

/// Reads timelines of alert groups.
struct OnCallTimelineReader: Sendable {
  private enum Field: Int { case createdAt, realm, type, action, authorID, authorName }
  private var fields = RecordFields<Field>([
    .createdAt: "created_at", .realm: "realm", .type: "type", .action: "action", .authorID: "author.pk",
    .authorName: "author.username",
  ])
  private static let realms = FieldNames(["alert_group", "user_notification", "resolution_note"])

  init() {}

  /// Reads all entries.
  ///
  /// - Throws: `RecordError` when one has no moment.
  mutating func read(
    _ timeline: FieldValue, _ record: Span<UInt8>
  ) throws(RecordError) -> [OnCallTimelineEntry] {
    var entries: [OnCallTimelineEntry] = []
    try timeline.forEachElement(in: record) { (cursor: inout JSONCursor) throws(RecordError) in
      guard (try? fields.read(record, &cursor)) != nil else { return }
      let moment = try fields[.createdAt].requiredMoment("render_after_resolve_report_json[].created_at", in: record)
      entries.append(
        OnCallTimelineEntry(
          at: moment, meaning: meaning(record), authorID: fields[.authorID], authorName: fields[.authorName],
          fingerprint: fingerprint(record)))
    }
    return entries
  }

  /// Entries of one moment differ in what was done and by whom; how long ago it was is told in words that change.
  private func fingerprint(_ record: Span<UInt8>) -> UInt64 {
    let parts: [Field] = [.realm, .type, .action, .authorID]
    return parts.reduce(0) { ByteHash.combine($0, fields[$1].word?.fingerprint(in: record) ?? 0) }
  }

  private func meaning(_ record: Span<UInt8>) -> OnCallTimelineEntry.Meaning {
    let type = fields[.type].integer(in: record)
    switch fields[.realm].text.map({ Self.realms.index(of: $0, in: record) }) {
    case 0: return type.map(Self.meaningOfGroup) ?? .unknown
    case 1: return notification(type, record)
    case 2: return .event(.noted)
    default: return .unknown
    }
  }

  /// The types of log records of a group. Escalations are steps of the chain, the first one too: no hand-over is told.
  private static func meaningOfGroup(_ type: Int64) -> OnCallTimelineEntry.Meaning {
    switch type {
    case 0: .event(.acknowledged)
    case 1, 11: .event(.unacknowledged)
    case 7: .event(.snoozed)
    case 8: .attached
    case 13: .event(.resolved)
    case 14: .event(.reopened)
    case 21: .event(.fired)
    case 2...6, 9, 10, 12, 15...20, 22...25: .event(.other)
    default: .unknown
    }
  }

  /// Of the records of a person's notifications only the first kind is of one that is sent; what became of it follows.
  private func notification(_ type: Int64?, _ record: Span<UInt8>) -> OnCallTimelineEntry.Meaning {
    switch type {
    case 0: Self.channel(fields[.action].text, record).map { .notified($0) } ?? .event(.other)
    case 1, 2, 3: .event(.other)
    default: .unknown
    }
  }

  /// What is sent, by the words between `sent` and the person.
  private static let sent: [(StaticString, NotificationChannel)] = [
    ("sent sms ", .sms), ("sent push ", .push), ("sent mobile push ", .push), ("sent email ", .email),
    ("sent telegram ", .chat), ("sent slack ", .chat), ("sent mattermost ", .chat), ("sent microsoft teams ", .chat),
    ("sent msteams ", .chat),
  ]

  /// The channel by the words of the action, which backends write in capitals or not; nil when nothing was sent: waiting,
  /// and the beginning of the rules.
  private static func channel(_ action: JSONText?, _ record: Span<UInt8>) -> NotificationChannel? {
    guard let action else { return nil }
    if action.beginsWith("called ", in: record) { return .phone }
    if action.beginsWith("invited ", in: record) { return action.endsWith(" in slack", in: record) ? .chat : .other }
    guard action.beginsWith("sent ", in: record) else { return nil }
    return sent.first { action.beginsWith($0.0, in: record) }?.1 ?? .other
  }
}
