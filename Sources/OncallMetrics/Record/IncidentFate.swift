import PagingModel

/// What becomes of an incident of a record, whatever the period: for the first of these reasons that holds.
enum IncidentFate {
  case merged, withoutPriority, otherPriority, endBeforeStart
  /// These count, and cannot be held against pages.
  case withoutService, unknownService, withoutEnd
  /// Its services in the history, and its time.
  case sound(services: [TextID], ClosedRange<Timestamp>)

  init(_ incident: RecordedIncident, priorities: [String], _ pages: PagedServices) {
    if let reason = Self.exclusion(of: incident, priorities) {
      self = reason
      return
    }
    let span = IncidentWindow(incident)
    let services = incident.services.flatMap { pages[$0] }
    if incident.services.isEmpty {
      self = .withoutService
    } else if services.isEmpty && !incident.isConfigured {
      self = .unknownService
    } else if let end = span.end {
      self = .sound(services: services, span.start...max(span.start, end))
    } else {
      self = .withoutEnd
    }
  }

  /// Why it is none that counts.
  private static func exclusion(of incident: RecordedIncident, _ priorities: [String]) -> IncidentFate? {
    if incident.isMerged { return .merged }
    if incident.source == .pagerDuty && incident.severity == nil { return .withoutPriority }
    if !priorities.isEmpty {
      guard let severity = incident.severity, priorities.contains(where: { $0.utf8.elementsEqual(severity.utf8) })
      else { return .otherPriority }
    }
    guard let end = incident.endedAt, IncidentWindow.length(from: incident.course.startedAt, to: end) == nil else {
      return nil
    }
    return .endBeforeStart
  }
}
