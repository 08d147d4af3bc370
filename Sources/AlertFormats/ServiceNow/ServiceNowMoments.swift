import LogInput
import PagingModel

/// The moments of a ServiceNow incident.
struct ServiceNowMoments {
  var opened: Timestamp
  var updated: Timestamp?
  var resolved: Timestamp?
  var closed: Timestamp?
  /// Whether they are as users see them: in a zone that nobody tells, so that the report's was assumed.
  var isLocal = false

  /// When it ended.
  var end: Timestamp? { resolved ?? closed }
  /// Whether it ended by being closed, with nobody having resolved it before.
  var isClosed: Bool { resolved == nil && closed != nil }
  /// When the record was changed last.
  var changed: Timestamp { updated ?? closed ?? resolved ?? opened }
}

extension FieldValue {
  /// Whether it is a moment as users see it, of another form than that of the database.
  func isShownMoment(in record: Span<UInt8>) -> Bool {
    word?.withBytes(in: record) { MomentText.moment($0) == nil && LocalDate($0) != nil } ?? false
  }
}
