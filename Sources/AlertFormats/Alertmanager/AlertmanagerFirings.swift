import LogInput
import PagingModel

/// Adds what alerts of Alertmanager's form tell to the log, under the system that sent them.
///
/// A firing is a pair of fingerprint and start, whatever records mention it.
struct AlertmanagerFirings: Sendable {
  /// The alerts of the record that is read.
  var alerts: [AlertmanagerAlert] = []
  var scratch = AlertmanagerScratch()
  private var moments: [AlertmanagerMoments] = []
  private var key: [UInt8] = []

  init() {}

  /// Reads a webhook body and its alerts.
  mutating func read(_ record: Span<UInt8>) throws(RecordError) -> AlertmanagerBody {
    do throws(JSONFault) {
      return try AlertmanagerBody.read(record, alerts: &alerts, &scratch)
    } catch { throw RecordError(error) }
  }

  /// Reads a record that is one alert.
  mutating func readAlert(_ record: Span<UInt8>) throws(RecordError) -> AlertmanagerAlert {
    do throws(JSONFault) {
      var cursor = JSONCursor()
      let alert = try AlertmanagerAlert.read(record, &cursor, &scratch)
      try cursor.finish(record)
      alerts.removeAll(keepingCapacity: true)
      alerts.append(alert)
      return alert
    } catch { throw RecordError(error) }
  }

  /// Keeps what the alerts tell.
  ///
  /// - Parameters:
  ///   - source: the system that they are of.
  ///   - body: what stands around them.
  mutating func keep(
    _ source: AlertSource, _ body: AlertmanagerBody, _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    guard !alerts.isEmpty else { return .ignored }
    try readMoments(record, body.receivedAt(in: record))
    let first = moments.reduce(Int64.max) { min($0, $1.start.timestamp.milliseconds) }
    let latest = moments.reduce(Int64.min) { max($0, $1.latest) }
    let delivery = log.deliver(
      latest: latest, fingerprint: UInt32(truncatingIfNeeded: ByteHash.fingerprint(record)), file: file,
      isTruncated: body.isTruncated)
    let group = body.groupKey.map { $0.meaning(in: record, &scratch.group, &scratch.room) { log.groupKey($0) } }
    for index in alerts.indices { keep(index, source, body, group, delivery, record, file, &log) }
    return .used(first: Timestamp(milliseconds: first), last: Timestamp(milliseconds: latest))
  }

  /// Reads when each alert began and ended, before anything is kept.
  private mutating func readMoments(_ record: Span<UInt8>, _ received: Timestamp?) throws(RecordError) {
    moments.removeAll(keepingCapacity: true)
    for alert in alerts {
      let start = try alert.startsAt.required("alerts[].startsAt").moment("alerts[].startsAt", in: record)
      guard !start.isGoZero else { throw RecordError(.missing("alerts[].startsAt"), at: 0) }
      var entry = AlertmanagerMoments(start: start, isResolved: alert.isResolved(in: record), end: nil)
      if entry.isResolved {
        let end = try alert.endsAt.nonEmpty?.moment("alerts[].endsAt", in: record)
        entry.end = end.flatMap { $0.isGoZero ? nil : $0.timestamp } ?? received
      }
      _ = try alert.fingerprint?.checkedID("alerts[].fingerprint")
      moments.append(entry)
    }
  }

  private mutating func keep(
    _ index: Int, _ source: AlertSource, _ body: AlertmanagerBody, _ group: TextID?, _ delivery: UInt32,
    _ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) {
    let (alert, moment) = (alerts[index], moments[index])
    alert.withFingerprint(record) { moment.writeKey($0, into: &key) }
    let occurrence = log.occurrence(source, .delivered, key: key.span)
    let rank = log.deliveries.rank(delivery)
    if log.wantsDescription(of: occurrence, rank: rank) {
      let fingerprint = log.text(key.span.extracting(0..<key.count - AlertmanagerMoments.suffixLength))
      let description = alert.description(fingerprint, body, record, &scratch, &log)
      log.describe(occurrence, by: description, rank: rank)
    }
    log.appendOnce(EventFact(.fired, at: moment.start.timestamp, tag: delivery, file: file), to: occurrence)
    if let group {
      let fact = EventFact(.grouped, at: nil, subject: group.index, tag: delivery, file: file)
      log.appendOnce(fact, to: occurrence)
    }
    if moment.isResolved {
      let fact = EventFact(
        .resolved, at: moment.end, detail: EventActor.automation.rawValue, tag: delivery, file: file)
      log.appendOnce(fact, to: occurrence)
    }
  }
}

/// When one alert began and ended.
struct AlertmanagerMoments {
  var start: PreciseMoment
  var isResolved: Bool
  /// Nil while firing, and when nobody knows when it was resolved.
  var end: Timestamp?

  /// The latest moment that is mentioned, in milliseconds.
  var latest: Int64 { max(start.timestamp.milliseconds, end?.milliseconds ?? .min) }

  /// How many bytes of a key stand behind the fingerprint.
  static let suffixLength = 9

  /// Writes what a firing is counted under: its fingerprint and its start to the millisecond, which is all that the API
  /// tells of it; webhooks tell nanoseconds.
  func writeKey(_ fingerprint: Span<UInt8>, into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    key.append(copying: fingerprint)
    key.append(0x00)
    let start = UInt64(bitPattern: start.timestamp.milliseconds).littleEndian
    withUnsafeBytes(of: start) { key.append(contentsOf: $0) }
  }
}

extension AlertmanagerAlert {
  /// What the alert says it is.
  func description(
    _ fingerprint: TextID, _ body: AlertmanagerBody, _ record: Span<UInt8>, _ scratch: inout AlertmanagerScratch,
    _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = fingerprint
    description.rule = labels.rule(in: record).map {
      $0.meaning(in: record, &scratch.rule, &scratch.room) { log.text($0) }
    }
    description.title =
      summary.map { $0.withBytes(in: record, using: &scratch.room) { log.text($0) } } ?? description.rule
    description.severity = labels.severity.map {
      $0.meaning(in: record, &scratch.severity, &scratch.room) { log.text($0) }
    }
    description.cluster = labels.place.cluster.map {
      $0.meaning(in: record, &scratch.cluster, &scratch.room) { log.text($0) }
    }
    description.host = labels.place.host.map { $0.withBytes(in: record, using: &scratch.room) { log.text($0) } }
    description.service = labels.service.map {
      $0.meaning(in: record, &scratch.service, &scratch.room) { log.service(named: $0) }
    }
    if let team = labels.team ?? receiver ?? body.receiver {
      description.teamSet = log.teamSet(
        of: team.meaning(in: record, &scratch.team, &scratch.room) { log.team(named: $0) })
    }
    return description
  }
}

extension JSONText {
  /// What the text came to, by `find` unless it is the one that came last.
  fileprivate func meaning<Meaning>(
    in record: Span<UInt8>, _ last: inout LastName<Meaning>, _ room: inout [UInt8], _ find: (Span<UInt8>) -> Meaning
  ) -> Meaning {
    // As it is written, escapes and all: those of a key recur with it.
    last.meaning(of: record.extracting(range)) { _ in withBytes(in: record, using: &room, find) }
  }
}
