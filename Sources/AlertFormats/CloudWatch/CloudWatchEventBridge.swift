import LogInput
public import PagingModel

/// Changes of state of CloudWatch alarms as EventBridge delivers them, and as an alarm's action gives them to Lambda.
public struct CloudWatchEventBridge: InputFormat {
  public static let id = FormatID.cloudWatchEventBridge
  public static let summary = FormatSummary(
    title: "CloudWatch alarm events", origin: "an archive of EventBridge events or of what a Lambda function was given",
    gives: "episodes by ARN of the alarm, start and end of the condition; no people, no pages",
    signature: "source is aws.cloudwatch, with detail or alarmData", source: .cloudWatch, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case source, detail, alarmData, detailType, time, resources, arn
    case name, state, stateAt, oldState, about
    case dataName, dataState, dataStateAt, dataOldState, dataAbout
  }
  private var fields = RecordFields<Field>([
    .source: "source", .detail: "detail", .alarmData: "alarmData", .detailType: "detail-type", .time: "time",
    .resources: "resources", .arn: "alarmArn",
    .name: "detail.alarmName", .state: "detail.state.value", .stateAt: "detail.state.timestamp",
    .oldState: "detail.previousState.value", .about: "detail.configuration.description",
    .dataName: "alarmData.alarmName", .dataState: "alarmData.state.value",
    .dataStateAt: "alarmData.state.timestamp", .dataOldState: "alarmData.previousState.value",
    .dataAbout: "alarmData.configuration.description",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.text("source") == "aws.cloudwatch"
      && (sketch.kind("detail") == .object || sketch.kind("alarmData") == .object)
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.source].text?.equals("aws.cloudwatch", in: record) == true,
      fields[.detail].kind == .object || fields[.alarmData].kind == .object
    else { return .notThisFormat }
    // Alarms that are created, updated and deleted come the same way.
    if let type = fields[.detailType].text, !type.hasSuffix("State Change", in: record) { return .ignored }
    let isData = fields[.alarmData].kind == .object
    let name = try fields[isData ? .dataName : .name].requiredID("alarmName")
    let stateAt = fields[isData ? .dataStateAt : .stateAt]
    let time = stateAt.word == nil ? fields[.time] : stateAt
    let moment = try time.requiredMoment("time", in: record)
    guard let new = CloudWatchState(fields[isData ? .dataState : .state], in: record) else {
      throw RecordError(.missing("state.value"), at: 0)
    }
    let resource = fields[.arn].text ?? fields[.resources].texts(in: record).first
    let change = CloudWatchChange(
      old: CloudWatchState(fields[isData ? .dataOldState : .oldState], in: record), new: new, at: moment,
      key: try resource?.checkedID("alarmArn") ?? name, name: name,
      title: fields[isData ? .dataAbout : .about].text)
    guard change.keep(from: record, RecordMark(record, file: file), in: &log) else { return .ignored }
    return .used(first: moment, last: moment)
  }
}
