/// A time for which somebody announced that a service is worked on.
public struct MaintenanceWindow: Hashable, Sendable {
  public var source: AlertSource
  /// What the service is called in the history.
  public var service: TextID
  public var start: Timestamp
  /// Later than the start.
  public var end: Timestamp

  public init(source: AlertSource, service: TextID, start: Timestamp, end: Timestamp) {
    self.source = source
    self.service = service
    self.start = start
    self.end = end
  }
}

/// A maintenance window while facts are collected, when what services are called is not known yet.
public struct PlannedMaintenance: Hashable, Sendable {
  public var source: AlertSource
  public var service: ServiceID
  public var start: Timestamp
  public var end: Timestamp

  public init(source: AlertSource, service: ServiceID, start: Timestamp, end: Timestamp) {
    self.source = source
    self.service = service
    self.start = start
    self.end = end
  }
}
