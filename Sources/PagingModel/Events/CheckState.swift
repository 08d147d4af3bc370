/// A state in which a check of Nagios finds what it checks: what is wrong with a service, or with a host.
///
/// A check's severity is that of each firing, so that a fact tells it and no description of the alert.
public enum CheckState: UInt8, Hashable, Sendable, CaseIterable {
  case warning = 1
  case critical, unknown, down, unreachable

  /// The word for it in the system's own log.
  public var word: String {
    switch self {
    case .warning: "WARNING"
    case .critical: "CRITICAL"
    case .unknown: "UNKNOWN"
    case .down: "DOWN"
    case .unreachable: "UNREACHABLE"
    }
  }
}
