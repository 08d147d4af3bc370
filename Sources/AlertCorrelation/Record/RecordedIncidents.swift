public import PagingModel

/// Puts together what the log of an incident record tells of each incident.
///
/// Of several states of one incident the newest counts; what records of one moment tell, as the rows of a table that has one for
/// each service, is taken together: all services, the earliest start, the latest end, the earliest of the moments between.
/// O(n log n).
public struct RecordedIncidents {
  private var log: EventLog
  private let names: RecordServices

  /// - Parameter services: what a configuration calls them.
  public init(_ log: consuming EventLog, services: KnownServices) {
    self.log = log
    names = RecordServices(&self.log, services)
  }

  /// By start, then by source and the bytes of the id.
  public var all: [RecordedIncident] {
    var states: [Identity: [ToldIncident]] = [:]
    for told in log.record?.incidents ?? [] {
      states[Identity(source: told.source, id: told.id), default: []].append(told)
    }
    let incidents = states.values.map { incident($0) }
    return incidents.sorted { left, right in
      if left.course.startedAt != right.course.startedAt { return left.course.startedAt < right.course.startedAt }
      if left.source != right.source { return left.source.rawValue < right.source.rawValue }
      return left.id.precedes(right.id)
    }
  }

  private struct Identity: Hashable {
    let source: AlertSource
    let id: TextID
  }

  /// - Parameter states: those of one incident; not empty.
  private func incident(_ states: [ToldIncident]) -> RecordedIncident {
    let newest = states.compactMap(\.updatedAt).max()
    let counting = states.filter { $0.updatedAt == newest }
    var incident = RecordedIncident(source: counting[0].source, id: text(counting[0].id), course: course(counting))
    incident.title = smallest(counting.compactMap(\.title))
    incident.severity = smallest(counting.compactMap(\.severity))
    let services = counting.reduce(into: Set<ServiceID>()) { $0.formUnion($1.services) }
    (incident.services, incident.isConfigured) = names.names(of: services)
    incident.isMerged = counting.contains(where: \.isMerged)
    return incident
  }

  private func course(_ states: [ToldIncident]) -> IncidentMoments {
    let courses = states.map(\.course)
    func earliest(_ moment: KeyPath<IncidentMoments, Timestamp?>) -> Timestamp? {
      courses.compactMap { $0[keyPath: moment] }.min()
    }
    var course = courses[0]
    course.startedAt = courses.map(\.startedAt).min() ?? course.startedAt
    course.detectedAt = earliest(\.detectedAt)
    course.acknowledgedAt = earliest(\.acknowledgedAt)
    course.mitigatedAt = earliest(\.mitigatedAt)
    // It goes on while any service is hit.
    course.endedAt = courses.allSatisfy { $0.endedAt != nil } ? courses.compactMap(\.endedAt).max() : nil
    course.restoredAt = courses.allSatisfy { $0.restoredAt != nil } ? courses.compactMap(\.restoredAt).max() : nil
    return course
  }

  /// The first by bytes, so that the order of reading does not matter.
  private func smallest(_ texts: [TextID]) -> String? {
    texts.map { text($0) }.min { $0.precedes($1) }
  }

  private func text(_ id: TextID) -> String { log.texts.text(id.position) }
}

extension EventLog {
  /// The deployments that the log of a record tells, each once: by moment, then by the bytes of service, id and version.
  ///
  /// - Parameter services: what a configuration calls them.
  public consuming func recordedDeployments(services: KnownServices) -> [RecordedDeployment] {
    var log = self
    let names = RecordServices(&log, services)
    let all = (log.record?.deployments ?? []).map { told in
      let (service, isConfigured) = names.names(of: [told.service])
      var deployment = RecordedDeployment(service: service[0], at: told.at)
      deployment.isConfigured = isConfigured
      deployment.id = told.id.map { log.texts.text($0.position) }
      deployment.version = told.version.map { log.texts.text($0.position) }
      return deployment
    }
    return all.sorted { left, right in
      if left.at != right.at { return left.at < right.at }
      let (a, b) = (
        [left.service, left.id ?? "", left.version ?? ""], [right.service, right.id ?? "", right.version ?? ""]
      )
      return a.lexicographicallyPrecedes(b) { $0.precedes($1) }
    }
  }
}

/// What the services of a record are called, where the configuration knows them as there.
struct RecordServices {
  private var names: [String] = []
  private var areConfigured: [Bool] = []

  init(_ log: inout EventLog, _ known: KnownServices) {
    let configured = Set(known.entries.map { Array($0.name.utf8) })
    for name in log.nameServices(known) {
      // The name alone: other ids of that name are in the record, and not in the history, or the other way round.
      let text = log.texts.text(name.plain.position)
      names.append(text)
      areConfigured.append(configured.contains(Array(text.utf8)))
    }
  }

  /// The names of services by bytes, each once, and whether the configuration has one of them.
  func names(of services: Set<ServiceID>) -> (names: [String], isConfigured: Bool) {
    var named: [String] = []
    for name in services.map({ names[$0.position] }).sorted(by: { $0.precedes($1) }) {
      // By bytes: what Unicode takes for the same may be two.
      if named.last.map({ $0.utf8.elementsEqual(name.utf8) }) != true { named.append(name) }
    }
    return (named, services.contains { areConfigured[$0.position] })
  }
}
