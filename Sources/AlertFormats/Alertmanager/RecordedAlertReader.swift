import LogInput

/// Reads the alerts of the event recorder, which writes protocol buffers as JSON: labels are lists of pairs, numbers of
/// 64 bits are texts, and what is zero is left out.
struct RecordedAlertReader: Sendable {
  private enum Field: Int { case fingerprint, labels, annotations, startsAt, endsAt, resolved }
  private var fields = RecordFields<Field>([
    .fingerprint: "fingerprint", .labels: "labels.labels", .annotations: "annotations.labels", .startsAt: "startsAt",
    .endsAt: "endsAt", .resolved: "resolved",
  ])
  private enum PairField: Int { case key, value }
  private var pair = RecordFields<PairField>([.key: "key", .value: "value"])
  private enum GroupedField: Int { case details }
  private var grouped = RecordFields<GroupedField>([.details: "details"])

  init() {}

  /// Reads the alert whose object begins there, in a record that was checked.
  ///
  /// - Throws: `RecordError` when it has no fingerprint.
  mutating func read(_ record: Span<UInt8>, at start: Int) throws(RecordError) -> AlertmanagerAlert? {
    var cursor = JSONCursor(at: start)
    guard (try? fields.read(record, &cursor)) != nil else { return nil }
    var alert = AlertmanagerAlert()
    let fingerprint = try fields[.fingerprint].requiredID("alert.fingerprint")
    guard fingerprint.withBytes(in: record, { AlertmanagerFingerprint.hex(decimal: $0) }) != nil else {
      throw RecordError(.missing("alert.fingerprint"), at: fingerprint.start)
    }
    alert.fingerprint = fingerprint
    alert.marks = [.decimalFingerprint]
    if fields[.resolved].isTrue(in: record) { alert.marks.insert(.over) }
    alert.startsAt = fields[.startsAt].text
    alert.endsAt = fields[.endsAt].text
    for label in pairs(fields[.labels], record) {
      let index = AlertmanagerLabels.names.index(of: label.key, in: record)
      if index >= 0 { alert.labels.take(index, label.value) }
    }
    for annotation in pairs(fields[.annotations], record) {
      alert.takeAnnotation(AlertmanagerAlert.annotationNames.index(of: annotation.key, in: record), annotation.value)
    }
    return alert
  }

  /// Where the details of grouped alerts begin, of those that have any.
  mutating func details(of list: FieldValue, _ record: Span<UInt8>) -> [Int] {
    var starts: [Int] = []
    list.forEachElement(in: record) { cursor in
      guard (try? grouped.read(record, &cursor)) != nil else { return }
      if let range = grouped[.details].range(of: .object) { starts.append(range.lowerBound) }
    }
    return starts
  }

  private mutating func pairs(_ list: FieldValue, _ record: Span<UInt8>) -> [(key: JSONText, value: JSONText)] {
    var pairs: [(key: JSONText, value: JSONText)] = []
    list.forEachElement(in: record) { cursor in
      guard (try? pair.read(record, &cursor)) != nil, let key = pair[.key].text, let value = pair[.value].text else {
        return
      }
      pairs.append((key, value))
    }
    return pairs
  }
}
