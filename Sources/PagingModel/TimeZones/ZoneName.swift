/// The spelling of time-zone names: IANA's rules, and what may be used as a path below the database's folder.
enum ZoneName {
  /// The longest name that is looked at, in bytes; the longest of IANA has 32.
  static let longest = 100

  /// Whether a text could be the name of a zone in some list: not empty, not long, printable, and no path with
  /// empty, `.` or `..` parts.
  static func isPlausible(_ name: String) -> Bool {
    guard (1...longest).contains(name.utf8.count), name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != "\\" })
    else { return false }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// Whether a name may be a file below the database's folder: parts of ASCII letters, digits, `_`, `+` and `-`.
  static func isPath(_ name: String) -> Bool {
    isPlausible(name) && isPlace(name) && name.split(separator: "/").allSatisfy { isPart($0) }
  }

  /// Whether a text may be one part of an IANA name.
  static func isPart(_ part: some StringProtocol) -> Bool {
    !part.isEmpty
      && part.utf8.allSatisfy { $0.isLetter || (0x30...0x39).contains($0) || "_+-".utf8.contains($0) }
  }

  /// Whether a name stands for a place's rules, rather than for the machine's setting or for rules with leap seconds.
  static func isPlace(_ name: String) -> Bool {
    let first = name.prefix { $0 != "/" }
    return !["localtime", "posixrules", "posix", "right"].contains(first)
  }
}
