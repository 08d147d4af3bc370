public import LoadStatistics
public import PagingModel

/// Where the load of people and teams is going, and how much of it there is: a workload indicator, not a diagnosis.
public struct RecoveryValues: Hashable, Sendable {
  /// What levels run over: the last 28 days of the period.
  public var window: Period
  /// Without those of hidden groups; the highest level first, then by the bytes of the label.
  public var people: [PersonRecovery] = []
  /// By the bytes of the name; people without a team last.
  public var teams: [TeamRecovery] = []
  public var hidden = HiddenPeople()

  /// So many people with a raised level have their reasons on a page; the JSON report has all.
  public static let mostExplained = 30

  public init(window: Period) { self.window = window }

  /// Of the people who are told of and have a level, those whose load is high; nil where nobody has one.
  public var highLoad: Share? {
    let rated = people.count { $0.level != .insufficient }
    return rated == 0 ? nil : Share(count: people.count { $0.level == .high }, of: rated)
  }
}

/// How much load there is on a person.
public enum RecoveryLevel: String, CaseIterable, Hashable, Sendable {
  case high, elevated, low, insufficient
}

/// One person's level with everything that it rests on.
public struct PersonRecovery: Hashable, Sendable {
  public var person: String
  public var team: String?
  public var level: RecoveryLevel
  /// Why there is no level; nil where there is one.
  public var shortage: Shortage?
  public var reasons: [RecoveryReason]
  public var trend: TrendValues
  /// Whether alerts stand for notifications.
  public var isAttributed: Bool

  public enum Shortage: String, Hashable, Sendable {
    /// No schedule tells who was on call.
    case noSchedule
    /// Less than two shifts of 12 hours, or less than seven days on call, in the window.
    case littleTimeOnCall
    /// Not known what reached people.
    case noNotifications
  }
}

/// One team's trend, and how many of its people are at which level.
public struct TeamRecovery: Hashable, Sendable {
  public var team: String?
  public var people: Int
  /// By level, in the order high, elevated, low, insufficient; nil where the team is hidden.
  public var levels: [Int]?
  public var trend: TrendValues?
}

/// One indicator of a level.
public struct RecoveryReason: Hashable, Sendable {
  public enum Indicator: String, CaseIterable, Hashable, Sendable {
    case interruptionsPer28Days, incidentsPer12Hours, sleepInterruptionsPerOnCallWeek, longestRunOfDisturbedNights
    case onCallSharePercent, restBreaches, trend
  }

  public enum Light: String, Hashable, Sendable {
    case green, amber, red
  }

  /// From what values on a light is on.
  public struct Thresholds: Hashable, Sendable {
    public var amber: Double
    public var red: Double
    /// Whether a value must be above them, and not only reach them.
    public var isStrict = false

    func light(of value: Double) -> Light {
      func isOn(_ threshold: Double) -> Bool { isStrict ? value > threshold : value >= threshold }
      return isOn(red) ? .red : isOn(amber) ? .amber : .green
    }
  }

  public var indicator: Indicator
  public var value: Double
  public var light: Light
  /// What was counted: hours for the share of time on call.
  public var count: Double
  /// What it was counted over, in the unit of the indicator: days, blocks of 12 hours, weeks on call, nights, hours, months.
  public var exposure: Double
  /// How likely chance alone makes such a trend, in 0...1; nil of what is no trend.
  public var p: Double?
}

/// Whether load rises or falls from month to month.
public struct TrendValues: Hashable, Sendable {
  public struct Month: Hashable, Sendable {
    public var count: Int
    public var exposure: Milliseconds
  }

  /// Whole calendar months, oldest first, also those without exposure.
  public var series: [Month]
  /// Nil where counts cannot be compared.
  public var trend: LoadTrend?
  /// The variance of the daily counts by their mean, at least 1.
  public var dispersion: Double

  public var direction: LoadTrend.Verdict { trend?.verdict ?? .notEnoughEvidence }
}
