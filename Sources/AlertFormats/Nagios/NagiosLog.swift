import LogInput
public import PagingModel

/// The log of Nagios Core and Icinga 1, and Icinga 2's in the same form.
///
/// The system is monitor and pager at once: its log tells when a problem became certain and when it was over, whom it
/// notified by which command, and who acknowledged.
public struct NagiosLog: LineFormat {
  public static let id = FormatID.nagiosLog
  public static let summary = FormatSummary(
    title: "Nagios or Icinga log",
    origin: "nagios.log, icinga.log and their archives, Icinga 2's compat log, or syslog with whole dates",
    gives: "episodes by host and service (hard states), notifications with contact and channel by the command's name, "
      + "acknowledgements, comments; the severity is the first hard state of each",
    signature:
      "lines that begin with [1458446400], [Tue Jan 12 00:00:32 2016], or a stamp of syslog and nagios or icinga",
    source: .nagios, knowsPages: true, knowsPeople: true, isHistory: true)

  private let clock: LocalClock
  private var checks = NagiosChecks()
  private var channels = LastName<NotificationChannel>()

  public init(zone: TimeZoneRules) { clock = LocalClock(zone: zone) }

  public static func recognises(_ line: Span<UInt8>) -> Bool { NagiosStamp.isThere(line) }

  public mutating func decode(
    _ line: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    guard let stamp = try NagiosStamp.read(line, clock) else { return .ignored }
    guard let (kind, fields) = NagiosLine.read(line, at: stamp.end) else { return .silent(at: stamp.at) }
    if stamp.isLocal && kind == .command, let epoch = NagiosCommand.checkTime(fields, in: line) {
      log.clockChecks.add(stamp.at - epoch)
    }
    let isTold =
      switch kind {
      case .alert(let isService): try alert(fields, isService, stamp.at, line, file, &log)
      case .state(let isService): try state(fields, isService, stamp.at, line, file, &log)
      case .notification(let isService): try notification(fields, isService, stamp.at, line, file, &log)
      case .command: try command(fields, stamp.at, line, file, &log)
      }
    guard isTold else { return .silent(at: stamp.at) }
    if stamp.isLocal { log.noteAssumedZone(.nagios) }
    return .used(first: stamp.at, last: stamp.at)
  }

  /// A state of which the system is certain begins or ends a problem; another rank of one that is there goes on with it.
  private mutating func alert(
    _ start: LineFields, _ isService: Bool, _ at: Timestamp, _ line: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> Bool {
    var fields = start
    let key = try fields.nagiosKey(isService: isService, in: line)
    let state = try NagiosState.read(&fields, in: line)
    if state == .soft { return false }
    let mark = RecordMark(line, file: file)
    let name = line.extracting(key.range)
    let firings = NagiosChecks.firings(of: name, in: &log)
    if case .problem(let problem) = state {
      checks.describe(firings, name, rank: mark.rank(at), in: &log)
      log.append(mark.firing(at: at, in: problem), to: firings)
    } else {
      log.append(mark.fact(.resolved, at: at, by: .automation), to: firings)
    }
    return true
  }

  /// What was there when a log began is no event. That a problem was tells, where no older log does, that there is one
  /// whose beginning is not known.
  private func state(
    _ start: LineFields, _ isService: Bool, _ at: Timestamp, _ line: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> Bool {
    var fields = start
    let key = try fields.nagiosKey(isService: isService, in: line)
    guard case .problem = try NagiosState.read(&fields, in: line) else { return false }
    let firings = NagiosChecks.firings(of: line.extracting(key.range), in: &log)
    log.append(RecordMark(line, file: file).fact(.other, at: at), to: firings)
    return true
  }

  private mutating func notification(
    _ start: LineFields, _ isService: Bool, _ at: Timestamp, _ line: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> Bool {
    var fields = start
    let contact = try fields.next("contact", in: line).checkedID("contact")
    let key = try fields.nagiosKey(isService: isService, in: line)
    let type = NagiosNotification(try fields.next("type", in: line), in: line)
    // The output must follow: else the line may be cut in the middle of the name.
    let command = try fields.next("command", in: line)
    switch type {
    case .problem: page(contact, command, key, at, line, file, &log)
    case .acknowledgement: acknowledgement(fields.rest(in: line), key, at, line, file, &log)
    case .other: return false
    case .unknown:
      var fact = RecordMark(line, file: file).fact(.other, at: at)
      fact.detail = EventFact.unknownType
      log.append(fact, to: NagiosChecks.firings(of: line.extracting(key.range), in: &log))
    }
    return true
  }

  private mutating func page(
    _ contact: JSONText, _ command: JSONText, _ key: JSONText, _ at: Timestamp, _ line: Span<UInt8>, _ file: UInt16,
    _ log: inout EventLog
  ) {
    let channel = channels.meaning(of: line.extracting(command.range)) { ChannelWords.channel($0) }
    let person = log.person(line.extracting(contact.range), isCertain: true)
    let firings = NagiosChecks.firings(of: line.extracting(key.range), in: &log)
    log.append(RecordMark(line, file: file).notification(of: person, by: channel, at: at), to: firings)
  }

  /// Every contact is told the same, so that the fact is told from others by the problem and the author alone.
  private func acknowledgement(
    _ rest: JSONText, _ key: JSONText, _ at: Timestamp, _ line: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) {
    let author = NagiosNotification.author(rest, in: line)
    let person = log.person(author, in: line)
    let mark = RecordMark(fingerprint: key.fingerprint(in: line), file: file)
    let fact = mark.listedFact(
      .acknowledged, at: at, by: .person, person, element: author?.fingerprint(in: line) ?? 0)
    log.append(fact, to: NagiosChecks.firings(of: line.extracting(key.range), in: &log))
    log.identify(RecordMark(line, file: file).fingerprint, file: file)
  }

  private func command(
    _ fields: LineFields, _ at: Timestamp, _ line: Span<UInt8>, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> Bool {
    guard let command = try NagiosCommand(fields, in: line) else { return false }
    let firings = NagiosChecks.firings(of: line.extracting(command.key.range), in: &log)
    let person = log.person(command.author, in: line)
    let actor = command.author == nil ? EventActor.unknown : .person
    var fact = RecordMark(line, file: file).fact(command.kind, at: at, by: actor, person)
    if command.kind == .noted { fact.noteMeaning = log.notePhrases.meaning(of: command.comment, in: line) }
    log.append(fact, to: firings)
    return true
  }
}
