import LogInput
public import PagingModel

/// Alertmanager webhook bodies: when conditions began and cleared; never who was notified.
///
/// A body is a notification of a group, not of an alert: it is resent, and several receivers and replicas send it too.
/// A firing is a pair of fingerprint and `startsAt`, whatever bodies mention it.
public struct AlertmanagerWebhook: InputFormat {
  public static let id = FormatID.alertmanagerWebhook
  public static let summary = FormatSummary(
    title: "Alertmanager webhooks", origin: "an archive of what a webhook receiver was sent; alertmanager2es documents",
    gives: "episodes with labels, start and end of the condition; no people, no pages",
    signature: "alerts, groupLabels and commonLabels", source: .alertmanager, knowsPages: false, knowsPeople: false,
    isHistory: true)

  private var alerts: [AlertmanagerAlert] = []
  private var moments: [AlertmanagerMoments] = []
  private var key: [UInt8] = []
  private var scratch = AlertmanagerScratch()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard sketch.kind("alerts") == .array, sketch.kind("groupLabels") == .object,
      sketch.kind("commonLabels") == .object, sketch.text("version") != "1", !sketch.has("orgId")
    else { return false }
    // What is cut off could still tell a body of Grafana's; its other marks come before the version.
    guard sketch.isWhole || sketch.text("version") != nil else { return false }
    return !(sketch.firstElement(of: "alerts") ?? []).contains(where: AlertmanagerAlert.isGrafanaName)
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let body: AlertmanagerBody
    do throws(JSONFault) {
      body = try AlertmanagerBody.read(record, alerts: &alerts, &scratch)
    } catch { throw RecordError(error) }
    guard body.isAlertmanager(alerts, in: record) else { return .notThisFormat }
    guard !alerts.isEmpty else { return .ignored }
    try readMoments(record, body.receivedAt(in: record))
    let first = moments.reduce(Int64.max) { min($0, $1.start.timestamp.milliseconds) }
    let latest = moments.reduce(Int64.min) { max($0, $1.latest) }
    let delivery = log.deliver(
      latest: latest, fingerprint: UInt32(truncatingIfNeeded: ByteHash.fingerprint(record)), file: file,
      isTruncated: body.isTruncated)
    let group = body.groupKey.map { $0.meaning(in: record, &scratch.group) { log.groupKey($0) } }
    for index in alerts.indices { keep(index, body, group, delivery, record, file, &log) }
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
    _ index: Int, _ body: AlertmanagerBody, _ group: TextID?, _ delivery: UInt32, _ record: Span<UInt8>, _ file: UInt16,
    _ log: inout EventLog
  ) {
    let (alert, moment) = (alerts[index], moments[index])
    let fingerprint = alert.withFingerprint(record) { bytes in
      moment.writeKey(bytes, into: &key)
      return log.text(bytes)
    }
    let occurrence = log.occurrence(.alertmanager, .delivered, key: key.span)
    let rank = log.deliveries.rank(delivery)
    if log.wantsDescription(of: occurrence, rank: rank) {
      let description = alert.description(
        fingerprint, body, at: moment.start.timestamp.milliseconds, record, &scratch, &log)
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

/// When one alert of a body began and ended.
struct AlertmanagerMoments {
  var start: PreciseMoment
  var isResolved: Bool
  /// Nil while firing, and when nobody knows when it was resolved.
  var end: Timestamp?

  /// The latest moment that is mentioned, in milliseconds.
  var latest: Int64 { max(start.timestamp.milliseconds, end?.milliseconds ?? .min) }

  /// Writes what a firing is counted under: its fingerprint and its start to the nanosecond.
  func writeKey(_ fingerprint: Span<UInt8>, into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    key.append(copying: fingerprint)
    key.append(0x00)
    let start = UInt64(bitPattern: start.seconds).littleEndian
    withUnsafeBytes(of: start) { key.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: self.start.nanoseconds).littleEndian) { key.append(contentsOf: $0) }
  }
}

extension AlertmanagerAlert {
  /// What the alert says it is.
  fileprivate func description(
    _ fingerprint: TextID, _ body: AlertmanagerBody, at moment: Int64, _ record: Span<UInt8>,
    _ scratch: inout AlertmanagerScratch, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = fingerprint
    description.rule = labels.alertName.map { $0.meaning(in: record, &scratch.rule) { log.text($0) } }
    description.title =
      summary.map { $0.withBytes(in: record) { log.text($0) } } ?? description.rule
    description.severity = labels.severity.map { $0.meaning(in: record, &scratch.severity) { log.text($0) } }
    description.service = labels.service.map { $0.meaning(in: record, &scratch.service) { log.service(named: $0) } }
    if let team = labels.team ?? body.receiver {
      description.teamSet = log.teamSet(of: team.meaning(in: record, &scratch.team) { log.team(named: $0) })
    }
    return description
  }
}

extension JSONText {
  /// What the text came to, by `find` unless it is the one that came last.
  fileprivate func meaning<Meaning>(
    in record: Span<UInt8>, _ last: inout LastName<Meaning>, _ find: (Span<UInt8>) -> Meaning
  ) -> Meaning {
    // As it is written, escapes and all: those of a key recur with it.
    last.meaning(of: record.extracting(range)) { _ in withBytes(in: record, find) }
  }
}
