import PagingModel

/// The times in which pages are on incidents, by service, whatever the period.
struct IncidentTimes {
  /// Where an incident certainly was.
  private var known: [TextID: SpanUnion] = [:]
  /// Where one may have been, whose end is not known; and, on every service, one of which no service is.
  private var open: [TextID: Timestamp] = [:]
  private var anywhere = SpanUnion([])
  private var openAnywhere: Timestamp?

  /// O(n log n).
  init(_ incidents: [(incident: RecordedIncident, fate: IncidentFate)], _ pages: PagedServices) {
    var spans: [TextID: [ClosedRange<Timestamp>]] = [:]
    var unplaced: [ClosedRange<Timestamp>] = []
    for (incident, fate) in incidents {
      let span = IncidentWindow(incident)
      switch fate {
      case .sound(let services, let range): for service in services { spans[service, default: []].append(range) }
      case .withoutEnd:
        for service in incident.services.flatMap({ pages[$0] }) {
          open[service] = min(span.start, open[service] ?? span.start)
        }
      case .withoutService:
        if let end = span.end {
          unplaced.append(span.start...max(span.start, end))
        } else {
          openAnywhere = min(span.start, openAnywhere ?? span.start)
        }
      case .merged, .withoutPriority, .otherPriority, .endBeforeStart, .unknownService: break
      }
    }
    known = spans.mapValues { SpanUnion($0) }
    anywhere = SpanUnion(unplaced)
  }

  /// Whether any incident of which all is known has a moment of a period.
  func touches(_ period: Period) -> Bool { known.values.contains { $0.touches(period) } }

  /// Whether a page is on an incident; nil where that cannot be told. O(log n).
  func holds(_ moment: Timestamp, of service: TextID) -> Bool? {
    if known[service]?.contains(moment) == true { return true }
    let isOpen = [open[service], openAnywhere].contains { $0.map { $0 <= moment } == true }
    return isOpen || anywhere.contains(moment) ? nil : false
  }
}
