/// The way a notification takes to a person.
public enum NotificationChannel: UInt8, Hashable, CaseIterable, Sendable {
  case push, phone, sms, email, chat
  /// Not told, or in words that are not known: whether it interrupts is not known.
  case other

  /// The name in machine-readable output.
  public var name: String {
    switch self {
    case .push: "push"
    case .phone: "phone"
    case .sms: "sms"
    case .email: "email"
    case .chat: "chat"
    case .other: "other"
    }
  }
}

/// The channels by which people are interrupted, as a set of one byte.
public struct InterruptingChannels: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// These channels; `other` is never one of them, as nobody knows what it is.
  public init(_ channels: some Sequence<NotificationChannel>) {
    rawValue = channels.reduce(0) { $1 == .other ? $0 : $0 | 1 << $1.rawValue }
  }

  /// What wakes someone: push, phone, SMS (PagerDuty, Operational Reviews). E-mail and chat do not.
  public static let standard = InterruptingChannels([.push, .phone, .sms])

  /// Whether somebody is interrupted by a notification on this channel.
  @inlinable
  public func contains(_ channel: NotificationChannel) -> Bool { rawValue >> channel.rawValue & 1 == 1 }

  /// The channels, in the order of `NotificationChannel`.
  public var channels: [NotificationChannel] { NotificationChannel.allCases.filter { contains($0) } }
}
