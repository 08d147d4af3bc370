import LogInput
public import PagingModel

/// Changes of state of CloudWatch alarms as SNS delivers them: JSON in the text of a notification.
///
/// Whatever else a topic delivers says nothing of alarms: other messages, and that somebody subscribed to it.
public struct CloudWatchSNS: InputFormat {
  public static let id = FormatID.cloudWatchSNS
  public static let summary = FormatSummary(
    title: "CloudWatch notifications", origin: "an archive of what an SNS topic of alarms delivered, also by Lambda",
    gives: "episodes by ARN of the alarm, start and end of the condition; no people, no pages",
    signature: "Type, TopicArn and Message, also under Sns", source: .cloudWatch,
    knowsPages: false, knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case type, topic, message, timestamp, innerType, innerTopic, innerMessage, innerTimestamp
  }
  private var fields = RecordFields<Field>([
    .type: "Type", .topic: "TopicArn", .message: "Message", .timestamp: "Timestamp", .innerType: "Sns.Type",
    .innerTopic: "Sns.TopicArn", .innerMessage: "Sns.Message", .innerTimestamp: "Sns.Timestamp",
  ])
  private enum Alarm: Int { case name, arn, state, oldState, changedAt, about }
  private var alarm = RecordFields<Alarm>([
    .name: "AlarmName", .arn: "AlarmArn", .state: "NewStateValue", .oldState: "OldStateValue",
    .changedAt: "StateChangeTime", .about: "AlarmDescription",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    let body = sketch.object("Sns") ?? sketch
    return body.has("TopicArn") && body.kind("Message") == .string && body.text("Type").map(types.contains) == true
  }

  private static let types = ["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]
  private static let typeNames = FieldNames(types)

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    let isInner = fields[.innerMessage].isThere
    guard fields[isInner ? .innerTopic : .topic].isThere, fields[isInner ? .innerMessage : .message].kind == .string,
      let type = fields[isInner ? .innerType : .type].text.map({ Self.typeNames.index(of: $0, in: record) }), type >= 0
    else { return .notThisFormat }
    guard type == 0, let text = fields[isInner ? .innerMessage : .message].text,
      let bytes = alarm.readText(text, in: record), alarm[.name].isThere, alarm[.state].isThere
    else { return .ignored }
    let message = bytes.span
    let name = try required(.name, "AlarmName", at: text)
    guard let new = CloudWatchState(alarm[.state], in: message) else {
      throw RecordError(.missing("NewStateValue"), at: text.start)
    }
    let moment = try changedAt(message, text, fields[isInner ? .innerTimestamp : .timestamp], record)
    let key = alarm[.arn].text == nil ? name : try required(.arn, "AlarmArn", at: text)
    let change = CloudWatchChange(
      old: CloudWatchState(alarm[.oldState], in: message), new: new, at: moment, key: key, name: name,
      title: alarm[.about].text)
    guard change.keep(from: message, RecordMark(record, file: file), in: &log) else { return .ignored }
    return .used(first: moment, last: moment)
  }

  /// When the state changed, else when the notification was sent.
  private func changedAt(
    _ message: Span<UInt8>, _ text: JSONText, _ sentAt: FieldValue, _ record: Span<UInt8>
  ) throws(RecordError) -> Timestamp {
    guard alarm[.changedAt].word != nil else { return try sentAt.requiredMoment("Timestamp", in: record) }
    do throws(RecordError) {
      return try alarm[.changedAt].requiredMoment("StateChangeTime", in: message)
    } catch {
      // An offset in the message says nothing about the record.
      throw RecordError(error.reason, at: text.start)
    }
  }

  private func required(_ field: Alarm, _ member: String, at text: JSONText) throws(RecordError) -> JSONText {
    do throws(RecordError) { return try alarm[field].requiredID(member) } catch {
      throw RecordError(error.reason, at: text.start)
    }
  }
}
