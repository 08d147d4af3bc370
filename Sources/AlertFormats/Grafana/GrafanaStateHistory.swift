import LogInput
public import PagingModel

/// Grafana's history of alert states, as Loki keeps it: answers of Loki, and lines of its command line tool.
public struct GrafanaStateHistory: InputFormat {
  public static let id = FormatID.grafanaStateHistory
  public static let summary = FormatSummary(
    title: "Grafana state history in Loki",
    origin: #"GET /loki/api/v1/query_range?query={from="state-history"}; logcli query -o jsonl"#,
    gives: "episodes with labels, start and end of the condition; no people, no pages",
    signature: "data with resultType streams, and result with a stream from state-history; or labels from it, and line",
    source: .grafana, knowsPages: false, knowsPeople: false, isHistory: true)

  private enum Field: Int { case resultType, result, line, from, timestamp }
  private var fields = RecordFields<Field>([
    .resultType: "data.resultType", .result: "data.result", .line: "line", .from: "labels.from",
    .timestamp: "timestamp",
  ])
  private enum StreamField: Int { case from, values }
  private var stream = RecordFields<StreamField>([.from: "stream.from", .values: "values"])
  private var reader = GrafanaStateLine()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    if sketch.kind("line") == .string { return sketch.object("labels")?.text("from") == "state-history" }
    guard let data = sketch.object("data") else { return false }
    return data.text("resultType") == "streams" && data.kind("result") == .array
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard let lines = try lines(record) else { return .notThisFormat }
    var (first, last): (Timestamp?, Timestamp?) = (nil, nil)
    // Every line is looked at before the first is kept.
    for line in lines { try reader.check(line.text.span, at: line.start) }
    // Of the changes alone: answers also tell how long they took.
    var identity: UInt64 = 0
    for line in lines {
      guard let change = reader.keep(line.text.span, at: line.moment, file, &log) else { continue }
      identity &+= change
      first = min(first ?? line.moment, line.moment)
      last = max(last ?? line.moment, line.moment)
    }
    guard first != nil else { return .ignored }
    log.identify(identity, file: file)
    return .used(first: first, last: last)
  }

  private struct Line {
    var moment: Timestamp
    var text: [UInt8]
    var start: Int
  }

  /// The lines of the history in a record; nil when it holds none.
  private mutating func lines(_ record: Span<UInt8>) throws(RecordError) -> [Line]? {
    if let line = fields[.line].text {
      guard fields[.from].text?.equals("state-history", in: record) == true else { return nil }
      let moment = try fields[.timestamp].requiredMoment("timestamp", in: record)
      return [Line(moment: moment, text: line.unescaped(in: record), start: line.start)]
    }
    guard fields[.resultType].text?.equals("streams", in: record) == true else { return nil }
    var lines: [Line] = []
    var isHistory = false
    try fields[.result].forEachElement(in: record) { (cursor: inout JSONCursor) throws(RecordError) in
      guard (try? stream.read(record, &cursor)) != nil,
        stream[.from].text?.equals("state-history", in: record) == true
      else { return }
      isHistory = true
      try stream[.values].forEachElement(in: record) { (cursor: inout JSONCursor) throws(RecordError) in
        if let line = try Self.line(record, &cursor) { lines.append(line) }
      }
    }
    return isHistory ? lines : nil
  }

  /// A pair of nanoseconds and a line; labels may stand behind.
  private static func line(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(RecordError) -> Line? {
    var pair: [FieldValue] = []
    guard (try? cursor.openArray(record)) != nil else { return nil }
    while pair.count < 2, (try? cursor.nextElement(record)) == true, let value = FieldValue.read(record, &cursor) {
      pair.append(value)
    }
    guard pair.count == 2, let line = pair[1].text else { return nil }
    let moment = try pair[0].requiredMoment("values[]", in: record)
    return Line(moment: moment, text: line.unescaped(in: record), start: line.start)
  }
}
