import LogInput
import PagingModel

/// Reads events of alerts.
struct RootlyEventReader: Sendable {
  private enum Field: Int { case id, type, kind, action, source, user, createdAt, alert, otherAlert, related, details }
  private var fields = RecordFields<Field>([
    .id: "id", .type: "type", .kind: "attributes.kind", .action: "attributes.action", .source: "attributes.source",
    .user: "attributes.user_id", .createdAt: "attributes.created_at", .alert: "alert_id",
    .otherAlert: "attributes.alert_id", .related: "relationships.alert.data.id",
    .details: "attributes.details",
  ])
  private(set) var events: [RootlyEvent] = []

  init() {}

  /// Forgets what was read before.
  mutating func begin() { events.removeAll(keepingCapacity: true) }

  /// Reads the event at the cursor; an element that is none is left out.
  ///
  /// - Parameter address: the alert that the page is of.
  /// - Throws: `RecordError` for an event without a moment or an alert.
  mutating func read(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ address: [UInt8]?
  ) throws(RecordError) {
    guard (try? fields.read(record, &cursor)) != nil,
      fields[.type].text?.equals("alert_events", in: record) == true
    else { return }
    let own = fields[.related].word ?? fields[.otherAlert].word ?? fields[.alert].word
    guard let alert = own?.unescaped(in: record) ?? address else {
      throw RecordError(.unattributed("alert_id"), at: 0)
    }
    guard alert.count <= EventLog.longestText else { throw RecordError(.longID("alert_id"), at: 0) }
    let at = try fields[.createdAt].requiredMoment("attributes.created_at", in: record)
    var event = RootlyEvent(
      alert: alert, at: at, meaning: RootlyEvent.meaning(fields[.kind].text, fields[.action].text, in: record),
      element: element(record))
    if let user = fields[.user].word, user.count <= EventLog.longestText { event.user = user.unescaped(in: record) }
    event.actor = event.user == nil ? RootlyEvent.actor(fields[.source].text, in: record) : .person
    if event.meaning == .event(.noted) { event.details = fields[.details].text?.unescaped(in: record) ?? [] }
    events.append(event)
  }

  /// What is the same in every copy of an event.
  private func element(_ record: Span<UInt8>) -> UInt64 {
    if let id = fields[.id].word { return id.fingerprint(in: record) }
    return [Field.createdAt, .kind, .action, .user].reduce(1) {
      ByteHash.combine($0, fields[$1].word?.fingerprint(in: record) ?? 0)
    }
  }
}
