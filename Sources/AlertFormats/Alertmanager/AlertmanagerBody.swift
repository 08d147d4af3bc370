import LogInput
import PagingModel

/// One webhook body, where its parts stand in the record.
struct AlertmanagerBody {
  @PackedText var version: JSONText?
  @PackedText var groupKey: JSONText?
  @PackedText var receiver: JSONText?
  /// When it was received, where the archive notes it: `@timestamp` of alertmanager2es, `received_at`, `timestamp`.
  private var receivedAt: [3 of JSONText?] = [nil, nil, nil]
  var hasAlerts = false
  var hasGroupLabels = false
  var hasCommonLabels = false
  var isTruncated = false
  var hasOrganisation = false

  static let names = FieldNames([
    "version", "groupKey", "receiver", "@timestamp", "alerts", "groupLabels", "commonLabels", "truncatedAlerts",
    "orgId",
    "received_at", "timestamp",
  ])

  /// Reads a whole record; its alerts go into `alerts`.
  static func read(
    _ record: Span<UInt8>, alerts: inout [AlertmanagerAlert], _ scratch: inout AlertmanagerScratch
  ) throws(JSONFault) -> AlertmanagerBody {
    var body = AlertmanagerBody()
    var cursor = JSONCursor()
    alerts.removeAll(keepingCapacity: true)
    var place = MemberOrder.start
    try cursor.openObject(record)
    while let index = try scratch.bodyOrder.next(record, &cursor, &place, { names.index(of: $0, in: $1) }) {
      try body.read(index, record, &cursor, &alerts, &scratch)
    }
    try cursor.finish(record)
    return body
  }

  private mutating func read(
    _ index: Int, _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ alerts: inout [AlertmanagerAlert],
    _ scratch: inout AlertmanagerScratch
  ) throws(JSONFault) {
    switch index {
    case 0: version = try cursor.readStringOrSkip(record)
    case 1: groupKey = try cursor.readStringOrSkip(record).nonEmpty
    case 2: receiver = try cursor.readStringOrSkip(record).nonEmpty
    case 3: receivedAt[0] = try cursor.readStringOrSkip(record)
    case 9, 10: receivedAt[index - 8] = try cursor.readStringOrSkip(record)
    case 4: try readAlerts(record, &cursor, &alerts, &scratch)
    case 5: hasGroupLabels = try readKind(record, &cursor) == .object
    case 6: hasCommonLabels = try readKind(record, &cursor) == .object
    case 7: isTruncated = try readIsPositive(record, &cursor)
    case 8:
      hasOrganisation = true
      try cursor.skipValue(record)
    default: try cursor.skipValue(record)
    }
  }

  private mutating func readAlerts(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ alerts: inout [AlertmanagerAlert],
    _ scratch: inout AlertmanagerScratch
  ) throws(JSONFault) {
    guard try cursor.openArrayOrSkip(record) else { return }
    hasAlerts = true
    while try cursor.nextElement(record) {
      if try cursor.peekKind(record) == .object {
        alerts.append(try .read(record, &cursor, &scratch))
      } else {
        try cursor.skipValue(record)
      }
    }
  }

  private func readKind(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> JSONKind {
    let kind = try cursor.peekKind(record)
    try cursor.skipValue(record)
    return kind
  }

  private func readIsPositive(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> Bool {
    _ = try cursor.peekKind(record)
    let first = record[cursor.offset]
    try cursor.skipValue(record)
    return first >= UInt8(ascii: "1") && first <= UInt8(ascii: "9")
  }

  /// Notes when it was received.
  mutating func setReceived(_ text: JSONText?) { receivedAt[0] = text }

  /// When it was received, by the first of the members that writes a moment; archives put other things there too.
  func receivedAt(in record: Span<UInt8>) -> Timestamp? {
    for index in receivedAt.indices {
      if let moment = receivedAt[index]?.withBytes(in: record, { RFC3339.moment($0) }) { return moment.timestamp }
    }
    return nil
  }

  /// Whether it is a webhook body at all.
  var isBody: Bool { hasAlerts && hasGroupLabels && hasCommonLabels }

  /// Whether the body is Grafana's, and not Alertmanager's in the same form.
  func isGrafana(_ alerts: [AlertmanagerAlert], in record: Span<UInt8>) -> Bool {
    hasOrganisation || version?.equals("1", in: record) == true || alerts.contains { $0.marks.contains(.grafana) }
  }
}
