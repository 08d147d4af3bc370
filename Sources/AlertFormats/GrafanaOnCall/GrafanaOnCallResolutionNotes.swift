import LogInput
public import PagingModel

/// Resolution notes of OnCall's alert groups. That a group has notes does not mean that its acknowledgements are known.
public struct GrafanaOnCallResolutionNotes: InputFormat {
  public static let id = FormatID.grafanaOnCallResolutionNotes
  public static let summary = FormatSummary(
    title: "Grafana OnCall resolution notes", origin: "GET /api/v1/resolution_notes",
    gives: "notes on alert groups that other records tell of", signature: "alert_group_id, text and author",
    source: .grafanaOnCall, knowsPages: false, knowsPeople: false, isHistory: true)

  private enum Field: Int { case id, group, author, text, createdAt }
  private var fields = RecordFields<Field>([
    .id: "id", .group: "alert_group_id", .author: "author", .text: "text", .createdAt: "created_at",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("alert_group_id") && sketch.has("text") && sketch.has("author")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.group].isThere, fields[.text].isThere, fields[.author].isThere else { return .notThisFormat }
    let group = try fields[.group].requiredID("alert_group_id")
    let created = try fields[.createdAt].requiredMoment("created_at", in: record)
    // The text of a note may be changed later: the note is the same.
    let mark = RecordMark(record, id: fields[.id].word, file: file)
    // What the alert's source notes has no author.
    let author = log.person(fields[.author], in: record)
    let firing = log.firing(.grafanaOnCall, group, in: record)
    var fact = mark.fact(.noted, at: created, by: .unknown, author)
    fact.detail |= EventFact.asideMark
    fact.noteMeaning = log.notePhrases.meaning(of: fields[.text].text, in: record)
    log.append(fact, to: firing)
    return .used(first: created, last: created)
  }
}
