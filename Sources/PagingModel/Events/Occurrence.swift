/// When a description was given, for choosing between several: the smaller wins.
public struct DescriptionRank: Hashable, Comparable, Sendable {
  /// The record's moment in milliseconds, and a fingerprint of the record.
  public var at: Int64
  public var tag: UInt32

  public init(at: Int64, tag: UInt32) {
    self.at = at
    self.tag = tag
  }

  /// After every description.
  public static let last = DescriptionRank(at: .max, tag: .max)

  public static func < (left: DescriptionRank, right: DescriptionRank) -> Bool {
    left.at != right.at ? left.at < right.at : left.tag < right.tag
  }
}

/// What a record says a firing is. Texts that it does not give are nil.
public struct FiringDescription: Hashable, Sendable {
  @Packed<TextTable> public var alertKey: TextID?
  @Packed<TextTable> public var title: TextID?
  @Packed<TextTable> public var rule: TextID?
  @Packed<TextTable> public var severity: TextID?
  @Packed<ServiceTable> public var service: ServiceID?
  /// The number of a set in the log's `teamSets`; 0 is the empty set.
  public var teamSet: UInt32 = 0
  public var urgency = Urgency.unknown

  public init() {
    alertKey = nil
    title = nil
    rule = nil
    severity = nil
    service = nil
  }
}

/// What an incident list says about a firing at one moment.
public struct FiringSnapshot: Hashable, Sendable {
  /// How far the incident had come.
  public enum Status: UInt8, Hashable, Comparable, Sendable {
    case triggered, acknowledged, resolved

    public static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }
  }

  /// When it was last changed: the newest snapshot wins, then the furthest status, then the smaller fingerprint.
  public var updatedAt: Int64
  public var status: Status
  public var tag: UInt32
  public var createdAt: Timestamp?
  public var acknowledgedAt: Timestamp?
  public var acknowledgedBy: PersonID?
  public var resolvedAt: Timestamp?
  public var resolvedBy: PersonID?
  public var resolver = EventActor.unknown
  public var description = FiringDescription()
  /// Whether it lists acknowledgements later than the end, which are stale and were left out.
  public var listsStaleAcknowledgement = false

  public init(updatedAt: Int64, status: Status, tag: UInt32) {
    self.updatedAt = updatedAt
    self.status = status
    self.tag = tag
  }

  /// Whether this snapshot is to be believed rather than the other.
  public func supersedes(_ other: FiringSnapshot) -> Bool {
    if updatedAt != other.updatedAt { return updatedAt > other.updatedAt }
    return status != other.status ? status > other.status : tag < other.tag
  }
}

/// One firing of one alert, as its source counts them, while facts are collected.
public struct Occurrence: Sendable {
  public var source: AlertSource
  /// The number of its key in the log's `occurrenceKeys`.
  public var key: UInt32
  /// The fact that was read last; the others follow by `EventFact.previous`.
  public internal(set) var newestFact: UInt32 = EventFact.none
  /// The earliest description by a record that says it fired, and by any other record.
  public var triggerRank = DescriptionRank.last
  public var trigger = FiringDescription()
  public var fallbackRank = DescriptionRank.last
  public var fallback = FiringDescription()
  /// Whether a record of a kind that tells notifications speaks of it.
  public internal(set) var tellsNotifications = false
  /// The index of its snapshot in the log's `snapshots`, or `EventFact.none`.
  public var snapshot: UInt32 = EventFact.none

  public init(source: AlertSource, key: UInt32) {
    self.source = source
    self.key = key
  }
}
