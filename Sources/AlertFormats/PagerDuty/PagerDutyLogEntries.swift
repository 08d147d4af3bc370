import LogInput
public import PagingModel

/// PagerDuty log entries: who was notified, who acknowledged, how each incident ended.
public struct PagerDutyLogEntries: InputFormat {
  public static let id = FormatID.pagerDutyLogEntries
  public static let summary = FormatSummary(
    title: "PagerDuty log entries",
    origin: "GET /log_entries, GET /incidents/{id}/log_entries, with is_overview=false and include[]=channels",
    gives: "episodes, pages, interruptions, acknowledgements, how each ended",
    signature: "type ends in _log_entry", source: .pagerDuty, knowsPages: true, knowsPeople: true, isHistory: true)

  private var scratch = PagerDutyScratch()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.text("type").map { $0 == "log_entry" || ($0.hasSuffix("_log_entry") && isWord($0)) } ?? false
  }

  private static func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == UInt8(ascii: "_") || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) }
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let fields: PagerDutyLogEntryFields
    do throws(JSONFault) {
      fields = try PagerDutyLogEntryFields.read(record, &scratch)
    } catch { throw RecordError(error) }
    guard let type = fields.type else { return .notThisFormat }
    let moment = try fields.createdAt.required("created_at").moment("created_at", in: record).timestamp
    try scratch.known.checkIncident(fields.incident)
    let entry = PagerDutyLogEntry(
      type: type, at: moment,
      tag: UInt32(truncatingIfNeeded: try fields.fingerprint(of: record)), file: file)
    if entry.kind == .notified { try scratch.known.checkUser(fields.user) }
    let occurrence = try scratch.known.occurrence(of: fields.incident, in: record, &log)
    log.noteTellsNotifications(occurrence)
    entry.describe(occurrence, fields, scratch.teamPlaces, record, &scratch.known, &log)
    log.append(entry.fact(of: fields, record, &scratch.known, &log), to: occurrence)
    if entry.kind == .resolved { scratch.known.noteMerge(of: fields.incident, in: record, &log) }
    return .used(first: moment, last: moment)
  }
}

extension PagerDutyLogEntryFields {
  /// Tells the entry apart from others: its id's, or its whole text's fingerprint.
  func fingerprint(of record: Span<UInt8>) throws(RecordError) -> UInt64 {
    guard let id = id.nonEmpty else { return ByteHash.fingerprint(record) }
    return try id.checkedID("id").fingerprint(in: record)
  }
}
