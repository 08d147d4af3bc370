import LogInput
import PagingModel

/// What `alert.fired` says: what fired, and what monitor and pager saw of it.
///
/// The fields' texts stand in `text`.
struct RetropagerAlert<Fields: RetropagerEventFields> {
  let fields: Fields

  func description(_ text: Span<UInt8>, _ log: inout EventLog) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(fields[.fingerprint], in: text)
    // One that is there and empty tells that there is none.
    description.title = log.text(fields[.summary].kind == .string ? fields[.summary] : fields[.rule], in: text)
    description.rule = log.text(fields[.rule], in: text)
    description.severity = log.text(fields[.severity], in: text)
    description.setPlace(fields.place(in: text), in: text, &log)
    description.service = log.service(fields[.service], in: text) ?? log.service(fields[.labelService], in: text)
    description.teamSet = teamSet(text, &log)
    description.urgency = PagerDutyIncidentReference.urgency(fields[.urgency].text, in: text)
    description.origin = fields[.source].text.flatMap { AlertSource(written: $0, in: text) }
    return description
  }

  private func teamSet(_ text: Span<UInt8>, _ log: inout EventLog) -> UInt32 {
    let names = fields[.teams].texts(in: text)
    guard !names.isEmpty else { return log.teamSet(fields[.team], in: text) }
    var teams: [TeamID] = []
    for name in names where name.count <= EventLog.longestText {
      teams.append(name.withBytes(in: text) { log.team(named: $0) })
    }
    return log.teamSet(teams)
  }

  /// Appends what the pager calls it, which systems saw it, when the monitor did, and of which of its episodes it is made.
  func appendSeen(
    _ head: RetropagerEventWriter.Head, _ untold: RetropagerUntold, to firing: OccurrenceID, _ text: Span<UInt8>,
    _ log: inout EventLog
  ) {
    appendName(head, to: firing, text, &log)
    var sources: AlertSources = []
    for name in fields[.sources].texts(in: text) {
      if let source = AlertSource(written: name, in: text) { sources.insert(AlertSources(source)) }
    }
    guard !sources.isEmpty || untold.contains(.people) || head.monitorFiredAt != nil else { return }
    var seen = fact(.seen, at: head.monitorFiredAt, head)
    seen.subject = sources.rawValue
    if untold.contains(.people) { seen.detail |= EventFact.peopleUntold }
    log.append(seen, to: firing)
    guard head.monitorFiredAt != nil else { return }
    if let clearedAt = head.clearedAt { log.append(fact(.cleared, at: clearedAt, head), to: firing) }
    for member in fields[.members].texts(in: text) {
      guard let id = member.withBytes(in: text, { HexadecimalText.integer($0) }) else { continue }
      var part = fact(.part, at: head.moment, head)
      part.subject = UInt32(truncatingIfNeeded: id >> 32)
      part.tag = UInt32(truncatingIfNeeded: id)
      log.append(part, to: firing)
    }
  }

  /// Appends what the pager calls it, where that is not what the event does.
  private func appendName(
    _ head: RetropagerEventWriter.Head, to firing: OccurrenceID, _ text: Span<UInt8>, _ log: inout EventLog
  ) {
    guard fields[.incident].kind == .string else { return }
    var named = fact(.named, at: head.moment, head)
    if let id = log.text(fields[.incident], in: text) { named.subject = id.index }
    log.append(named, to: firing)
  }

  private func fact(_ kind: EventKind, at moment: Timestamp?, _ head: RetropagerEventWriter.Head) -> EventFact {
    EventFact(kind, at: moment, detail: EventFact.listedMark, tag: head.mark.tag, file: head.mark.file)
  }
}

extension AlertSource {
  private static let names = FieldNames(allCases.map(\.name))

  /// The system of a name; nil when none is called so.
  init?(written name: JSONText, in text: Span<UInt8>) {
    let index = Self.names.index(of: name, in: text)
    guard index >= 0 else { return nil }
    self = Self.allCases[index]
  }
}
