import PagingModel

/// One record as data, so that a test can put the same ones into a log in any order and from any file.
enum LogRecord: Sendable {
  case entry(PagerEntry)
  case snapshot(PagerSnapshot)
  case body(MonitorBody)
  case user(UserRecord)

  func add(to log: inout EventLog, file: UInt16 = 0) {
    switch self {
    case .entry(let entry): entry.add(to: &log, file: file)
    case .snapshot(let snapshot): snapshot.add(to: &log, file: file)
    case .body(let body): body.add(to: &log, file: file)
    case .user(let user): user.add(to: &log, file: file)
    }
  }
}

/// What a record says a firing is.
struct FiringWords: Sendable {
  var alertKey: String?
  var title: String?
  var rule: String?
  var severity: String?
  var service: String?
  var teams: [String] = []
  var urgency = Urgency.unknown
  var cluster: String?
  var host: String?

  /// Whether it says anything.
  var isEmpty: Bool {
    [alertKey, title, rule, severity, service, cluster, host].allSatisfy { $0 == nil } && teams.isEmpty
      && urgency == .unknown
  }

  func description(in log: inout EventLog) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = alertKey.map { log.text(bytes($0).span) }
    description.title = title.map { log.text(bytes($0).span) }
    description.rule = rule.map { log.text(bytes($0).span) }
    description.severity = severity.map { log.text(bytes($0).span) }
    description.cluster = cluster.map { log.text(bytes($0).span) }
    description.host = host.map { log.text(bytes($0).span) }
    description.service = service.map { log.service(bytes($0).span) }
    let members = teams.map { log.team(bytes($0).span) }
    description.teamSet = log.teamSet(members)
    description.urgency = urgency
    return description
  }
}

/// A log entry of a pager.
struct PagerEntry: Sendable {
  var incident: String
  var kind: EventKind
  /// Seconds after `monday`.
  var at: Int64
  var person: String?
  var detail: UInt8 = 0
  var isCertain = true
  var words = FiringWords()
  /// Tells records apart that say the same.
  var number = 0
  /// Whether it comes from a source that tells notifications, as log entries do and webhooks do not.
  var tellsNotifications = true

  func add(to log: inout EventLog, file: UInt16) {
    let tag = UInt32(truncatingIfNeeded: fingerprint(self))
    let occurrence = log.occurrence(.pagerDuty, key: bytes(incident).span)
    if tellsNotifications { log.noteTellsNotifications(occurrence) }
    let rank = DescriptionRank(at: monday.milliseconds + at * 1000, tag: tag)
    if kind == .fired && log.wantsDescription(of: occurrence, rank: rank) {
      log.describe(occurrence, by: words.description(in: &log), rank: rank)
    }
    if kind != .fired && log.wantsAside(of: occurrence, rank: rank) {
      log.describeAside(occurrence, by: words.description(in: &log), rank: rank)
    }
    let subject = person.map { log.person(bytes($0).span, isCertain: isCertain).index } ?? EventFact.none
    log.append(
      EventFact(kind, at: monday + .seconds(at), subject: subject, detail: detail, tag: tag, file: file), to: occurrence
    )
  }
}

/// What an incident list says of an incident.
struct PagerSnapshot: Sendable {
  var incident: String
  var status = FiringSnapshot.Status.triggered
  /// Seconds after `monday`, as all moments here.
  var updatedAt: Int64
  var createdAt: Int64?
  var acknowledgedAt: Int64?
  var acknowledgedBy: String?
  var acknowledger = EventActor.person
  var resolvedAt: Int64?
  var resolvedBy: String?
  var resolver = EventActor.unknown
  var words = FiringWords()

  func add(to log: inout EventLog, file: UInt16) {
    let print = fingerprint(self)
    var snapshot = FiringSnapshot(
      updatedAt: monday.milliseconds + updatedAt * 1000, status: status, tag: UInt32(truncatingIfNeeded: print))
    snapshot.createdAt = createdAt.map { monday + .seconds($0) }
    snapshot.acknowledgedAt = acknowledgedAt.map { monday + .seconds($0) }
    snapshot.acknowledger = acknowledger
    snapshot.acknowledgedBy = acknowledgedBy.map { log.person(bytes($0).span, isCertain: true) }
    snapshot.resolvedAt = resolvedAt.map { monday + .seconds($0) }
    snapshot.resolvedBy = resolvedBy.map { log.person(bytes($0).span, isCertain: true) }
    snapshot.resolver = resolver
    snapshot.description = words.description(in: &log)
    log.offer(snapshot, for: log.occurrence(.pagerDuty, key: bytes(incident).span))
    log.identify(print, file: file)
  }
}

/// A list's record of a person.
struct UserRecord: Sendable {
  var id: String
  var name: String?
  var zone: String?
  var addresses: [String] = []
  var seenAt: Int64 = 0

  func add(to log: inout EventLog, file: UInt16) {
    let person = log.person(bytes(id).span, isCertain: true)
    if let name { log.offerName(bytes(name).span, for: person, rank: .full, seenAt: seenAt) }
    if let zone { log.offerZone(bytes(zone).span, for: person, seenAt: seenAt) }
    for address in addresses { log.offerAddress(bytes(address).span, for: person) }
    log.identify(fingerprint(self), file: file)
  }
}

/// All samples begin here: Monday 2026-06-01T00:00:00Z.
let monday = Timestamp(seconds: 1_780_272_000)

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The same for records that say the same.
func fingerprint(_ record: some Sendable) -> UInt64 { ByteHash.hash(bytes("\(record)").span, secret: 0) }
