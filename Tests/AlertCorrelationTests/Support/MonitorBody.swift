import PagingModel

/// A webhook body of a monitor.
struct MonitorBody: Sendable {
  /// One alert of a body.
  struct Alert: Sendable {
    var fingerprint: String
    /// Milliseconds after `monday`, as all moments here.
    var start: Int64
    /// What finer clocks tell beyond milliseconds: part of the firing's key only.
    var fraction = 0
    var isResolved = false
    /// Nil while firing, and when nobody knows.
    var end: Int64?
  }

  var alerts: [Alert]
  var group: String?
  var words = FiringWords()
  /// Tells bodies apart that say the same.
  var number = 0

  func add(to log: inout EventLog, file: UInt16) {
    let latest = alerts.map { max($0.start, $0.end ?? .min) }.max() ?? 0
    let delivery = log.deliver(
      latest: monday.milliseconds + latest, fingerprint: UInt32(truncatingIfNeeded: fingerprint(self)), file: file,
      isTruncated: false)
    for alert in alerts { add(alert, delivery, to: &log, file: file) }
  }

  private func add(_ alert: Alert, _ delivery: UInt32, to log: inout EventLog, file: UInt16) {
    let key = bytes(alert.fingerprint) + [0] + bytes("\(alert.start).\(alert.fraction)")
    let occurrence = log.occurrence(.alertmanager, .delivered, key: key.span)
    var words = words
    words.alertKey = alert.fingerprint
    log.describe(occurrence, by: words.description(in: &log), rank: log.deliveries.rank(delivery))
    let start = monday + Milliseconds(alert.start)
    log.appendOnce(EventFact(.fired, at: start, tag: delivery, file: file), to: occurrence)
    if let group {
      let subject = log.text(bytes(group).span).index
      log.appendOnce(EventFact(.grouped, at: nil, subject: subject, tag: delivery, file: file), to: occurrence)
    }
    guard alert.isResolved else { return }
    log.appendOnce(
      EventFact(
        .resolved, at: alert.end.map { monday + Milliseconds($0) }, detail: EventActor.automation.rawValue,
        tag: delivery,
        file: file),
      to: occurrence)
  }
}

extension LogRecord {
  /// A body with one alert; moments in milliseconds after `monday`.
  static func firing(
    _ fingerprint: String = "f1", at start: Int64 = 0, rule: String? = "DiskFull", title: String? = nil,
    service: String? = nil, severity: String? = nil, teams: [String] = [], group: String? = nil,
    cluster: String? = nil, host: String? = nil, number: Int = 0
  ) -> LogRecord {
    .body(
      MonitorBody(
        alerts: [MonitorBody.Alert(fingerprint: fingerprint, start: start)], group: group,
        words: FiringWords(
          title: title, rule: rule, severity: severity, service: service, teams: teams, cluster: cluster, host: host),
        number: number
      ))
  }

  /// A body that says the alert is resolved; `end` nil when nobody knows when.
  static func cleared(
    _ fingerprint: String = "f1", at start: Int64 = 0, end: Int64?, rule: String? = "DiskFull", service: String? = nil,
    group: String? = nil, number: Int = 0
  ) -> LogRecord {
    .body(
      MonitorBody(
        alerts: [MonitorBody.Alert(fingerprint: fingerprint, start: start, isResolved: true, end: end)], group: group,
        words: FiringWords(rule: rule, service: service), number: number))
  }
}
