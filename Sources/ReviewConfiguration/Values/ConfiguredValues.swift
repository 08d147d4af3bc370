public import PagingModel

/// Which hours are business and sleep hours; nil for the standard ones.
public struct ConfiguredHours: Hashable, Sendable {
  public var businessDays: Weekdays?
  public var business: ClockWindow?
  public var sleep: ClockWindow?
}

/// Days without business hours.
public enum ConfiguredHoliday: Hashable, Sendable {
  case day(CivilDate)
  /// The days of a calendar file, for these teams; for all without any.
  case calendar(file: String, teams: [String])
}

/// What a team wants to reach.
public struct ConfiguredTargets: Hashable, Sendable {
  /// The share of actionable pages, in tenths of a percent, by tier.
  public var actionableByTier: [Int: Int] = [:]
  /// That of services of other tiers and of none.
  public var actionableOther: Int?
  public var incidentsPerShift: Int?
  /// In tenths of a percent.
  public var onCallShare: Int?
}

/// How people are shown.
public struct ConfiguredPrivacy: Hashable, Sendable {
  public enum Names: String, CaseIterable, Hashable, Sendable {
    case pseudonyms, shown
  }

  public var names: Names?
  /// The path of the key of pseudonyms, from the working directory, and what it holds.
  public var keyFile: String?
  public var key: PseudonymKey?
  /// The smallest group that is broken down by person.
  public var smallestGroup: Int?

  public init() {}

  /// How a key is made.
  static let keyHint = "'head -c 32 /dev/urandom | base64 > FILE' makes one"

  /// What is doubtful about the key, of the file that holds it; nil when nothing is.
  public var keyDoubt: (file: String, message: String, hint: String)? {
    guard let keyFile, let key, key.isGuessable else { return nil }
    let message =
      "is a key of less than \(PseudonymKey.shortest) bytes: whose pseudonym one is can be found out by trying"
    return (keyFile, message, Self.keyHint)
  }
}

/// How alerts are put together.
public struct ConfiguredCorrelation: Hashable, Sendable {
  public var lookback: Milliseconds?
  public var flapGap: Milliseconds?
  public var threshold: Int?
  public var extraThreshold: Int?
  public var mode: Mode?

  /// By what an alert is linked.
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    case twoPass = "two-pass"
    case online
  }
}

/// By what pages are judged.
public struct ConfiguredVerdicts: Hashable, Sendable {
  public var weights: WeightChoice?
  /// Phrases of notes beside the standard ones.
  public var noisePhrases: [String] = []
  public var actionPhrases: [String] = []
}
