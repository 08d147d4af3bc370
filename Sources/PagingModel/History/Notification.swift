/// One attempt to reach one person on one channel: 12 bytes.
///
/// What people lived through is marked on it. An interruption is the notifications on interrupting channels of one short
/// while, counted once; it belongs to the moment, hours class and episode of the first of them.
public struct Notification: Hashable, Sendable {
  /// 56 bits of milliseconds, 8 bits of what else there is; in halves, so that no byte is left empty.
  private var low: UInt32
  private var high: UInt32
  public var person: PersonID

  /// - Parameter moment: within a million years of the epoch.
  public init(at moment: Timestamp, person: PersonID, channel: NotificationChannel, hours: HoursClass) {
    self.person = person
    let (time, small) = (UInt64(bitPattern: moment.milliseconds << 8), channel.rawValue | Self.code(of: hours) << 3)
    low = UInt32(truncatingIfNeeded: time) | UInt32(small)
    high = UInt32(truncatingIfNeeded: time >> 32)
  }

  /// When it was sent.
  public var at: Timestamp {
    Timestamp(milliseconds: Int64(bitPattern: UInt64(high) << 32 | UInt64(low)) >> 8)
  }

  public var channel: NotificationChannel { NotificationChannel(rawValue: UInt8(low & 0b111)) ?? .other }

  /// The hours class of the moment in the person's zone.
  public var hours: HoursClass {
    switch low >> 3 & 0b11 {
    case 0: .business
    case 1: .off
    default: .sleep
    }
  }

  /// Whether it is the last one of its episode; those of an episode stand behind each other.
  public var isLastOfEpisode: Bool {
    get { holds(0x20) }
    set { set(0x20, newValue) }
  }

  /// Whether an interruption begins with it.
  public var beginsInterruption: Bool {
    get { holds(0x40) }
    set { set(0x40, newValue) }
  }

  /// Whether it comes on an interrupting channel and, by the gap that was asked for, long after the same person's
  /// previous one.
  public var isDisturbance: Bool {
    get { holds(0x80) }
    set { set(0x80, newValue) }
  }

  private static func code(of hours: HoursClass) -> UInt8 {
    switch hours {
    case .business: 0
    case .off: 1
    case .sleep: 2
    }
  }

  private func holds(_ bit: UInt32) -> Bool { low & bit != 0 }

  private mutating func set(_ bit: UInt32, _ isSet: Bool) { low = isSet ? low | bit : low & ~bit }
}
