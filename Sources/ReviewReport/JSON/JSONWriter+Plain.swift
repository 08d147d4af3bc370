import PagingModel

extension JSONWriter {
  /// A member whose text shows everything that is in it: controls, bidi marks and other characters that are not seen stand
  /// as escapes, so that the line can be looked at anywhere, and is read as it was.
  mutating func plainMember(_ name: StaticString, _ text: [UInt8]?) {
    key(name)
    guard let text else { return null() }
    let whole = String(decoding: text, as: UTF8.self)
    guard whole.unicodeScalars.contains(where: { $0.value >= 0x7F && SheetCell.isHidden($0) }) else {
      return string(whole)
    }
    startValue()
    bytes.append(UInt8(ascii: "\""))
    for scalar in whole.unicodeScalars {
      if scalar.value >= 0x7F, SheetCell.isHidden(scalar) {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { appendEscape(unit) }
      } else {
        appendEscaped(Array(String(Character(scalar)).utf8).span)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
  }
}
