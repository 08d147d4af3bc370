import LogInput
import PagingModel

/// One alert of a webhook body, where it stands in the record.
struct AlertmanagerAlert {
  @PackedText var status: JSONText?
  @PackedText var startsAt: JSONText?
  @PackedText var endsAt: JSONText?
  @PackedText var fingerprint: JSONText?
  var labels = AlertmanagerLabels()
  /// What it is about, in words: the best annotation.
  @PackedText var summary: JSONText?
  private var summaryRank = Int.max

  /// The members that only Grafana writes.
  private static let grafanaNames = ["silenceURL", "valueString", "values", "dashboardURL"]
  static let names = FieldNames(
    ["status", "startsAt", "endsAt", "fingerprint", "labels", "annotations"] + grafanaNames)
  private static let annotationNames = FieldNames(["summary", "title", "message", "description"])

  /// Whether it has members that only Grafana writes.
  var isGrafana = false

  init() {}

  /// Whether a member of this name tells an alert of Grafana's.
  static func isGrafanaName(_ name: String) -> Bool { grafanaNames.contains(name) }

  /// Reads the object that comes next.
  static func read(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ scratch: inout AlertmanagerScratch
  ) throws(JSONFault) -> AlertmanagerAlert {
    var alert = AlertmanagerAlert()
    var place = MemberOrder.start
    try cursor.openObject(record)
    while let index = try scratch.alertOrder.next(record, &cursor, &place, { names.index(of: $0, in: $1) }) {
      switch index {
      case 0: alert.status = try cursor.readStringOrSkip(record)
      case 1: alert.startsAt = try cursor.readStringOrSkip(record)
      case 2: alert.endsAt = try cursor.readStringOrSkip(record)
      case 3: alert.fingerprint = try cursor.readStringOrSkip(record).nonEmpty
      case 4: alert.labels = try .read(record, &cursor, &scratch.labelOrder)
      case 5: try alert.readAnnotations(record, &cursor, &scratch.annotationOrder)
      case 6...9:
        alert.isGrafana = true
        try cursor.skipValue(record)
      default: try cursor.skipValue(record)
      }
    }
    return alert
  }

  private mutating func readAnnotations(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ order: inout MemberOrder
  ) throws(JSONFault) {
    var place = MemberOrder.start
    guard try cursor.openObjectOrSkip(record) else { return }
    while let rank = try order.next(record, &cursor, &place, { Self.annotationNames.index(of: $0, in: $1) }) {
      let text = try cursor.readStringOrSkip(record).nonEmpty
      if let text, rank >= 0, rank < summaryRank {
        summary = text
        summaryRank = rank
      }
    }
  }

  /// Whether the alert is over.
  func isResolved(in record: Span<UInt8>) -> Bool { status?.equals("resolved", in: record) ?? false }

  /// The fingerprint as text: the given one, else that of the labels.
  func withFingerprint<Result>(_ record: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
    if let fingerprint { return fingerprint.withBytes(in: record, body) }
    let computed = labels.fingerprint(in: record)
    return body(computed.span)
  }
}
