import LogInput
import PagingModel

/// What a check of a watch did, and which of its actions somebody had acknowledged.
///
/// Of what was sent only e-mails name people. Actions that write to an index or a log reach nobody; what a pager, a chat
/// or a webhook did with the rest is theirs to tell.
struct WatcherActions: Sendable {
  private enum Field: Int { case type, status, to, copies, blindCopies }
  private var action = RecordFields<Field>([
    .type: "type", .status: "status", .to: "email.message.to", .copies: "email.message.cc",
    .blindCopies: "email.message.bcc",
  ])
  private enum StatusField: Int { case state, at }
  private var status = RecordFields<StatusField>([.state: "ack.state", .at: "ack.timestamp"])
  private var recipients: [JSONText] = []
  private var acknowledgements: [(action: UInt64, at: Timestamp)] = []

  init() {}

  /// Reads the actions of the check, and the states of the watch's.
  mutating func read(_ list: FieldValue, _ states: FieldValue, in record: Span<UInt8>) throws(RecordError) {
    recipients.removeAll(keepingCapacity: true)
    acknowledgements.removeAll(keepingCapacity: true)
    list.forEachElement(in: record) { cursor in
      guard (try? action.read(record, &cursor)) != nil, action[.type].text?.equals("email", in: record) == true,
        action[.status].text?.equals("success", in: record) == true
      else { return }
      for field in [Field.to, .copies, .blindCopies] { action[field].addAddresses(in: record, to: &recipients) }
    }
    try readStates(states, in: record)
  }

  /// Reads the states, which are the members of an object, by the action's id.
  private mutating func readStates(_ states: FieldValue, in record: Span<UInt8>) throws(RecordError) {
    guard let range = states.range(of: .object) else { return }
    var cursor = JSONCursor(at: range.lowerBound)
    guard (try? cursor.openObject(record)) != nil else { return }
    while let name = (try? cursor.nextName(record)).flatMap({ $0 }) {
      var inner = cursor
      guard (try? cursor.skipValue(record)) != nil else { return }
      guard (try? status.read(record, &inner)) != nil, status[.state].text?.equals("acked", in: record) == true,
        let at = try status[.at].moment("status.actions.ack.timestamp", in: record)
      else { continue }
      acknowledgements.append((name.fingerprint(in: record), at))
    }
  }

  /// Keeps what was read.
  ///
  /// - Parameter mark: of the watch: later checks tell the same acknowledgement again.
  func keep(
    _ firing: OccurrenceID, _ mark: RecordMark, at moment: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    for (action, at) in acknowledgements {
      log.append(mark.listedFact(.acknowledged, at: at, by: .person, element: action), to: firing)
    }
    for recipient in recipients {
      guard let person = log.person(recipient, in: record) else { continue }
      log.append(mark.listedNotification(of: person, by: .email, at: moment, recipient, in: record), to: firing)
    }
  }
}
