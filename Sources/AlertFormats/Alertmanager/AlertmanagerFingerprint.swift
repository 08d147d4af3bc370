/// The number that Alertmanager gives to a set of labels, in its two forms.
enum AlertmanagerFingerprint {
  /// The 16 lower-case hex digits of webhooks, from the decimal digits of the event recorder; nil for anything else.
  static func hex(decimal text: Span<UInt8>) -> [UInt8]? {
    guard !text.isEmpty else { return nil }
    var number: UInt64 = 0
    for index in text.indices {
      guard text[index] >= UInt8(ascii: "0"), text[index] <= UInt8(ascii: "9") else { return nil }
      let (product, isLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = product.addingReportingOverflow(UInt64(text[index] - UInt8(ascii: "0")))
      guard !isLarge && !isLarger else { return nil }
      number = sum
    }
    return hex(number)
  }

  /// The 16 lower-case hex digits of a number.
  static func hex(_ number: UInt64) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return (0..<16).map { digits[Int(number >> UInt64((15 - $0) * 4) & 15)] }
  }
}
