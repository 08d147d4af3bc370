/// A system whose history can be read.
public enum AlertSource: UInt8, Hashable, CaseIterable, Sendable {
  case pagerDuty
  case alertmanager

  /// The name in machine-readable output.
  public var name: String {
    switch self {
    case .pagerDuty: "pagerduty"
    case .alertmanager: "alertmanager"
    }
  }

  /// Whether the system reaches people (a pager) or watches a condition (a monitor).
  public var isPager: Bool {
    switch self {
    case .pagerDuty: true
    case .alertmanager: false
    }
  }
}

/// The systems that saw an episode.
public struct AlertSources: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public init(_ source: AlertSource) {
    rawValue = 1 << source.rawValue
  }

  /// The systems in the order of `AlertSource`.
  public var all: [AlertSource] { AlertSource.allCases.filter { contains(AlertSources($0)) } }
}
