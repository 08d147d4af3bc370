import LogInput
import PagingModel

/// Log entries inside webhook messages: the same records as those of the API, so that copies meet.
///
/// Webhooks are sent of a few types of entries only: unlike the API's log they do not show that nobody was notified.
struct PagerDutyEmbeddedEntries {
  private var scratch = PagerDutyScratch()
  private var fields = PagerDutyLogEntryFields()

  /// Reads an entry and checks that it can be kept; nil when it is none, as a reference to one.
  mutating func read(_ entry: Span<UInt8>, file: UInt16) throws(RecordError) -> PagerDutyLogEntry? {
    do throws(JSONFault) {
      fields = try PagerDutyLogEntryFields.read(entry, &scratch)
    } catch { throw RecordError(error) }
    guard let type = fields.type else { return nil }
    let moment = try fields.createdAt.required("created_at").moment("created_at", in: entry).timestamp
    let fingerprint = try fields.fingerprint(of: entry)
    _ = try incident.checkedID("incident.id")
    let read = PagerDutyLogEntry(
      type: type, at: moment, tag: UInt32(truncatingIfNeeded: fingerprint), file: file)
    if read.kind == .notified { try scratch.known.checkUser(fields.user) }
    return read
  }

  /// Keeps the entry that was read last.
  ///
  /// - Parameters:
  ///   - message: the incident of the message, for an entry that names none.
  ///   - isMerged: whether the message's incident ended in another one; the entry holds a reference, which does not tell.
  mutating func keep(
    _ read: PagerDutyLogEntry, _ entry: Span<UInt8>, message: OccurrenceID, isMerged: Bool, _ log: inout EventLog
  ) {
    let incident = incident.nonEmpty?.withBytes(in: entry) { log.occurrence(.pagerDuty, key: $0) } ?? message
    read.describe(incident, fields, scratch.teamPlaces, entry, &scratch.known, &log)
    var fact = read.fact(of: fields, entry, &scratch.known, &log)
    if isMerged && incident == message && fact.kind == .resolved {
      (fact.detail, fact.subject) = (EventActor.merge.rawValue, EventFact.none)
    }
    log.append(fact, to: incident)
  }

  /// The id of the incident that the entry names.
  private var incident: JSONText? { scratch.known.incidents.object(fields.incident).id }
}

extension Optional<JSONText> {
  /// Checks that the text, where there is one, can be an id.
  ///
  /// - Throws: `RecordError.longID`.
  fileprivate func checkedID(_ member: String) throws(RecordError) -> JSONText? { try self?.checkedID(member) }
}
