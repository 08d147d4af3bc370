import LogInput
import PagingModel

/// Why an incident was resolved: `resolve_reason`, which is an object, a text or null.
struct PagerDutyResolveReason {
  /// Its type, or the reason itself where it is a text.
  var type: JSONText?
  /// The id of the incident that it was merged into.
  var incident: JSONText?

  private static let names = FieldNames(["type", "incident"])

  static func read(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> PagerDutyResolveReason {
    var reason = PagerDutyResolveReason()
    if try cursor.peekKind(record) == .string {
      reason.type = try cursor.readStringOrSkip(record)
      return reason
    }
    guard try cursor.openObjectOrSkip(record) else { return reason }
    while let name = try cursor.nextName(record) {
      switch names.index(of: name, in: record) {
      case 0: reason.type = try cursor.readStringOrSkip(record)
      case 1: reason.incident = try PagerDutyReference.read(record, &cursor).id
      default: try cursor.skipValue(record)
      }
    }
    return reason
  }
}
