/// The ids of alerts: a UUID, and the milliseconds of the alert's creation behind it.
///
///     70413a06-38d6-4c85-92b8-5ebc900d42e2-1517470274837
enum OpsgenieAlertID {
  /// How many digits the parts of an id have: all hexadecimal but those of the last.
  private static let parts = [8, 4, 4, 4, 12, 13]
  private static let length = parts.reduce(parts.count - 1, +)

  /// The last id in the name of a file or of a folder above it; nil where none is. No other word looks like one.
  static func last(in name: [UInt8]) -> [UInt8]? {
    guard name.count >= length else { return nil }
    return (0...name.count - length).reversed().lazy.map { name[$0..<$0 + length] }
      .first { isID($0) && !isGoingOn($0, in: name) }.map(Array.init)
  }

  private static func isID(_ bytes: ArraySlice<UInt8>) -> Bool {
    var place = bytes.startIndex
    for (number, count) in parts.enumerated() {
      let isLast = number == parts.count - 1
      guard bytes[place..<place + count].allSatisfy({ isDigit($0) || (!isLast && isHexadecimal($0)) }) else {
        return false
      }
      place += count
      guard isLast || bytes[place] == UInt8(ascii: "-") else { return false }
      place += 1
    }
    return true
  }

  /// Whether more digits stand around an id.
  private static func isGoingOn(_ id: ArraySlice<UInt8>, in name: [UInt8]) -> Bool {
    let before = id.startIndex > 0 && (isDigit(name[id.startIndex - 1]) || isHexadecimal(name[id.startIndex - 1]))
    return before || (id.endIndex < name.count && isDigit(name[id.endIndex]))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 6 }
}
