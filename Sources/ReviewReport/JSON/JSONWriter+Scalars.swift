public import PagingModel

extension JSONWriter {
  /// Writes a string.
  public mutating func string(_ text: String) {
    beginString()
    appendEscaped(text.utf8.span)
    endString()
  }

  /// Writes a string of bytes that should be UTF-8; what is not becomes U+FFFD.
  public mutating func string(utf8 text: Span<UInt8>) {
    beginString()
    do {
      _ = try UTF8Span(validating: text)
      appendEscaped(text)
    } catch {
      let repaired = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      appendEscaped(repaired.utf8.span)
    }
    endString()
  }

  /// Writes an integer.
  public mutating func integer(_ value: Int64) {
    startValue()
    appendDigits(value)
  }

  /// Writes `units` of 10^-`digits` as the shortest decimal: 4200 with 3 digits is `4.2`.
  public mutating func decimal(_ units: Int64, digits: Int) {
    startValue()
    var (units, digits) = (units, digits)
    while digits > 0 && units % 10 == 0 {
      units /= 10
      digits -= 1
    }
    if digits == 0 { return appendDigits(units) }
    var scale: UInt64 = 1
    for _ in 0..<digits { scale *= 10 }
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    appendPadded(units.magnitude / scale, width: 1)
    bytes.append(UInt8(ascii: "."))
    appendPadded(units.magnitude % scale, width: digits)
  }

  /// Writes a moment as RFC 3339 in UTC; milliseconds only where they are not zero.
  public mutating func moment(_ moment: Timestamp) {
    beginString()
    moment.write(to: &bytes)
    endString()
  }

  /// Writes 64 bits as 16 hexadecimal digits in a string.
  public mutating func hexadecimal(_ value: UInt64) {
    beginString()
    for shift in stride(from: 60, through: 0, by: -4) {
      bytes.append(JSONWriter.hexadecimalDigit(UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 15))
    }
    endString()
  }

  private mutating func beginString() {
    startValue()
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func endString() {
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendDigits(_ value: Int64) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    appendPadded(value.magnitude, width: 1)
  }

  private mutating func appendPadded(_ value: UInt64, width: Int) {
    var scale: UInt64 = 1
    var digits = 1
    while digits < width || value / scale >= 10 {
      scale *= 10
      digits += 1
    }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / scale % 10))
      scale /= 10
    }
  }
}

extension JSONWriter {
  /// Appends text with the escapes that RFC 8259 demands: quotation mark, backslash, and everything under U+0020.
  mutating func appendEscaped(_ text: Span<UInt8>) {
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") { continue }
      append(text.extracting(start..<index))
      appendEscape(byte)
      start = index + 1
    }
    append(text.extracting(start..<text.count))
  }

  private mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
      bytes.append(JSONWriter.hexadecimalDigit(byte >> 4))
      bytes.append(JSONWriter.hexadecimalDigit(byte & 15))
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
