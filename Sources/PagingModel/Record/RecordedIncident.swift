/// An incident of the record that pages are held against.
public struct RecordedIncident: Hashable, Sendable {
  public var source: AlertSource
  /// What the source calls it.
  public var id: String
  public var title: String?
  /// The priority, or severity, in the source's words.
  public var severity: String?
  /// The services that it hit, as the history calls them, by bytes.
  public var services: [String] = []
  /// Whether the configuration names one of them.
  public var isConfigured = false
  /// Whether it ended as part of another one.
  public var isMerged = false
  public var course: IncidentMoments

  public init(source: AlertSource, id: String, course: IncidentMoments) {
    (self.source, self.id, self.course) = (source, id, course)
  }

  /// The end, of one whose end is not told when the service was restored; nil where neither is.
  public var endedAt: Timestamp? { course.endedAt ?? course.restoredAt }
}

/// A deployment that pages may have followed.
public struct RecordedDeployment: Hashable, Sendable {
  public var id: String?
  public var version: String?
  /// As the history calls it.
  public var service: String
  /// Whether the configuration names the service.
  public var isConfigured = false
  public var at: Timestamp

  public init(service: String, at: Timestamp) { (self.service, self.at) = (service, at) }
}

/// The record of incidents that a report was given.
public struct IncidentRecord: Sendable {
  /// By start, then by source and the bytes of the id.
  public var incidents: [RecordedIncident]
  /// The priorities that incidents must have to count; empty for any.
  public var priorities: [String]

  public init(incidents: [RecordedIncident], priorities: [String] = []) {
    (self.incidents, self.priorities) = (incidents, priorities)
  }
}
