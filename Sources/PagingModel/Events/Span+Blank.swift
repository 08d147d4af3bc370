extension Span<UInt8> {
  /// Whether nothing but blanks and control characters stands in the text.
  var isBlank: Bool {
    for index in indices where self[index] > 0x20 { return false }
    return true
  }
}
