/// Why bytes are not a usable compiled zone file.
public enum TZifFault: Error, Hashable, Sendable {
  /// The file does not begin with `TZif`.
  case notTZif
  /// The version byte is not 0 or a digit from `2` on.
  case unknownVersion(UInt8)
  /// The file ends before the part that starts at this byte offset is complete.
  case truncated(at: Int)
  /// A count of the header contradicts the others or is zero where it must not be.
  case badCount(String)
  /// Transition times do not ascend at the transition with this index.
  case unorderedTransitions(Int)
  /// The transition with this index names a local time type that does not exist.
  case badTypeIndex(Int)
  /// A local time type is more than 26 hours from UTC, has a flag other than 0 and 1, or a name outside the table.
  case badType(Int)
  /// The file counts leap seconds, so its moments are not those of Unix time.
  case leapSeconds
  /// The POSIX TZ string at the end is missing its line breaks or is not of the documented form.
  case badFooter(String)
}

extension TZifFault {
  /// The rule in words, lower case, without a full stop.
  public var message: String {
    switch self {
    case .notTZif: "does not begin with 'TZif'"
    case .unknownVersion(let byte): "has the unknown version byte 0x\(String(byte, radix: 16))"
    case .truncated(let offset): "ends inside the part that starts at byte \(offset)"
    case .badCount(let name): "has a wrong count of \(name)"
    case .unorderedTransitions(let index): "has transition \(index) not after the one before"
    case .badTypeIndex(let index): "has transition \(index) to a type that does not exist"
    case .badType(let index): "has an invalid local time type \(index)"
    case .leapSeconds: "counts leap seconds"
    case .badFooter(let text): "has an invalid TZ string: '\(text)'"
    }
  }
}
