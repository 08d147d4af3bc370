import LogInput
public import PagingModel

/// Timelines of Opsgenie's schedules: who was on call, overrides and forwarding included.
///
/// All rotations of a schedule are on call at the same time; the final timeline has them as they were.
public struct OpsgenieTimelines: InputFormat {
  public static let id = FormatID.opsgenieTimelines
  public static let summary = FormatSummary(
    title: "Opsgenie timelines", origin: "GET /v2/schedules/{id}/timeline with date and interval",
    gives: "planned shifts of the final timeline, cut to what was asked for; names of schedules and people",
    signature: "finalTimeline and _parent", source: .opsgenie, knowsPages: false, knowsPeople: false,
    isHistory: false)

  private enum Field: Int { case final, rotations, schedule, name }
  private var fields = RecordFields<Field>([
    .final: "finalTimeline", .rotations: "finalTimeline.rotations", .schedule: "_parent.id", .name: "_parent.name",
  ])
  private enum RotationField: Int { case periods }
  private var rotation = RecordFields<RotationField>([.periods: "periods"])
  private enum PeriodField: Int { case start, end, recipient, recipients }
  private var period = RecordFields<PeriodField>([
    .start: "startDate", .end: "endDate", .recipient: "recipient", .recipients: "flattenedRecipients",
  ])
  private enum RecipientField: Int { case type, id, name }
  private var recipient = RecordFields<RecipientField>([.type: "type", .id: "id", .name: "name"])
  private var shifts: [(user: JSONText, start: Timestamp, end: Timestamp)] = []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.kind("finalTimeline") == .object && sketch.kind("_parent") == .object
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.final].kind == .object, fields[.schedule].isThere || fields[.name].isThere else {
      return .notThisFormat
    }
    let schedule = try fields[.schedule].requiredID("_parent.id")
    try readRotations(record)
    let rota = schedule.withBytes(in: record) { log.rota($0) }
    fields[.name].text?.withBytes(in: record) { log.offerName($0, for: rota, rank: .reference, seenAt: .max) }
    for (user, start, end) in shifts {
      guard let person = log.text(user, in: record) else { continue }
      log.plan(PlannedShift(source: .opsgenie, rota: rota, person: .called(person), start: start, end: end))
    }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: nil, last: nil)
  }

  private mutating func readRotations(_ record: Span<UInt8>) throws(RecordError) {
    shifts.removeAll(keepingCapacity: true)
    try fields[.rotations].forEachElement(in: record) { cursor throws(RecordError) in
      guard (try? rotation.read(record, &cursor)) != nil else { return }
      try rotation[.periods].forEachElement(in: record) { cursor throws(RecordError) in
        guard (try? period.read(record, &cursor)) != nil else { return }
        try readPeriod(record)
      }
    }
  }

  /// Reads a period; of one that lacks its beginning or end, or that is nobody's, nothing is told.
  private mutating func readPeriod(_ record: Span<UInt8>) throws(RecordError) {
    guard let start = try period[.start].moment("periods[].startDate", in: record),
      let end = try period[.end].moment("periods[].endDate", in: record), start < end
    else { return }
    let known = shifts.count
    if let range = period[.recipient].range(of: .object) {
      var cursor = JSONCursor(at: range.lowerBound)
      addRecipient(record, &cursor, start, end)
    }
    guard shifts.count == known else { return }
    // Of a team or an escalation that is on call, past periods tell whom that came to.
    period[.recipients].forEachElement(in: record) { cursor in addRecipient(record, &cursor, start, end) }
  }

  private mutating func addRecipient(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ start: Timestamp, _ end: Timestamp
  ) {
    guard (try? recipient.read(record, &cursor)) != nil, recipient[.type].text?.isWord("user", in: record) == true,
      // Alerts call people by this name, which is their address, and not by the id.
      let user = recipient[.name].word ?? recipient[.id].word, user.count <= EventLog.longestText
    else { return }
    shifts.append((user, start, end))
  }
}
