import LogInput
import PagingModel

/// Reads logs of alerts: answers with many lines, or a line alone.
///
/// No line tells its alert. An answer is one record, as the address it was fetched from stands beside its lines; else a
/// member `alertId` must have been added to it or to its lines, or the file be named by the alert's id.
struct OpsgenieLogReader: Sendable {
  /// Where lines stand.
  enum Shape: Hashable {
    /// An answer of Opsgenie's, lines under `data` or `logs`; or one line.
    case opsgenie
    /// An answer of Jira Service Management's, lines under `values`.
    case jsm
  }
  private static let names = ["log", "owner", "createdAt", "offset"]

  private enum Field: Int { case log, owner, createdAt, offset, alert, data, logs, values, first, next, last, link }
  private var fields = RecordFields<Field>([
    .log: "log", .owner: "owner", .createdAt: "createdAt", .offset: "offset", .alert: "alertId", .data: "data",
    .logs: "logs", .values: "values", .first: "paging.first", .next: "paging.next", .last: "paging.last",
    .link: "links.next",
  ])
  private enum Line: Int { case log, owner, createdAt, offset, alert, type }
  private var line = RecordFields<Line>([
    .log: "log", .owner: "owner", .createdAt: "createdAt", .offset: "offset", .alert: "alertId", .type: "type",
  ])
  private var text = OpsgenieLogText()
  /// The lines of the record that is being read.
  private var entries: [OpsgenieLogEntry] = []
  /// The alert that the file is named by.
  private var alertOfFile: [UInt8]?

  init() {}

  mutating func beginFile(_ path: InputPath) { alertOfFile = OpsgenieAlertID.last(in: path.bytes) }

  static func shape(of sketch: DocumentSketch) -> Shape? {
    if names.allSatisfy({ sketch.has($0) }) { return .opsgenie }
    func holdsLines(_ member: String) -> Bool {
      guard let first = sketch.firstElement(of: member) else { return false }
      return names.allSatisfy { first.contains($0) }
    }
    if holdsLines("data") || holdsLines("logs") { return .opsgenie }
    return holdsLines("values") ? .jsm : nil
  }

  /// Reads a record; nil when it holds no lines.
  mutating func read(_ record: Span<UInt8>) throws(RecordError) -> Shape? {
    try fields.read(record)
    if isLine { return .opsgenie }
    if holdsLines(.data, record) || holdsLines(.logs, record) { return .opsgenie }
    return holdsLines(.values, record) ? .jsm : nil
  }

  private var isLine: Bool { [Field.log, .owner, .createdAt, .offset].allSatisfy { fields[$0].isThere } }

  /// Whether the first object in an array is a line.
  private mutating func holdsLines(_ field: Field, _ record: Span<UInt8>) -> Bool {
    var isOfLines: Bool?
    fields[field].forEachElement(in: record) { cursor in
      guard isOfLines == nil, (try? line.read(record, &cursor)) != nil else { return }
      isOfLines = [Line.log, .owner, .createdAt, .offset].allSatisfy { line[$0].isThere }
    }
    return isOfLines == true
  }

  /// Keeps what the record that was read tells.
  mutating func keep(_ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog) throws(RecordError) -> DecodingResult
  {
    entries.removeAll(keepingCapacity: true)
    let address = alert(record)
    if isLine {
      var cursor = JSONCursor()
      try add(record, &cursor, address)
    } else {
      for field in [Field.data, .logs, .values] where holdsLines(field, record) {
        try fields[field].forEachElement(in: record) { cursor throws(RecordError) in
          try add(record, &cursor, address)
        }
      }
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    for entry in entries { entry.keep(file, &log) }
    let moments = entries.map(\.at)
    return .used(first: moments.min(), last: moments.max())
  }

  /// The alert of the whole record, by its member, else by one of the addresses of its pages, else by the file's name.
  private func alert(_ record: Span<UInt8>) -> [UInt8]? {
    if let id = fields[.alert].word { return id.unescaped(in: record) }
    for field in [Field.first, .next, .last, .link] {
      if let id = AlertAddress.id(in: fields[field], part: "logs", record) { return id }
    }
    return alertOfFile
  }

  /// Adds the line at the cursor; an element that is no object is none.
  private mutating func add(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ address: [UInt8]?
  ) throws(RecordError) {
    guard (try? line.read(record, &cursor)) != nil else { return }
    guard let alert = line[.alert].word?.unescaped(in: record) ?? address else {
      throw RecordError(.unattributed("alertId"), at: 0)
    }
    guard alert.count <= EventLog.longestText else { throw RecordError(.longID("alertId"), at: 0) }
    let at = try line[.createdAt].requiredMoment("createdAt", in: record)
    entries.append(entry(alert, at, record))
  }

  private mutating func entry(_ alert: [UInt8], _ at: Timestamp, _ record: Span<UInt8>) -> OpsgenieLogEntry {
    line[.log].text?.withBytes(in: record) { text.read($0) } ?? text.forget()
    var entry = OpsgenieLogEntry(alert: alert, at: at, meaning: text.meaning, element: element(record))
    let owner = line[.owner].text
    entry.actor = OpsgenieActor.actor(named: owner, in: record)
    if let owner, entry.actor != .automation, owner.count <= EventLog.longestText {
      entry.owner = owner.unescaped(in: record)
    }
    (entry.addressee, entry.note) = (text.addressee, text.note)
    // Lines of this type are about one of the alert's recipients, who is their owner.
    if entry.addressee == nil, entry.actor == .person, line[.type].text?.equals("alertRecipient", in: record) == true {
      entry.addressee = entry.owner
    }
    return entry
  }

  /// What is the same in every copy of a line: its place in the order of the log, which no two have; else all of it.
  private func element(_ record: Span<UInt8>) -> UInt64 {
    if let offset = line[.offset].word { return offset.fingerprint(in: record) }
    return [Line.createdAt, .log, .owner].reduce(1) {
      ByteHash.combine($0, line[$1].word?.fingerprint(in: record) ?? 0)
    }
  }
}
