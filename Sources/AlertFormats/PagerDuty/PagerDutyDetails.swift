import LogInput
import PagingModel

/// What a monitor told PagerDuty about the rule that fired, in the custom details of a trigger.
///
/// PagerDuty has no rule id; these are the members that monitors use, best first.
struct PagerDutyDetails {
  /// Where in the record the details stand; earlier ones win.
  enum Origin: Int {
    case details, commonEventFormat
  }

  private var rule = TextChoice()
  /// Alertmanager's default text: the labels of the alerts, one a line.
  private var firing = TextChoice()
  @PackedText private var eventClass: JSONText?
  /// The key that a monitor gave its event, where the channel has no `incident_key`.
  @PackedText private(set) var deduplicationKey: JSONText?
  private var severityChoice = TextChoice()
  private var place = AlertPlace()

  /// The severity: PagerDuty's own word before that of a monitor's details.
  var severity: JSONText? { severityChoice.text }

  static let names = FieldNames(
    ["alertname", "alert_name", "rule", "rule_name", "check", "check_name", "monitor_name", "severity", "firing"]
      + AlertPlace.names)
  private static let commonNames = FieldNames(["details", "event_class", "severity", "dedup_key"])

  /// Reads the details object that comes next; a text says nothing.
  mutating func read(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ order: inout MemberOrder, from origin: Origin
  ) throws(JSONFault) {
    var place = MemberOrder.start
    guard try cursor.openObjectOrSkip(record) else { return }
    while let index = try order.next(record, &cursor, &place, { PagerDutyDetails.names.index(of: $0, in: $1) }) {
      guard index >= 0 else {
        try cursor.skipValue(record)
        continue
      }
      let text = try cursor.readStringOrSkip(record)
      switch index {
      case 7: severityChoice.offer(text, rank: 2 + origin.rawValue)
      case 8: firing.offer(text, rank: origin.rawValue)
      case 9...: self.place.offer(text, at: index - 9, origin: origin.rawValue)
      default: rule.offer(text, rank: index * 2 + origin.rawValue)
      }
    }
  }

  /// Takes the severity that the channel has outside the details.
  mutating func offerChannelSeverity(_ text: JSONText?) { severityChoice.offer(text, rank: 1) }

  /// Reads a `cef_details` object, which holds the monitor's details inside its own.
  mutating func readCommonEventFormat(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ order: inout MemberOrder
  ) throws(JSONFault) {
    guard try cursor.openObjectOrSkip(record) else { return }
    while let name = try cursor.nextName(record) {
      switch PagerDutyDetails.commonNames.index(of: name, in: record) {
      case 0: try read(record, &cursor, &order, from: .commonEventFormat)
      case 1: eventClass = try cursor.readStringOrSkip(record).nonEmpty
      case 2: severityChoice.offer(try cursor.readStringOrSkip(record), rank: 0)
      case 3: deduplicationKey = try cursor.readStringOrSkip(record).nonEmpty
      default: try cursor.skipValue(record)
      }
    }
  }

  /// Tells the rule's name and where the alert is: by the members, else by Alertmanager's text.
  func describe(_ description: inout FiringDescription, in record: Span<UInt8>, _ log: inout EventLog) {
    description.rule = ruleName(in: record, &log)
    description.setPlace(place, in: record, &log)
    guard description.cluster == nil || description.host == nil, let firing = firing.text else { return }
    description.setPlace(PagerDutyFiringText.place(firing, in: record), in: record, &log)
  }

  private func ruleName(in record: Span<UInt8>, _ log: inout EventLog) -> TextID? {
    if let rule = rule.text { return log.text(rule, in: record) }
    if let firing = firing.text, let name = firing.withBytes(in: record, { PagerDutyFiringText.alertName($0) }) {
      return log.text(name.span)
    }
    return log.text(eventClass, in: record)
  }
}
