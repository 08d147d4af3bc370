import LogInput
import PagingModel

extension ToldIncident {
  /// What an incident list says of an incident, for a record; nil without an id or a start.
  ///
  /// - Parameter id: the number of what the source calls it.
  init?(_ source: AlertSource, _ id: TextID?, _ snapshot: FiringSnapshot) {
    guard let id, let startedAt = snapshot.createdAt else { return nil }
    self.init(source: source, id: id, startedAt: startedAt)
    title = snapshot.description.title
    severity = snapshot.description.severity
    if let service = snapshot.description.service { services = [service] }
    course.acknowledgedAt = snapshot.acknowledgedAt
    course.endedAt = snapshot.resolvedAt
    isMerged = snapshot.resolver == .merge
    updatedAt = Timestamp(milliseconds: snapshot.updatedAt)
  }
}
