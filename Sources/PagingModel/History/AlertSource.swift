/// A system whose history can be read.
///
/// The raw values are written into the keys of firings; they are in no output.
public enum AlertSource: UInt8, Hashable, CaseIterable, Sendable {
  case pagerDuty, alertmanager, opsgenie, grafana, grafanaOnCall, dataDog, serviceNow, splunkOnCall, cloudWatch
  case azureMonitor, googleCloud, elastic, nagios, zabbix, incidentIO, rootly, fireHydrant
  /// Retropager's own events, where they do not tell whose history they are.
  case events
  case serviceNowEvents

  /// What a system does.
  public enum Role: Hashable, Sendable {
    /// It reaches people.
    case pager
    /// It watches a condition.
    case monitor
  }

  /// The system of this name; nil when none is called so.
  public init?(named name: String) {
    guard let source = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = source
  }

  /// The name in machine-readable output.
  public var name: String { facts.name }

  /// What it is called in reports.
  public var title: String { facts.title }

  public var role: Role { facts.role }

  /// Whether the system reaches people.
  public var isPager: Bool { role == .pager }

  /// Whether it is a monitor that can notify people itself, without a pager. Its firings are never `.delivered`.
  public var isNotifyingMonitor: Bool { self == .nagios || self == .zabbix }

  /// Whether the key that the monitor gives to pagers is the id of the firing, another one each time: `{EVENT.ID}` of
  /// Zabbix, the incident's id of Google Cloud.
  public var keysPagersByFiring: Bool { self == .zabbix || self == .googleCloud }

  private var facts: (name: String, title: String, role: Role) {
    switch self {
    case .pagerDuty: ("pagerduty", "PagerDuty", .pager)
    case .alertmanager: ("alertmanager", "Alertmanager", .monitor)
    case .opsgenie: ("opsgenie", "Opsgenie", .pager)
    case .grafana: ("grafana", "Grafana", .monitor)
    case .grafanaOnCall: ("grafana-oncall", "Grafana OnCall", .pager)
    case .dataDog: ("datadog", "Datadog", .monitor)
    case .serviceNow: ("servicenow", "ServiceNow", .pager)
    case .serviceNowEvents: ("servicenow-events", "ServiceNow Event Management", .monitor)
    case .splunkOnCall: ("splunk-oncall", "Splunk On-Call", .pager)
    case .cloudWatch: ("cloudwatch", "CloudWatch", .monitor)
    case .azureMonitor: ("azure-monitor", "Azure Monitor", .monitor)
    case .googleCloud: ("google-cloud", "Google Cloud Monitoring", .monitor)
    case .elastic: ("elastic", "Elastic", .monitor)
    case .nagios: ("nagios", "Nagios or Icinga", .monitor)
    case .zabbix: ("zabbix", "Zabbix", .monitor)
    case .incidentIO: ("incident-io", "incident.io", .pager)
    case .rootly: ("rootly", "Rootly", .pager)
    case .fireHydrant: ("firehydrant", "FireHydrant", .pager)
    case .events: ("retropager", "retropager events", .pager)
    }
  }
}

/// The systems that saw an episode: at most 24.
public struct AlertSources: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  public init(_ source: AlertSource) {
    rawValue = 1 << UInt32(source.rawValue)
  }

  /// The systems that reach people.
  public static let pagers = AlertSource.allCases.filter(\.isPager).reduce(into: AlertSources()) {
    $0.insert(AlertSources($1))
  }

  /// The systems in the order of `AlertSource`.
  public var all: [AlertSource] { AlertSource.allCases.filter { contains(AlertSources($0)) } }
}
