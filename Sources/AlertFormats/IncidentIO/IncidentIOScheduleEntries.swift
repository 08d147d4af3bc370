import LogInput
public import PagingModel

/// Entries of incident.io's schedules: who was on call, overrides included.
///
/// An answer does not say of which schedule it is; the list of schedules tells whose its rotations are.
public struct IncidentIOScheduleEntries: InputFormat {
  public static let id = FormatID.incidentIOScheduleEntries
  public static let summary = FormatSummary(
    title: "incident.io schedule entries", origin: "GET /v2/schedule_entries",
    gives: "planned shifts of the final schedule; names of people", signature: "schedule_entries with final",
    source: .incidentIO, knowsPages: false, knowsPeople: false, isHistory: false)

  private enum Field: Int { case entries, final }
  private var fields = RecordFields<Field>([.entries: "schedule_entries", .final: "schedule_entries.final"])
  private enum EntryField: Int { case start, end, rotation, user, name }
  private var entry = RecordFields<EntryField>([
    .start: "start_at", .end: "end_at", .rotation: "rotation_id", .user: "user.id", .name: "user.name",
  ])
  private var shifts: [(rotation: FieldValue, user: FieldValue, name: FieldValue, start: Timestamp, end: Timestamp)] =
    []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard let entries = sketch.object("schedule_entries") else { return false }
    return entries.kind("final") == .array
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.entries].kind == .object, fields[.final].kind == .array else { return .notThisFormat }
    try readEntries(record)
    for (rotation, user, name, start, end) in shifts {
      guard let person = log.person(id: user, name: name, in: record, seenAt: start) else { continue }
      let rota = rotation.word.map { id in id.withBytes(in: record) { log.rota($0) } }
      log.plan(PlannedShift(source: .incidentIO, rota: rota, person: person, start: start, end: end))
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }

  /// Reads the final entries; of one that lacks its beginning, its end or its person nothing is told.
  private mutating func readEntries(_ record: Span<UInt8>) throws(RecordError) {
    shifts.removeAll(keepingCapacity: true)
    try fields[.final].forEachElement(in: record) { cursor throws(RecordError) in
      guard (try? entry.read(record, &cursor)) != nil, entry[.user].word != nil else { return }
      guard let start = try entry[.start].moment("schedule_entries.final[].start_at", in: record),
        let end = try entry[.end].moment("schedule_entries.final[].end_at", in: record), start < end
      else { return }
      _ = try entry[.rotation].word?.checkedID("schedule_entries.final[].rotation_id")
      shifts.append((entry[.rotation], entry[.user], entry[.name], start, end))
    }
  }
}
