import LogInput

/// What stands in one column of a ServiceNow record: plain text, `{"link","value"}`, `{"display_value","link"}`, or
/// `{"display_value","value"}`.
struct ServiceNowColumn {
  private enum Part: Int { case value, display }
  private var parts = RecordFields<Part>([.value: "value", .display: "display_value"])

  /// What the database holds; what users see where only that was exported.
  private(set) var value = FieldValue.missing
  /// What users see, where it was asked for.
  private(set) var display = FieldValue.missing

  /// Reads a column that was found in the record.
  mutating func read(_ column: FieldValue, _ record: Span<UInt8>) {
    (value, display) = (column, .missing)
    guard let range = column.range(of: .object) else { return }
    var cursor = JSONCursor(at: range.lowerBound)
    guard (try? parts.read(record, &cursor)) != nil else { return }
    display = parts[.display]
    value = parts[.value].word == nil ? display : parts[.value]
  }
}
