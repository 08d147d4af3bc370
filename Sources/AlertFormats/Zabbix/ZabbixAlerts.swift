import LogInput
public import PagingModel

/// What Zabbix sent because of problems: `alert.get` of its API.
///
/// An alert names the event that it is of, so that it belongs to the firing which the lists of problems tell.
public struct ZabbixAlerts: InputFormat {
  public static let id = FormatID.zabbixAlertGet
  public static let summary = FormatSummary(
    title: "Zabbix alerts", origin: "the API's alert.get, best with selectMediatypes; beside an export of problems",
    gives: "who was notified of a problem and when; the channel where the media type or an e-mail address tells it",
    signature: "alertid, eventid and sendto", source: .zabbix, knowsPages: true, knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case alert, event, clock, user, recipient, status, kind, problem, acknowledgement, users, media
  }
  private var fields = RecordFields<Field>([
    .alert: "alertid", .event: "eventid", .clock: "clock", .user: "userid", .recipient: "sendto", .status: "status",
    .kind: "alerttype", .problem: "p_eventid", .acknowledgement: "acknowledgeid", .users: "users",
    .media: "mediatypes",
  ])
  private enum Medium: Int { case type, name }
  private var medium = RecordFields<Medium>([.type: "type", .name: "name"])
  private enum User: Int { case id, username, alias }
  private var user = RecordFields<User>([.id: "userid", .username: "username", .alias: "alias"])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("alertid") && sketch.has("eventid") && sketch.has("sendto")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.alert].isThere, fields[.event].isThere, fields[.recipient].isThere else { return .notThisFormat }
    let alert = try fields[.alert].requiredID("alertid")
    let event = try fields[.event].requiredID("eventid")
    let at = try fields[.clock].requiredMoment("clock", in: record)
    guard fields[.status].word != nil else { throw RecordError(.missing("status"), at: 0) }
    guard isSentOfProblem(record) else { return .ignored }
    let recipient = try recipient(record)
    let firing = log.firing(.zabbix, event, in: record)
    log.noteTellsNotifications(firing)
    guard let person = log.person(recipient, in: record) else { return .ignored }
    offerName(of: person, recipient, at, record, &log)
    let mark = RecordMark(record, id: alert, file: file)
    log.append(mark.notification(of: person, by: channel(record), at: at), to: firing)
    return .used(first: at, last: at)
  }

  /// Whether it is a message (1 is a command that was run) which was sent (0 not, 2 failed, 3 waiting), of the problem
  /// itself: not of its recovery, nor of what somebody did about it.
  private func isSentOfProblem(_ record: Span<UInt8>) -> Bool {
    fields[.kind].integer(in: record) ?? 0 == 0 && fields[.status].integer(in: record) == 1
      && fields[.problem].integer(in: record) ?? 0 == 0 && fields[.acknowledgement].integer(in: record) ?? 0 == 0
  }

  /// The user; the address where it is of nobody known.
  ///
  /// - Throws: `RecordError.missing`, or `longID`.
  private func recipient(_ record: Span<UInt8>) throws(RecordError) -> JSONText {
    if let user = fields[.user].word, !user.equals("0", in: record) { return try user.checkedID("userid") }
    return try fields[.recipient].requiredID("sendto")
  }

  /// The name beside the id, where the users were asked for.
  private mutating func offerName(
    of person: PersonID, _ id: JSONText, _ at: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    fields[.users].forEachElement(in: record) { cursor in
      guard (try? user.read(record, &cursor)) != nil, let key = user[.id].word,
        key.fingerprint(in: record) == id.fingerprint(in: record),
        let name = user[.username].text ?? user[.alias].text
      else { return }
      name.withBytes(in: record) { log.offerName($0, for: person, rank: .reference, seenAt: at.milliseconds) }
    }
  }

  /// The channel by the kind of media where that was asked for (0 is e-mail, 2 SMS, the others have names that somebody
  /// gave), else by an e-mail address. A telephone number may be called or written to.
  private mutating func channel(_ record: Span<UInt8>) -> NotificationChannel {
    var channels: Set<NotificationChannel> = []
    fields[.media].forEachElement(in: record) { cursor in
      guard (try? medium.read(record, &cursor)) != nil else { return }
      switch medium[.type].integer(in: record) {
      case 0: channels.insert(.email)
      case 2: channels.insert(.sms)
      default: channels.insert(medium[.name].text.map { $0.withBytes(in: record, ChannelWords.channel) } ?? .other)
      }
    }
    if let only = channels.first { return channels.count == 1 ? only : .other }
    return fields[.recipient].text.map { $0.withBytes(in: record, Self.isAddress) } == true ? .email : .other
  }

  /// `name@example.org`, also in a list of them.
  private static func isAddress(_ text: Span<UInt8>) -> Bool {
    guard let at = text.indices.first(where: { text[$0] == UInt8(ascii: "@") }), at > 0 else { return false }
    return (at..<text.count).dropFirst(2).contains { text[$0] == UInt8(ascii: ".") }
  }
}
