public import PagingModel

/// Figures of load that add up over people.
public struct LoadSums: Hashable, Sendable {
  public var notifications = 0
  /// Interruptions by hours class.
  public var hours = HoursCounts()
  public var disturbances = 0
  /// First acknowledgements of pages; of episodes where no source knows pages.
  public var acknowledged = 0
  /// Primary shifts that touch the period, and those with more incidents than the limit.
  public var shifts = 0
  public var shiftsOverLimit = 0
  /// Time as the one who is reached first, each moment once.
  public var onCall = Milliseconds(0)
  /// Time from one's own acknowledgements to the ends of pages.
  public var engaged = Milliseconds(0)
  /// Pages that this leaves out, as nobody knows how long the work took.
  public var engagedLeftOut = 0
  /// Hours on the person's clock with an interruption.
  public var disruptedHours = 0
  public var nightsDisturbed = 0
  public var nightsInRecovery = 0
  public var restBreaches = 0
  public var onCallNights = 0
  public var recoveryGaps = 0

  public init() {}

  public var interruptions: Int { hours.total }

  /// Whether any figure is above 0.
  public var isAny: Bool { self != LoadSums() }

  /// The sums over people.
  public static func sum(_ loads: some Sequence<LoadSums>) -> LoadSums {
    loads.reduce(into: LoadSums()) { $0.merge($1) }
  }
}

extension LoadSums: Mergeable {
  static let empty = LoadSums()

  mutating func merge(_ other: LoadSums) {
    notifications += other.notifications
    hours.merge(other.hours)
    disturbances += other.disturbances
    acknowledged += other.acknowledged
    shifts += other.shifts
    shiftsOverLimit += other.shiftsOverLimit
    onCall.count += other.onCall.count
    engaged.count += other.engaged.count
    engagedLeftOut += other.engagedLeftOut
    disruptedHours += other.disruptedHours
    nightsDisturbed += other.nightsDisturbed
    nightsInRecovery += other.nightsInRecovery
    restBreaches += other.restBreaches
    onCallNights += other.onCallNights
    recoveryGaps += other.recoveryGaps
  }
}
