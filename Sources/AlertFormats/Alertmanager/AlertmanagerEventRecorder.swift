import LogInput
public import PagingModel

/// The log of Alertmanager's event recorder: every alert as it comes, is grouped, notified and resolved.
///
/// Notifications go to integrations, not to people. Instances of a cluster record the same alerts each.
public struct AlertmanagerEventRecorder: InputFormat {
  public static let id = FormatID.alertmanagerEventRecorder
  public static let summary = FormatSummary(
    title: "Alertmanager event recorder", origin: "the output of --enable-feature=event-recorder",
    gives: "episodes with labels, start and end of the condition; no people, no pages",
    signature: "@timestamp, and data with one of alertCreated, alertResolved, alertGrouped, notification, ...",
    source: .alertmanager, knowsPages: false, knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case timestamp, data, created, resolved, grouped, notified, firing, ended, resolvedGroup, groupedGroup
    case notifiedGroup, resolvedReceiver, groupedReceiver, notifiedReceiver
    case startup, shutdown, silenceCreated, silenceUpdated, silenceMuted, inhibitionMuted
    case createdEvent, resolvedEvent, groupedEvent, notification
  }
  private var fields = RecordFields<Field>([
    .timestamp: "@timestamp", .data: "data", .created: "data.alertCreated.alert",
    .resolved: "data.alertResolved.alert.details", .grouped: "data.alertGrouped.alert.details",
    .notified: "data.notification.alerts", .firing: "data.notification.firingAlerts",
    .ended: "data.notification.resolvedAlerts", .resolvedGroup: "data.alertResolved.groupInfo.groupKey",
    .groupedGroup: "data.alertGrouped.groupInfo.groupKey", .notifiedGroup: "data.notification.groupInfo.groupKey",
    .resolvedReceiver: "data.alertResolved.groupInfo.receiverName",
    .groupedReceiver: "data.alertGrouped.groupInfo.receiverName",
    .notifiedReceiver: "data.notification.groupInfo.receiverName", .startup: "data.alertmanagerStartupEvent",
    .shutdown: "data.alertmanagerShutdownEvent", .silenceCreated: "data.silenceCreated",
    .silenceUpdated: "data.silenceUpdated", .silenceMuted: "data.silenceMutedAlert",
    .inhibitionMuted: "data.inhibitionMutedAlert", .createdEvent: "data.alertCreated",
    .resolvedEvent: "data.alertResolved", .groupedEvent: "data.alertGrouped", .notification: "data.notification",
  ])
  private static let events: [Field] = [
    .startup, .shutdown, .silenceCreated, .silenceUpdated, .silenceMuted, .inhibitionMuted, .createdEvent,
    .resolvedEvent, .groupedEvent, .notification,
  ]
  private static let eventNames: Set<String> = [
    "alertmanagerStartupEvent", "alertmanagerShutdownEvent", "silenceCreated", "silenceUpdated", "silenceMutedAlert",
    "inhibitionMutedAlert", "alertCreated", "alertResolved", "alertGrouped", "notification",
  ]
  private var reader = RecordedAlertReader()
  private var firings = AlertmanagerFirings()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard sketch.isWhole, sketch.has("@timestamp"), let names = sketch.members(of: "data"), names.count == 1 else {
      return false
    }
    return eventNames.contains(names[0])
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.timestamp].isThere, fields[.data].kind == .object,
      Self.events.contains(where: { fields[$0].isThere })
    else { return .notThisFormat }
    firings.alerts.removeAll(keepingCapacity: true)
    var body = AlertmanagerBody()
    body.setReceived(fields[.timestamp].text)
    try take(.created, record)
    try take(.resolved, record)
    try take(.grouped, record)
    for list in [Field.notified, .firing, .ended] { try takeGrouped(list, record) }
    body.groupKey = fields[.resolvedGroup].text ?? fields[.groupedGroup].text ?? fields[.notifiedGroup].text
    body.receiver = fields[.resolvedReceiver].text ?? fields[.groupedReceiver].text ?? fields[.notifiedReceiver].text
    return try firings.keep(.alertmanager, body, record, file, &log)
  }

  /// Takes the alert of an event; without it the event tells nothing: a hash does not say which firing is meant.
  private mutating func take(_ field: Field, _ record: Span<UInt8>) throws(RecordError) {
    guard let range = fields[field].range(of: .object), var alert = try reader.read(record, at: range.lowerBound) else {
      return
    }
    if field == .resolved { alert.marks.insert(.over) }
    firings.alerts.append(alert)
  }

  /// Takes those alerts of a notification that come with their details.
  private mutating func takeGrouped(_ field: Field, _ record: Span<UInt8>) throws(RecordError) {
    for start in reader.details(of: fields[field], record) {
      guard var alert = try reader.read(record, at: start) else { continue }
      if field == .ended { alert.marks.insert(.over) }
      firings.alerts.append(alert)
    }
  }
}
