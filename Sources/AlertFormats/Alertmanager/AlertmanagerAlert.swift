import LogInput
import PagingModel

/// One alert, of a webhook body or by itself, where it stands in the record.
struct AlertmanagerAlert {
  /// What its members tell of who wrote it.
  struct Marks: OptionSet {
    let rawValue: UInt8

    /// Members that only Grafana writes.
    static let grafana = Marks(rawValue: 1)
    /// Members that the API adds: `status` is an object, and receivers are named.
    static let statusObject = Marks(rawValue: 2)
    static let receivers = Marks(rawValue: 4)
    static let generator = Marks(rawValue: 8)
    /// The record's kind tells that the alert is over.
    static let over = Marks(rawValue: 16)
    /// The fingerprint is a decimal number.
    static let decimalFingerprint = Marks(rawValue: 32)
    /// Labels are an object, and a start is written, even if it is null.
    static let labels = Marks(rawValue: 64)
    static let start = Marks(rawValue: 128)
  }

  @PackedText var status: JSONText?
  @PackedText var startsAt: JSONText?
  @PackedText var endsAt: JSONText?
  /// When its sender confirmed it last; only the API tells.
  @PackedText var updatedAt: JSONText?
  /// The only receiver, where the API names one alone.
  @PackedText var receiver: JSONText?
  @PackedText var fingerprint: JSONText?
  var labels = AlertmanagerLabels()
  /// What it is about, in words: the best annotation.
  @PackedText var summary: JSONText?
  private var summaryRank = Int.max

  /// The members that only Grafana writes.
  private static let grafanaNames = ["silenceURL", "valueString", "values", "dashboardURL"]
  static let names = FieldNames(
    ["status", "startsAt", "endsAt", "fingerprint", "labels", "annotations"] + grafanaNames
      + ["updatedAt", "receivers", "generatorURL"])
  static let annotationNames = FieldNames(["summary", "title", "message", "description"])

  var marks: Marks = []

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
      case 0:
        if try cursor.peekKind(record) == .object { alert.marks.insert(.statusObject) }
        alert.status = try cursor.readStringOrSkip(record)
      case 1:
        alert.marks.insert(.start)
        alert.startsAt = try cursor.readStringOrSkip(record)
      case 2: alert.endsAt = try cursor.readStringOrSkip(record)
      case 3: alert.fingerprint = try cursor.readStringOrSkip(record).nonEmpty
      case 4:
        alert.labels = try .read(record, &cursor, &scratch.labelOrder)
        if !alert.labels.range.isEmpty { alert.marks.insert(.labels) }
      case 5: try alert.readAnnotations(record, &cursor, &scratch.annotationOrder)
      case 6...9:
        alert.marks.insert(.grafana)
        try cursor.skipValue(record)
      case 10: alert.updatedAt = try cursor.readStringOrSkip(record)
      case 11: try alert.readReceivers(record, &cursor)
      case 12:
        alert.marks.insert(.generator)
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
      takeAnnotation(rank, try cursor.readStringOrSkip(record).nonEmpty)
    }
  }

  /// Takes an annotation, by the place of its name in `annotationNames`.
  mutating func takeAnnotation(_ rank: Int, _ text: JSONText?) {
    guard let text, rank >= 0, rank < summaryRank else { return }
    summary = text
    summaryRank = rank
  }

  /// Receivers are objects with a name; those of the first API were names.
  private mutating func readReceivers(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) {
    guard try cursor.openArrayOrSkip(record) else { return }
    marks.insert(.receivers)
    var count = 0
    while try cursor.nextElement(record) {
      count += 1
      receiver = count == 1 ? try Self.receiverName(record, &cursor) : nil
      if count > 1 { try cursor.skipValue(record) }
    }
  }

  private static func receiverName(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> JSONText? {
    guard try cursor.peekKind(record) == .object else { return try cursor.readStringOrSkip(record).nonEmpty }
    var receiver: JSONText?
    try cursor.openObject(record)
    while let name = try cursor.nextName(record) {
      let isName = name.equals("name", in: record)
      let text = try cursor.readStringOrSkip(record).nonEmpty
      if isName { receiver = text }
    }
    return receiver
  }

  /// Whether the alert is over.
  ///
  /// The API tells the state at the time of a query. What it lists is not over, unless the end that the sender gave was
  /// past when the alert was confirmed last; an end to come only says how long the alert lives unconfirmed.
  func isResolved(in record: Span<UInt8>) -> Bool {
    if marks.contains(.over) { return true }
    if let status { return status.equals("resolved", in: record) }
    guard let updatedAt, let endsAt, let updated = Self.moment(updatedAt, record), let end = Self.moment(endsAt, record)
    else { return false }
    return !end.isGoZero && end.timestamp <= updated.timestamp
  }

  private static func moment(_ text: JSONText, _ record: Span<UInt8>) -> PreciseMoment? {
    text.withBytes(in: record) { RFC3339.moment($0) }
  }

  /// The fingerprint as text: the given one, else that of the labels.
  func withFingerprint<Result>(_ record: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
    guard let fingerprint else {
      let computed = labels.fingerprint(in: record)
      return body(computed.span)
    }
    guard marks.contains(.decimalFingerprint) else { return fingerprint.withBytes(in: record, body) }
    let hex = fingerprint.withBytes(in: record) { AlertmanagerFingerprint.hex(decimal: $0) ?? [] }
    return body(hex.span)
  }
}
