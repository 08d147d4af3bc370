import PagingModel

enum IncidentLoad {
  static let definitions = [
    MetricDefinition(
      id: "incidents", title: "Incidents of a person or shift", unit: "incidents",
      text: """
        incidents (clusters of alerts that belong together) of which a page notified the person on an interrupting channel in the \
        period, or in the shift
        """,
      source: "SRE Book, Being On-Call: an incident is a cause, not an alert"),
    MetricDefinition(
      id: "recoveryGapsUnder48h", title: "Recovery gaps under 48 h", unit: "gaps",
      text: """
        incidents whose first notification came less than 48 hours after the last one of the person's previous incident
        """,
      source: "own"),
  ]
}

/// What belongs to one incident among the hits of a person.
struct IncidentSpan: Hashable {
  var first: Timestamp
  var last: Timestamp
}

extension PersonPeriod {
  /// The incidents of the period by their first notification, each with its last one. Hits of episodes whose start is not
  /// in the input belong to none that is known.
  func incidents(_ numbers: IncidentNumbers) -> [IncidentSpan] {
    var spans: [IncidentSpan] = []
    var places: [Int32: Int] = [:]
    for hit in hits {
      guard let incident = numbers.number(of: hit.episode) else { continue }
      if let place = places[incident] {
        spans[place].last = hit.at
      } else {
        places[incident] = spans.count
        spans.append(IncidentSpan(first: hit.at, last: hit.at))
      }
    }
    // In order but for those that begin at one moment.
    return spans.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  /// How many incidents notified the person inside of some spans of time, which lie in the period.
  func incidentCount(_ numbers: IncidentNumbers, inside spans: [Range<Timestamp>]) -> Int {
    Set(spans.flatMap { hits.inside($0).compactMap { numbers.number(of: $0.episode) } }).count
  }

  static func gapsUnderRecovery(_ incidents: [IncidentSpan]) -> Int {
    zip(incidents, incidents.dropFirst()).count { $1.first - $0.last < LoadConstants.recoveryGap }
  }
}

/// Which episodes are one incident: those of a cluster; each by itself where nothing was put together.
struct IncidentNumbers: Sendable {
  private let clusters: [UInt32]

  init(_ clusters: ClusterTable = ClusterTable()) { self.clusters = clusters.numbers }

  /// The incident of an episode, by its index; nil for an episode that is not in the input.
  func number(of episode: Int32) -> Int32? {
    if episode == PersonHit.noEpisode { return nil }
    return clusters.isEmpty ? episode : Int32(clusters[Int(episode)])
  }
}
