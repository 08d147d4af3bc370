import LogInput
public import PagingModel

/// Verdicts that people gave outside of their pager, as lines of JSON: one person's on one page, a line.
///
/// The members are the columns of `RetropagerLabels`. Lines whose verdict nobody filled in are passed over.
public struct RetropagerLabelLines: InputFormat {
  public static let id = FormatID.retropagerLabelLines
  public static let summary = FormatSummary.ownBesideHistories(
    title: "Verdicts of people (NDJSON)", origin: "a sheet of a review: docs/CONFIGURATION.md",
    gives: "whether pages were worth it, by the pager's id of the incident, or by the alert's key and when it fired",
    signature: "verdict, and incident or alertKey; firedAt, reason, who and when may be there")

  private enum Field: Int { case incident, alertKey, firedAt, verdict, reason, who, when }
  private var fields = RecordFields<Field>([
    .incident: "incident", .alertKey: "alertKey", .firedAt: "firedAt", .verdict: "verdict", .reason: "reason",
    .who: "who", .when: "when",
  ])

  public init() {}

  /// A line is short: what stands at its end may make it something else. An episode's verdict is an object.
  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    let verdict = sketch.kind("verdict")
    return sketch.isWhole && (verdict == .string || verdict == .null) && !sketch.has("type") && !sketch.has("notified")
      && (sketch.has("incident") || sketch.has("alertKey"))
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    let verdict = fields[.verdict].kind
    guard verdict == .string || verdict == .null, fields[.incident].isThere || fields[.alertKey].isThere else {
      return .notThisFormat
    }
    var written = WrittenLabel()
    written.at = try fields[.when].moment("when", in: record)
    written.firedAt = try fields[.firedAt].moment("firedAt", in: record)
    written.incident = text(.incident, record)
    written.alertKey = text(.alertKey, record)
    written.verdict = text(.verdict, record)
    written.reason = text(.reason, record)
    written.who = text(.who, record)
    guard let label = try written.label(into: &log) else { return .ignored }
    log.label(label, at: LabelPlace(file: file, line: 0))
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    return .used(first: written.at, last: written.at)
  }

  private func text(_ field: Field, _ record: Span<UInt8>) -> [UInt8]? {
    fields[field].word?.withBytes(in: record) { bytes in bytes.indices.map { bytes[$0] } }
  }
}
