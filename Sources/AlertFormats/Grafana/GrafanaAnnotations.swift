import LogInput
public import PagingModel

/// Annotations that Grafana writes when an alert changes its state.
public struct GrafanaAnnotations: InputFormat {
  public static let id = FormatID.grafanaAnnotations
  public static let summary = FormatSummary(
    title: "Grafana annotations", origin: "GET /api/annotations?type=alert",
    gives: "episodes, start and end of the condition; no people, no pages",
    signature: "alertId, newState and prevState", source: .grafana, knowsPages: false, knowsPeople: false,
    isHistory: true)

  private enum Field: Int { case alertID, newState, prevState, time, text, alertName }
  private var fields = RecordFields<Field>([
    .alertID: "alertId", .newState: "newState", .prevState: "prevState", .time: "time", .text: "text",
    .alertName: "alertName",
  ])
  private var key: [UInt8] = []

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("alertId") && sketch.has("newState") && sketch.has("prevState")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.alertID].isThere, fields[.newState].isThere, fields[.prevState].isThere else { return .notThisFormat }
    // Annotations of people have no states.
    guard let previous = fields[.prevState].text, let current = fields[.newState].text else { return .ignored }
    let id = try fields[.alertID].requiredID("alertId")
    let moment = try fields[.time].requiredMoment("time", in: record)
    guard let change = GrafanaTransition.meaning(from: previous, to: current, in: record) else { return .ignored }
    let subject = subject(current, record)
    let firing = firing(id, subject, record, &log)
    let mark = RecordMark(fingerprint: ByteHash.hash(key.span, secret: 0), file: file)
    if change.kind == .fired {
      let rank = mark.rank(moment)
      if log.wantsDescription(of: firing, rank: rank) {
        log.describe(firing, by: description(id, subject, record, &log), rank: rank)
      }
    }
    log.append(mark.fact(change.kind, at: moment, by: change.actor), to: firing)
    return .used(first: moment, last: moment)
  }

  /// The alert is told by the rule's number, and its labels by the text: `Disk full {host=a} - Alerting`.
  private mutating func firing(
    _ id: JSONText, _ subject: JSONText?, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> OccurrenceID {
    key.removeAll(keepingCapacity: true)
    id.withBytes(in: record) { key.append(copying: $0) }
    if let subject {
      key.append(0)
      subject.withBytes(in: record) { key.append(copying: $0) }
    }
    return log.occurrence(.grafana, .series, key: key.span)
  }

  /// The text without the state at its end; nil where the state does not stand there.
  private func subject(_ state: JSONText, _ record: Span<UInt8>) -> JSONText? {
    guard let text = fields[.text].text, text.count > state.count + 3 else { return nil }
    let split = text.end - state.count - 3
    let ending = record.extracting(split..<text.end)
    guard ending.count > 3, ending[0] == UInt8(ascii: " "), ending[1] == UInt8(ascii: "-"),
      ending[2] == UInt8(ascii: " "),
      ByteHash.equal(ending.extracting(3..<ending.count), record.extracting(state.range))
    else { return nil }
    return JSONText(start: text.start, end: split, isEscaped: text.isEscaped)
  }

  private func description(
    _ id: JSONText, _ subject: JSONText?, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(subject ?? id, in: record)
    description.rule = log.text(fields[.alertName].text ?? subject.map { rule($0, record) }, in: record)
    description.title = log.text(subject ?? fields[.text].text ?? fields[.alertName].text, in: record)
    return description
  }

  /// The text before the labels.
  private func rule(_ subject: JSONText, _ record: Span<UInt8>) -> JSONText {
    var end = subject.start
    while end + 1 < subject.end && !(record[end] == UInt8(ascii: " ") && record[end + 1] == UInt8(ascii: "{")) {
      end += 1
    }
    return end + 1 < subject.end ? JSONText(start: subject.start, end: end, isEscaped: subject.isEscaped) : subject
  }
}
