/// How alerts are spread over severities: where much is critical, nothing is.
public struct SeverityMix: Hashable, Sendable {
  /// Episodes whose severity asks for action at once, soon, and at some time.
  public var high = 0
  public var medium = 0
  public var low = 0
  /// Episodes without a severity, or with one whose place is not known.
  public var unknown = 0

  public init() {}

  /// Episodes whose severity has a place.
  public var known: Int { high + medium + low }
}

extension SeverityMix {
  /// Where a severity stands among the others.
  enum Level: Hashable, Sendable { case high, medium, low }

  static let definition = MetricDefinition(
    id: "severityMix", title: "Severities", unit: "episodes",
    text: """
      episodes by severity, of those whose severity has a place: high is critical and what systems call so (fatal, emergency, \
      disaster, down, unreachable, P1, Sev0, Sev1), low is what only informs (info, notice, debug, low, OK, planning, P4, P5, \
      Sev4, Sev5), medium what stands between (error, major, high, warning, average, medium, moderate, minor, P2, P3, Sev2, \
      Sev3); capitals, spaces, hyphens, underscores and a number before the word do not count; other words have no place
      """,
    source: "ANSI/ISA-18.2 and EEMUA 191: about 5 % high, 15 % medium, 80 % low")

  /// The place of a severity in a source's own words; nil where that is not known.
  static func level(of severity: String) -> Level? {
    let word = severity.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"): nil
      case 0x41...0x5A: byte | 0x20
      default: byte
      }
    }
    // ServiceNow writes the number before the word: "1 - Critical".
    let name = word.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return places[String(decoding: name, as: UTF8.self)]
  }

  mutating func add(_ episodes: Int, _ level: Level?) {
    switch level {
    case .high: high += episodes
    case .medium: medium += episodes
    case .low: low += episodes
    case nil: unknown += episodes
    }
  }

  private static let places: [String: Level] = {
    var places: [String: Level] = [:]
    for word in ["critical", "crit", "fatal", "emergency", "disaster", "down", "unreachable", "p1", "sev0", "sev1"] {
      places[word] = .high
    }
    for word in [
      "error", "err", "major", "high", "warning", "warn", "average", "medium", "moderate", "minor", "p2", "p3", "sev2",
      "sev3",
    ] {
      places[word] = .medium
    }
    for word in [
      "info", "information", "informational", "notice", "debug", "verbose", "low", "ok", "planning", "p4", "p5", "sev4",
      "sev5",
    ] {
      places[word] = .low
    }
    return places
  }()
}
