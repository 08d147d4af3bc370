import LogInput
import PagingModel

/// The members of a log entry that the review needs, where they stand in the record.
struct PagerDutyLogEntryFields {
  @PackedText var id: JSONText?
  /// Nil when the record is no log entry.
  var type: PagerDutyLogEntryType?
  @PackedText var createdAt: JSONText?
  var agent = ObjectMemo<PagerDutyReference>.nowhere
  var channel = PagerDutyChannel()
  var service = ObjectMemo<PagerDutyReference>.nowhere
  var incident = ObjectMemo<PagerDutyIncidentReference>.nowhere
  var user = ObjectMemo<PagerDutyReference>.nowhere
  /// The text of a trigger, `event_details.description`.
  @PackedText var eventDescription: JSONText?
  /// `notification.type` beside the channel, where old records have it.
  @PackedText var notificationType: JSONText?
  /// The server's words, as "Notified Bob Smith by phone".
  @PackedText var summary: JSONText?

  static let names = FieldNames([
    "id", "type", "created_at", "agent", "channel", "service", "incident", "user", "event_details", "notification",
    "teams", "summary",
  ])
  private static let eventNames = FieldNames(["description"])

  /// Reads a whole record; its objects go into `scratch.known`, its teams into `scratch.teamPlaces`.
  static func read(
    _ record: Span<UInt8>, _ scratch: inout PagerDutyScratch
  ) throws(JSONFault) -> PagerDutyLogEntryFields {
    var fields = PagerDutyLogEntryFields()
    var cursor = JSONCursor()
    if !scratch.teamPlaces.isEmpty { scratch.teamPlaces.removeAll(keepingCapacity: true) }
    scratch.known.beginRecord()
    try cursor.openObject(record)
    var place = MemberOrder.start
    while let index = try scratch.entryOrder.next(
      record, &cursor, &place, { names.index(of: $0, in: $1) })
    {
      try fields.read(index, record, &cursor, &scratch)
    }
    try cursor.finish(record)
    return fields
  }

  private mutating func read(
    _ index: Int, _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ scratch: inout PagerDutyScratch
  ) throws(JSONFault) {
    switch index {
    case 0: id = try cursor.readStringOrSkip(record)
    case 1: type = try cursor.readStringOrSkip(record).flatMap { PagerDutyLogEntryType($0, in: record) }
    case 2: createdAt = try cursor.readStringOrSkip(record)
    case 3: agent = try scratch.known.references.read(record, &cursor)
    case 4: channel = try .read(record, &cursor, &scratch)
    case 5: service = try scratch.known.references.read(record, &cursor)
    case 6: incident = try scratch.known.incidents.read(record, &cursor)
    case 7: user = try scratch.known.references.read(record, &cursor)
    case 8: eventDescription = try Self.readDescription(record, &cursor, &scratch.eventOrder)
    case 9: notificationType = try PagerDutyChannel.readNotification(record, &cursor, &scratch)
    case 10: try scratch.known.readList(record, &cursor, into: &scratch.teamPlaces)
    case 11: summary = try cursor.readStringOrSkip(record)
    default: try cursor.skipValue(record)
    }
  }

  /// How somebody was notified: by the notification, else by the channel's type, which exports without
  /// `include[]=channels` have alone, else by the server's words.
  func notificationChannel(in record: Span<UInt8>) -> NotificationChannel {
    for type in [channel.notificationType ?? notificationType, channel.type] {
      let channel = PagerDutyChannel.notificationChannel(type, in: record)
      if channel != .other { return channel }
    }
    return PagerDutyChannel.notificationChannel(summary?.wordAfterBy(in: record), in: record)
  }

  private static func readDescription(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ order: inout MemberOrder
  ) throws(JSONFault) -> JSONText? {
    var description: JSONText?
    var place = MemberOrder.start
    guard try cursor.openObjectOrSkip(record) else { return nil }
    while let index = try order.next(record, &cursor, &place, { eventNames.index(of: $0, in: $1) }) {
      if index == 0 {
        description = try cursor.readStringOrSkip(record)
      } else {
        try cursor.skipValue(record)
      }
    }
    return description
  }
}
