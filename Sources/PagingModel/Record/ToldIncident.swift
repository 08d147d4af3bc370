/// What one record tells of an incident. Texts and moments that it does not give are nil.
public struct ToldIncident: Hashable, Sendable {
  public var source: AlertSource
  /// What the source calls it; with the source its identity.
  public var id: TextID
  public var title: TextID?
  /// The priority, or severity, in the source's words.
  public var severity: TextID?
  /// In no order.
  public var services: Set<ServiceID> = []
  public var course: IncidentMoments
  /// Whether it ended as part of another one.
  public var isMerged = false
  /// When it was so; nil where the record does not tell. Of several states of one incident the newest counts.
  public var updatedAt: Timestamp?

  public init(source: AlertSource, id: TextID, startedAt: Timestamp) {
    (self.source, self.id) = (source, id)
    course = IncidentMoments(startedAt: startedAt)
  }
}

/// When an incident came how far; nil is not known.
public struct IncidentMoments: Hashable, Sendable {
  public var startedAt: Timestamp
  public var detectedAt: Timestamp?
  public var acknowledgedAt: Timestamp?
  public var mitigatedAt: Timestamp?
  /// When the service was as before; nil where it is not told apart from the end.
  public var restoredAt: Timestamp?
  public var endedAt: Timestamp?

  public init(startedAt: Timestamp) { self.startedAt = startedAt }
}

/// What one record tells of a deployment.
public struct ToldDeployment: Hashable, Sendable {
  public var id: TextID?
  public var version: TextID?
  public var service: ServiceID
  public var at: Timestamp

  public init(service: ServiceID, at: Timestamp) { (self.service, self.at) = (service, at) }
}
