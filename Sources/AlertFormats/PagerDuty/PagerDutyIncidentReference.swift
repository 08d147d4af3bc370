import LogInput
import PagingModel

/// An incident inside another PagerDuty record: a reference or the full object.
struct PagerDutyIncidentReference: PagerDutyEmbedded {
  var base = 0
  @PackedText private var idText: JSONText?
  @PackedText private var summaryText: JSONText?
  @PackedText private var titleText: JSONText?
  @PackedText private var incidentKeyText: JSONText?
  @PackedText private var urgencyText: JSONText?
  @PackedText private var resolveReasonText: JSONText?
  @PackedText private var mergedIntoText: JSONText?

  var id: JSONText? { idText?.shifted(by: base) }
  var summary: JSONText? { summaryText?.shifted(by: base) }
  var title: JSONText? { titleText?.shifted(by: base) }
  var incidentKey: JSONText? { incidentKeyText?.shifted(by: base) }
  var urgency: JSONText? { urgencyText?.shifted(by: base) }
  /// `resolve_reason.type`, or the reason itself where it is a text.
  var resolveReason: JSONText? { resolveReasonText?.shifted(by: base) }
  /// The id of the incident that it was merged into.
  var mergedInto: JSONText? { mergedIntoText?.shifted(by: base) }

  /// The firing in the log, where the incident is remembered.
  @Packed<OccurrenceTable> var occurrence: OccurrenceID?

  init() { occurrence = nil }

  /// Its id.
  ///
  /// - Throws: `RecordError` without one, or when it is too long to be one.
  func checkedID() throws(RecordError) -> JSONText { try id.required("incident.id").checkedID("incident.id") }

  static let names = FieldNames(["id", "summary", "title", "incident_key", "urgency", "resolve_reason"])

  mutating func rebase(to base: Int) {
    let distance = self.base - base
    self.base = base
    idText = idText?.shifted(by: distance)
    summaryText = summaryText?.shifted(by: distance)
    titleText = titleText?.shifted(by: distance)
    incidentKeyText = incidentKeyText?.shifted(by: distance)
    urgencyText = urgencyText?.shifted(by: distance)
    resolveReasonText = resolveReasonText?.shifted(by: distance)
    mergedIntoText = mergedIntoText?.shifted(by: distance)
  }

  static func read(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> PagerDutyIncidentReference {
    var incident = PagerDutyIncidentReference()
    guard try cursor.openObjectOrSkip(record) else { return incident }
    while let name = try cursor.nextName(record) {
      switch names.index(of: name, in: record) {
      case 0: incident.idText = try cursor.readStringOrSkip(record)
      case 1: incident.summaryText = try cursor.readStringOrSkip(record)
      case 2: incident.titleText = try cursor.readStringOrSkip(record)
      case 3: incident.incidentKeyText = try cursor.readStringOrSkip(record)
      case 4: incident.urgencyText = try cursor.readStringOrSkip(record)
      case 5:
        let reason = try PagerDutyResolveReason.read(record, &cursor)
        (incident.resolveReasonText, incident.mergedIntoText) = (reason.type, reason.incident)
      default: try cursor.skipValue(record)
      }
    }
    return incident
  }

  /// The title without the number that PagerDuty puts before it: `[#1234] Disk full` is `Disk full`.
  func shownTitle(in record: Span<UInt8>) -> JSONText? {
    title.nonEmpty ?? summary.nonEmpty.map { PagerDutyIncidentReference.withoutNumber($0, in: record) }
  }

  static func withoutNumber(_ text: JSONText, in record: Span<UInt8>) -> JSONText {
    guard text.hasPrefix("[#", in: record) else { return text }
    var position = text.start + 2
    while position < text.end, record[position] >= UInt8(ascii: "0"), record[position] <= UInt8(ascii: "9") {
      position += 1
    }
    guard position + 2 < text.end, record[position] == UInt8(ascii: "]"), record[position + 1] == 0x20 else {
      return text
    }
    return JSONText(start: position + 2, end: text.end, isEscaped: text.isEscaped)
  }

  /// Whether the incident was resolved because it was merged into another.
  func isMerged(in record: Span<UInt8>) -> Bool { resolveReason?.hasPrefix("merge", in: record) ?? false }

  static func urgency(_ text: JSONText?, in record: Span<UInt8>) -> Urgency {
    guard let text else { return .unknown }
    return text.equals("high", in: record) ? .high : text.equals("low", in: record) ? .low : .unknown
  }
}
