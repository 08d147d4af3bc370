/// Why a time zone cannot be had by its name.
public struct TimeZoneFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The text is empty, too long, or a path rather than a name.
    case notAName
    /// No zone has this name.
    case unknown
    /// None of the folders holds any zone.
    case noDatabase(folders: [String])
    /// The zone's file is damaged.
    case damaged(TZifFault)
  }

  /// The name that was asked for.
  public var name: String
  /// What is wrong with it.
  public var reason: Reason

  /// A fault of the name that was asked for.
  public init(_ name: String, _ reason: Reason) {
    self.name = name
    self.reason = reason
  }

  /// The rule in words, lower case, without a full stop.
  public var message: String {
    switch reason {
    case .notAName: "'\(quotedName)' is not the name of a time zone"
    case .unknown: "unknown time zone '\(quotedName)'"
    case .noDatabase: "no time-zone database to look up '\(quotedName)' in"
    case .damaged(let fault): "the file of time zone '\(quotedName)' \(fault.message)"
    }
  }

  /// What a user can do about it.
  ///
  /// - Parameter near: What may have been meant, see `TimeZoneDirectory.names(near:)`.
  public func hint(near: [String] = []) -> String {
    switch reason {
    case .unknown where !near.isEmpty: "did you mean \(TimeZoneFault.list(near))?"
    case .notAName, .unknown: "expected an IANA name such as Europe/Berlin, or UTC"
    case .noDatabase(let folders): "install the package 'tzdata'; looked in \(folders.joined(separator: ", "))"
    case .damaged(.leapSeconds): "a database without leap seconds is needed; reinstall the package 'tzdata'"
    case .damaged: "reinstall the package 'tzdata'"
    }
  }

  /// The name fit to be printed: control characters replaced, at most 60 characters.
  private var quotedName: String {
    let printable = name.unicodeScalars.prefix(60).map { scalar -> Unicode.Scalar in
      scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: printable)
    return String(text) + (name.unicodeScalars.count > 60 ? "..." : "")
  }

  /// `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`.
  private static func list(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
