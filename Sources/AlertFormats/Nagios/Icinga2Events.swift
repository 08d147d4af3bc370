import LogInput
public import PagingModel

/// Icinga 2's stream of events, as `/v1/events` sends it: one a line.
///
/// Hosts and services are called as in its log, so that both tell of the same firings.
public struct Icinga2Events: InputFormat {
  public static let id = FormatID.icinga2Events
  public static let summary = FormatSummary(
    title: "Icinga 2 events",
    origin: "the API's /v1/events, of the types StateChange, Notification, AcknowledgementSet",
    gives: "episodes by host and service (hard states), people notified with the channel by the command's name, "
      + "acknowledgements, comments; the severity is the first hard state of each",
    signature: "type and timestamp, with host, comment, downtime or object_name", source: .nagios, knowsPages: true,
    knowsPeople: true, isHistory: true)

  private enum Field: Int {
    case type, at, host, service, state, stateType, users, command, occasion, author, comment, downtime, object
    case commentHost, commentService, commentAuthor, commentText, downtimeHost, downtimeService, downtimeAuthor
  }
  private var fields = RecordFields<Field>([
    .type: "type", .at: "timestamp", .host: "host", .service: "service", .state: "state", .stateType: "state_type",
    .users: "users", .command: "command", .occasion: "notification_type", .author: "author", .comment: "comment",
    .downtime: "downtime", .object: "object_name", .commentHost: "comment.host_name",
    .commentService: "comment.service_name", .commentAuthor: "comment.author",
    .commentText: "comment.text",
    .downtimeHost: "downtime.host_name", .downtimeService: "downtime.service_name",
    .downtimeAuthor: "downtime.author",
  ])
  /// Those that tell something come first.
  private static let typeNames = [
    "StateChange", "Notification", "AcknowledgementSet", "AcknowledgementCleared", "CommentAdded", "DowntimeAdded",
    "CheckResult", "CommentRemoved", "DowntimeRemoved", "DowntimeStarted", "DowntimeTriggered", "Flapping",
    "ObjectCreated", "ObjectModified", "ObjectDeleted",
  ]
  private static let types = FieldNames(typeNames)
  private var checks = NagiosChecks()
  private var key: [UInt8] = []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard let type = sketch.text("type"), typeNames.contains(type), sketch.kind("timestamp") == .number else {
      return false
    }
    return sketch.has("host") || sketch.has("comment") || sketch.has("downtime") || sketch.has("object_name")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard let type = fields[.type].text.map({ Self.types.index(of: $0, in: record) }), type >= 0, fields[.at].isThere,
      fields[.host].isThere || fields[.comment].isThere || fields[.downtime].isThere || fields[.object].isThere
    else { return .notThisFormat }
    let at = try fields[.at].requiredMoment("timestamp", in: record)
    let mark = RecordMark(record, file: file)
    let isTold =
      switch type {
      case 0: try stateChange(at, mark, record, &log)
      case 1: try notification(at, mark, record, &log)
      case 2: try action(.acknowledged, .host, .service, .author, at, mark, record, &log)
      case 3: try action(.unacknowledged, .host, .service, nil, at, mark, record, &log)
      case 4: try action(.noted, .commentHost, .commentService, .commentAuthor, at, mark, record, &log)
      case 5: try action(.snoozed, .downtimeHost, .downtimeService, .downtimeAuthor, at, mark, record, &log)
      default: false
      }
    return isTold ? .used(first: at, last: at) : .ignored
  }

  /// Puts the key together that the log of Icinga has.
  ///
  /// - Throws: `RecordError.missing`, or `longID`.
  private mutating func readKey(_ host: Field, _ service: Field, _ record: Span<UInt8>) throws(RecordError) {
    let name = try fields[host].requiredID("host")
    key.removeAll(keepingCapacity: true)
    name.withBytes(in: record) { key.append(copying: $0) }
    guard let service = fields[service].text else { return }
    key.append(UInt8(ascii: ";"))
    service.withBytes(in: record) { key.append(copying: $0) }
    guard key.count <= EventLog.longestText else { throw RecordError(.longID("service"), at: service.start) }
  }

  /// A number that may be written with a fraction of nothing: `2.0`.
  private func whole(_ field: Field, _ name: String, _ record: Span<UInt8>) throws(RecordError) -> Int64 {
    guard let word = fields[field].word else { throw RecordError(.missing(name), at: 0) }
    let text = record.extracting(word.range)
    let point = text.indices.first { text[$0] == UInt8(ascii: ".") } ?? text.count
    guard let number = DecimalText.integer(text.extracting(0..<point)),
      (point..<text.count).dropFirst().allSatisfy({ text[$0] == UInt8(ascii: "0") })
    else { throw RecordError(.badNumber(member: name, value: word.beginning(in: record)), at: word.start) }
    return number
  }

  private mutating func stateChange(
    _ at: Timestamp, _ mark: RecordMark, _ record: Span<UInt8>, _ log: inout EventLog
  ) throws(RecordError) -> Bool {
    try readKey(.host, .service, record)
    let state = try whole(.state, "state", record)
    guard try whole(.stateType, "state_type", record) == 1 else { return false }
    let firings = NagiosChecks.firings(of: key.span, in: &log)
    if state == 0 {
      log.append(mark.fact(.resolved, at: at, by: .automation), to: firings)
    } else {
      // Out of its place, so that it can be read beside what changes.
      var name: [UInt8] = []
      swap(&name, &key)
      checks.describe(firings, name.span, rank: mark.rank(at), in: &log)
      swap(&name, &key)
      log.append(mark.firing(at: at, in: problem(state)), to: firings)
    }
    return true
  }

  /// What a number other than 0 stands for: of a host or of a service.
  private func problem(_ state: Int64) -> CheckState? {
    switch (state, fields[.service].isThere) {
    case (1, true): .warning
    case (2, true): .critical
    case (3, true): .unknown
    case (1, false): .down
    case (2, false): .unreachable
    default: nil
    }
  }

  private mutating func notification(
    _ at: Timestamp, _ mark: RecordMark, _ record: Span<UInt8>, _ log: inout EventLog
  ) throws(RecordError) -> Bool {
    try readKey(.host, .service, record)
    guard let occasion = fields[.occasion].text else { throw RecordError(.missing("notification_type"), at: 0) }
    switch occasion.withBytes(in: record, { NagiosNotification(JSONText(all: $0), in: $0) }) {
    case .problem: return notify(at, mark, record, &log)
    case .acknowledgement: return try action(.acknowledged, .host, .service, .author, at, mark, record, &log)
    case .other: return false
    case .unknown:
      var fact = mark.fact(.other, at: at)
      fact.detail = EventFact.unknownType
      log.append(fact, to: NagiosChecks.firings(of: key.span, in: &log))
      return true
    }
  }

  /// Adds that each of the users was notified; false when none is named.
  private func notify(_ at: Timestamp, _ mark: RecordMark, _ record: Span<UInt8>, _ log: inout EventLog) -> Bool {
    let users = fields[.users].texts(in: record).filter { $0.count <= EventLog.longestText }
    guard !users.isEmpty else { return false }
    let firings = NagiosChecks.firings(of: key.span, in: &log)
    let channel = fields[.command].text.map { $0.withBytes(in: record) { ChannelWords.channel($0) } } ?? .other
    for user in users {
      guard let person = log.person(user, in: record) else { continue }
      var fact = mark.listedFact(.notified, at: at, person, element: user.fingerprint(in: record))
      fact.detail |= channel.rawValue
      log.append(fact, to: firings)
    }
    log.identify(mark.fingerprint, file: mark.file)
    return true
  }

  private mutating func action(
    _ kind: EventKind, _ host: Field, _ service: Field, _ author: Field?, _ at: Timestamp, _ mark: RecordMark,
    _ record: Span<UInt8>, _ log: inout EventLog
  ) throws(RecordError) -> Bool {
    try readKey(host, service, record)
    let person = author.flatMap { log.person(fields[$0].text, in: record) }
    let actor = person == nil ? EventActor.unknown : .person
    var fact = mark.fact(kind, at: at, by: actor, person)
    if kind == .noted { fact.noteMeaning = log.notePhrases.meaning(of: fields[.commentText].text, in: record) }
    log.append(fact, to: NagiosChecks.firings(of: key.span, in: &log))
    return true
  }
}

extension JSONText {
  /// All of some bytes, as a text without escapes.
  fileprivate init(all bytes: Span<UInt8>) { self.init(start: 0, end: bytes.count, isEscaped: false) }
}
