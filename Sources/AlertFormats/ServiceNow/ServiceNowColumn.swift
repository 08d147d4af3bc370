import LogInput

/// What stands in one column of a ServiceNow record: plain text, `{"link","value"}`, `{"display_value","link"}`, or
/// `{"display_value","value"}`.
struct ServiceNowColumn {
  private enum Part: Int { case value, display, link }
  private var parts = RecordFields<Part>([.value: "value", .display: "display_value", .link: "link"])

  /// What the database holds; what users see where only that was exported.
  private(set) var value = FieldValue.missing
  /// What users see, where it was asked for.
  private(set) var display = FieldValue.missing
  /// Whether it refers to another record of which only what users see was exported.
  private(set) var isReferenceByName = false

  /// Reads a column that was found in the record.
  mutating func read(_ column: FieldValue, _ record: Span<UInt8>) {
    (value, display, isReferenceByName) = (column, .missing, false)
    guard let range = column.range(of: .object) else { return }
    var cursor = JSONCursor(at: range.lowerBound)
    guard (try? parts.read(record, &cursor)) != nil else { return }
    display = parts[.display]
    isReferenceByName = display.isThere && parts[.link].isThere && !parts[.value].isThere
    value = parts[.value].word == nil ? display : parts[.value]
  }
}
