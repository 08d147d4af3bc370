public import PagingModel

/// What one person carried in a period.
public struct PersonLoad: Hashable, Sendable {
  /// One night of the period in which the person was on call or disturbed.
  public struct Night: Hashable, Sendable {
    /// The date of its evening.
    public var date: CivilDate
    public var onCall: Bool
    /// Disturbances in its sleep hours.
    public var disturbances: Int
  }

  /// What the report calls the person; distinct for distinct people.
  public var person: String
  /// The IANA name of the zone that the person's hours are counted in.
  public var timeZone: String
  /// The team that the load is counted in; nil where nothing tells it.
  public var team: String?
  /// What adds up.
  public var sums = LoadSums()
  /// Incidents that notified the person.
  public var incidents = 0
  /// The longest run of disturbed nights.
  public var longestRunOfNights = 0
  /// The longest undisturbed stretch of each night on call: the median by nearest rank, and the least; nil without any.
  public var medianUndisturbed: Milliseconds?
  public var leastUndisturbed: Milliseconds?
  /// From the end of a duty to the start of the next; nil with fewer than two.
  public var leastOffDuty: Milliseconds?
  public var medianOffDuty: Milliseconds?
  /// The longest run of days on call.
  public var consecutiveOnCallDays = 0
  /// The nights on call or disturbed, in order.
  public var nights: [Night] = []
  /// Whether the person's load is not what a source tells: alerts are given to whoever was on call, or the person is known
  /// only by what they did.
  public var isAttributed = false
  /// Whether a schedule tells when the person was on call; else time on call, shifts and rest are not known, not zero.
  public var knowsDuty = true
  /// Whether notifications, interruptions and disturbances are known at all: told, or attributed by a schedule. Else they
  /// are not known, not zero.
  public var knowsLoad = true

  public init(person: String, timeZone: String) {
    self.person = person
    self.timeZone = timeZone
  }
}

extension PersonLoad {
  public var notifications: Int {
    get { sums.notifications }
    set { sums.notifications = newValue }
  }
  public var interruptions: Int { sums.interruptions }
  public var disturbances: Int {
    get { sums.disturbances }
    set { sums.disturbances = newValue }
  }
  /// Interruptions by hours class.
  public var hours: HoursCounts {
    get { sums.hours }
    set { sums.hours = newValue }
  }
  /// First acknowledgements of pages of the period by this person; of episodes where no source knows pages.
  public var acknowledged: Int {
    get { sums.acknowledged }
    set { sums.acknowledged = newValue }
  }
}
