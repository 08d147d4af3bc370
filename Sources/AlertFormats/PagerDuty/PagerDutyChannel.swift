import LogInput
import PagingModel

/// The `channel` of a log entry: how something came in or went out.
struct PagerDutyChannel {
  @PackedText var type: JSONText?
  @PackedText var summary: JSONText?
  @PackedText var subject: JSONText?
  @PackedText var description: JSONText?
  @PackedText var incidentKey: JSONText?
  /// `notification.type` of a notify entry.
  @PackedText var notificationType: JSONText?
  var details = PagerDutyDetails()

  static let names = FieldNames([
    "type", "summary", "subject", "description", "incident_key", "notification", "details", "cef_details", "severity",
  ])

  /// Reads the object that comes next.
  static func read(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ scratch: inout PagerDutyScratch
  ) throws(JSONFault) -> PagerDutyChannel {
    var channel = PagerDutyChannel()
    var place = MemberOrder.start
    guard try cursor.openObjectOrSkip(record) else { return channel }
    while let index = try scratch.channelOrder.next(
      record, &cursor, &place, { names.index(of: $0, in: $1) })
    {
      switch index {
      case 0: channel.type = try cursor.readStringOrSkip(record)
      case 1: channel.summary = try cursor.readStringOrSkip(record)
      case 2: channel.subject = try cursor.readStringOrSkip(record)
      case 3: channel.description = try cursor.readStringOrSkip(record)
      case 4: channel.incidentKey = try cursor.readStringOrSkip(record)
      case 5: channel.notificationType = try readNotification(record, &cursor, &scratch)
      case 6: try channel.details.read(record, &cursor, &scratch.detailsOrder, from: .details)
      case 7: try channel.details.readCommonEventFormat(record, &cursor, &scratch.detailsOrder)
      case 8: channel.details.offerChannelSeverity(try cursor.readStringOrSkip(record))
      default: try cursor.skipValue(record)
      }
    }
    return channel
  }

  private static let notificationNames = FieldNames(["type"])

  /// The type in a `notification` object.
  static func readNotification(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ scratch: inout PagerDutyScratch
  ) throws(JSONFault) -> JSONText? {
    var type: JSONText?
    var place = MemberOrder.start
    guard try cursor.openObjectOrSkip(record) else { return nil }
    while let index = try scratch.notificationOrder.next(
      record, &cursor, &place, { notificationNames.index(of: $0, in: $1) })
    {
      if index == 0 {
        type = try cursor.readStringOrSkip(record)
      } else {
        try cursor.skipValue(record)
      }
    }
    return type
  }

  /// What the firing is called: the channel's own text.
  var title: JSONText? { subject.nonEmpty ?? description.nonEmpty ?? summary.nonEmpty }

  /// Whether a person uses this channel.
  func isHuman(in record: Span<UInt8>) -> Bool {
    guard let type else { return false }
    return Self.humanTypes.index(of: type, in: record) >= 0
  }

  private static let humanTypes = FieldNames(["website", "web", "web_trigger", "mobile", "sms", "phone", "note"])

  /// Whether the pager acts by itself on this channel.
  func isTimer(in record: Span<UInt8>) -> Bool { type?.equals("timeout", in: record) ?? false }

  /// The channel of a notification; live data and documentation use different words for the same.
  static func notificationChannel(_ type: JSONText?, in record: Span<UInt8>) -> NotificationChannel {
    guard let type else { return .other }
    switch notificationTypes.index(of: type, in: record) {
    case 0, 1, 2: return .push
    case 3, 4: return .sms
    case 5, 6: return .phone
    case 7, 8: return .email
    default: return otherChannel(type, in: record)
    }
  }

  private static let notificationTypes = FieldNames([
    "push", "push_notification", "ios_push_notification", "sms", "sms_notification", "phone", "phone_notification",
    "email", "email_notification",
  ])

  /// The channel by a part of a word that is not listed, in any case.
  private static func otherChannel(_ type: JSONText, in record: Span<UInt8>) -> NotificationChannel {
    let parts: [(StaticString, NotificationChannel)] = [
      ("push", .push), ("sms", .sms), ("text", .sms), ("phone", .phone), ("voice", .phone), ("mail", .email),
      ("slack", .chat), ("chat", .chat), ("teams", .chat),
    ]
    return parts.first { type.containsWord($0.0, in: record) }?.1 ?? .other
  }
}
