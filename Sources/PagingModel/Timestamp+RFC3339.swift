extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC with `Z`; milliseconds only where they are not zero.
  ///
  /// A year that RFC 3339 cannot write has a sign before its four digits, or more digits.
  public var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the description's bytes.
  public func write(to bytes: inout [UInt8]) {
    let date = CivilDate(daysSinceEpoch: milliseconds.flooredQuotient(by: 86_400_000))
    let rest = Int(milliseconds.flooredRemainder(by: 86_400_000))
    if (0...9999).contains(date.year) {
      Timestamp.append(date.year / 100, to: &bytes)
      Timestamp.append(date.year % 100, to: &bytes)
    } else {
      bytes += Array(CivilDate.padded(date.year, to: 4).utf8)
    }
    Timestamp.append("-", date.month, to: &bytes)
    Timestamp.append("-", date.day, to: &bytes)
    Timestamp.append("T", rest / 3_600_000, to: &bytes)
    Timestamp.append(":", rest / 60_000 % 60, to: &bytes)
    Timestamp.append(":", rest / 1000 % 60, to: &bytes)
    let fraction = rest % 1000
    if fraction != 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / 100))
      Timestamp.append(fraction % 100, to: &bytes)
    }
    bytes.append(UInt8(ascii: "Z"))
  }

  @inline(__always)
  private static func append(_ mark: Unicode.Scalar, _ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: mark))
    append(number, to: &bytes)
  }

  /// Appends two digits.
  @inline(__always)
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
