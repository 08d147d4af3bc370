import PagingModel

/// Interruptions by hours class, in the receiver's own zone.
public struct HoursCounts: Hashable, Sendable {
  public var business = 0
  public var off = 0
  public var sleep = 0

  public init() {}

  public var total: Int { business + off + sleep }

  /// Counts one more of the class.
  mutating func add(_ hours: HoursClass) {
    switch hours {
    case .business: business += 1
    case .off: off += 1
    case .sleep: sleep += 1
    }
  }
}

extension HoursCounts: Mergeable {
  static let empty = HoursCounts()

  mutating func merge(_ other: HoursCounts) {
    business += other.business
    off += other.off
    sleep += other.sleep
  }
}

/// What one person carried in a period.
public struct PersonLoad: Hashable, Sendable {
  /// The name in the input, else the id; an id in brackets where two people share a name.
  public var person: String
  /// The IANA name of the zone that the person's hours are counted in.
  public var timeZone: String
  public var notifications = 0
  public var interruptions = 0
  public var disturbances = 0
  /// Interruptions by hours class.
  public var hours = HoursCounts()
  /// First acknowledgements of pages of the period by this person; of episodes where no source knows pages.
  public var acknowledged = 0
  /// Whether the person is known only by what they did, because the input cannot know notifications: the counts of
  /// notifications, interruptions and disturbances are then not known, not zero.
  public var isAttributed = false

  public init(person: String, timeZone: String) {
    self.person = person
    self.timeZone = timeZone
  }
}
