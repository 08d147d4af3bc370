import PagingModel

/// The response times of a period.
struct ResponseTally: Mergeable {
  static let empty = ResponseTally()

  /// By the hours class of the page, in the order of `HoursClass`, and last those without a class.
  private var acknowledge = [TimeToAcknowledge](repeating: .empty, count: HoursClass.allCases.count + 1)
  private var resolve = TimeToResolve.empty

  /// Counts one page, or episode where no source knows pages.
  mutating func add(_ episode: Episode, _ evidence: Evidence) {
    // Else it is not known whether somebody acknowledged.
    if episode.knowsPeople || episode.acknowledgedAt != nil {
      acknowledge[ResponseTally.position(of: episode.hours)].add(episode)
    }
    resolve.add(episode, knowsPeople: evidence.knowsPeople)
  }

  mutating func merge(_ other: ResponseTally) {
    for (position, tally) in other.acknowledge.enumerated() { acknowledge[position].merge(tally) }
    resolve.merge(other.resolve)
  }

  /// The figures; time to acknowledge is nil where no source records people. O(n).
  func values(_ evidence: Evidence) -> ResponseValues {
    var values = ResponseValues()
    values.unit = evidence.unit
    values.timeToResolve = resolve.values
    guard evidence.knowsPeople else { return values }
    values.timeToAcknowledge = acknowledge.reduce(into: TimeToAcknowledge.empty) { $0.merge($1) }.values
    guard evidence.knowsPages else { return values }
    values.byHours = HoursClass.allCases.map {
      HoursResponse(hours: $0, timeToAcknowledge: acknowledge[ResponseTally.position(of: $0)].values)
    }
    return values
  }

  private static func position(of hours: HoursClass?) -> Int {
    switch hours {
    case .business: 0
    case .off: 1
    case .sleep: 2
    case nil: 3
    }
  }
}
