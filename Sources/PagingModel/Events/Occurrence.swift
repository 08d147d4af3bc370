/// What an incident list, or the incident in a webhook, says about a firing at one moment.
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
  public var acknowledger = EventActor.unknown
  public var resolvedAt: Timestamp?
  public var resolvedBy: PersonID?
  public var resolver = EventActor.unknown
  public var description = FiringDescription()
  /// Acknowledgements later than the end, which are stale and were left out.
  public var staleAcknowledgements = 0

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

/// What a source gives a key of its own to.
public enum FiringShape: UInt8, Hashable, Sendable {
  /// One firing, with whatever happened to it: a pager's incident, a problem with an id.
  case incident
  /// One firing, known from bodies that were delivered, each of which tells of several: `DeliveryTable`.
  case delivered
  /// One alert, whose firings follow each other: what is told are changes of its state.
  case series
}

/// One firing of one alert, as its source counts them, while facts are collected: 24 bytes.
///
/// Of a series it is all firings of the alert.
public struct Occurrence: Sendable {
  public let source: AlertSource
  private var states: UInt8
  public var shape: FiringShape { FiringShape(rawValue: states & 0b11) ?? .incident }
  /// Whether a record of a kind that tells notifications speaks of it.
  public internal(set) var tellsNotifications: Bool {
    get { states & 0b100 != 0 }
    set { states = states & ~0b100 | (newValue ? 0b100 : 0) }
  }
  /// The number of facts, as far as it fits two bytes.
  var factCount: UInt16 = 0
  /// The fact that was read last; the others follow by `EventFact.previous`.
  public internal(set) var newestFact: UInt32 = EventFact.none
  /// The indices in the log's `descriptions` of the earliest by a record that says it fired, and by any other record.
  var trigger = Occurrence.nothing
  var fallback = Occurrence.nothing
  /// The indices in the log's `snapshots` of what lists and what webhooks say.
  var listSnapshot = Occurrence.nothing
  var webhookSnapshot = Occurrence.nothing

  static var nothing: UInt32 { .max }

  public init(source: AlertSource, shape: FiringShape) {
    self.source = source
    states = shape.rawValue
  }
}
