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

  /// Whether it wakes someone: push, phone, SMS (PagerDuty, Operational Reviews). E-mail and chat do not.
  public var isInterrupting: Bool {
    switch self {
    case .push, .phone, .sms: true
    case .email, .chat, .other: false
    }
  }
}
