/// Whole numbers as text.
enum DecimalText {
  /// The number that all of the text writes; nil for anything else, and beyond 64 bits.
  static func integer(_ text: Span<UInt8>) -> Int64? {
    let isNegative = !text.isEmpty && text[0] == UInt8(ascii: "-")
    let digits = isNegative ? 1..<text.count : text.indices
    guard !digits.isEmpty, let value = digitsValue(text, digits) else { return nil }
    return isNegative ? -value : value
  }

  /// The number that these characters write; nil when one is no digit, and beyond 64 bits.
  static func digitsValue(_ text: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    guard !range.isEmpty else { return nil }
    var value: Int64 = 0
    for index in range {
      guard text[index] >= UInt8(ascii: "0"), text[index] <= UInt8(ascii: "9") else { return nil }
      let (product, isLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = product.addingReportingOverflow(Int64(text[index] - UInt8(ascii: "0")))
      guard !isLarge && !isLarger else { return nil }
      value = sum
    }
    return value
  }
}
