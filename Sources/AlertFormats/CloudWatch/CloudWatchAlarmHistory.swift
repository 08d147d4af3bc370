import LogInput
public import PagingModel

/// The history of CloudWatch alarms: their changes of state. An action tells that a topic was notified, and no person.
public struct CloudWatchAlarmHistory: InputFormat {
  public static let id = FormatID.cloudWatchAlarmHistory
  public static let summary = FormatSummary(
    title: "CloudWatch alarm history", origin: "aws cloudwatch describe-alarm-history (DescribeAlarmHistory)",
    gives: "episodes by name of the alarm, start and end of the condition; no people, no pages",
    signature: "AlarmName, HistoryItemType and Timestamp", source: .cloudWatch, knowsPages: false, knowsPeople: false,
    isHistory: true)

  private enum Field: Int { case name, type, timestamp, summary, data }
  private var fields = RecordFields<Field>([
    .name: "AlarmName", .type: "HistoryItemType", .timestamp: "Timestamp", .summary: "HistorySummary",
    .data: "HistoryData",
  ])
  private enum State: Int { case old, new }
  private var states = RecordFields<State>([.old: "oldState.stateValue", .new: "newState.stateValue"])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("AlarmName") && sketch.has("HistoryItemType") && sketch.has("Timestamp")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.name].isThere, fields[.type].isThere, fields[.timestamp].isThere else { return .notThisFormat }
    guard fields[.type].text?.equals("StateUpdate", in: record) == true else { return .ignored }
    let name = try fields[.name].requiredID("AlarmName")
    let moment = try fields[.timestamp].requiredMoment("Timestamp", in: record)
    guard let (old, new) = change(record) else { throw RecordError(.missing("HistoryData"), at: 0) }
    let change = CloudWatchChange(old: old, new: new, at: moment, key: name, name: name, title: nil)
    guard change.keep(from: record, RecordMark(record, file: file), in: &log) else { return .ignored }
    return .used(first: moment, last: moment)
  }

  private mutating func change(_ record: Span<UInt8>) -> (CloudWatchState?, CloudWatchState)? {
    if let data = fields[.data].text, let bytes = states.readText(data, in: record),
      let new = CloudWatchState(states[.new], in: bytes.span)
    {
      return (CloudWatchState(states[.old], in: bytes.span), new)
    }
    guard let summary = fields[.summary].text else { return nil }
    return summary.withBytes(in: record) { Self.change(inSummary: $0) }
  }

  /// `Alarm updated from OK to ALARM`
  private static func change(inSummary text: Span<UInt8>) -> (CloudWatchState?, CloudWatchState)? {
    let words = JSONText(start: 0, end: text.count, isEscaped: false)
    guard words.hasPrefix("Alarm updated from ", in: text),
      let blank = (19..<text.count).first(where: { text[$0] == 0x20 })
    else { return nil }
    let rest = JSONText(start: blank, end: text.count, isEscaped: false)
    guard rest.hasPrefix(" to ", in: text), rest.count > 4 else { return nil }
    let old = JSONText(start: 19, end: blank, isEscaped: false)
    return (
      CloudWatchState(old, in: text),
      CloudWatchState(JSONText(start: blank + 4, end: text.count, isEscaped: false), in: text)
    )
  }
}
