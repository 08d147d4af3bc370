import PagingModel

/// Time to resolve: fired to resolved by whomever, over pages that a person acknowledged or resolved.
struct TimeToResolve: Mergeable {
  static let empty = TimeToResolve()

  private var times = DurationTally.empty
  /// Or ended at a moment that cannot be known.
  private var stillOpen = 0
  private var byTimer = 0
  private var neverTouched = 0

  /// Counts one page (or episode, see `Evidence.counts`): a time, or the first reason that leaves it out. One of which it
  /// is not known whether somebody touched it, though it is of others, is left out of all.
  ///
  /// - Parameter knowsPeople: Whether any source tells who touched what; if not, that nobody did is no reason.
  mutating func add(_ episode: Episode, knowsPeople: Bool) {
    switch Self.fate(of: episode, knowsPeople: knowsPeople) {
    case .timed(let time): times.add(time)
    case .stillOpen: stillOpen += 1
    case .byTimer: byTimer += 1
    case .neverTouched: neverTouched += 1
    case .notKnown: break
    }
  }

  /// What an episode is counted as.
  enum Fate: Hashable {
    case timed(Milliseconds)
    case stillOpen, byTimer, neverTouched, notKnown
  }

  static func fate(of episode: Episode, knowsPeople: Bool) -> Fate {
    guard let time = episode.timeToResolve else { return .stillOpen }
    guard episode.endedBy != .timeout else { return .byTimer }
    let isTouched = episode.acknowledgedAt != nil || episode.endedBy == .person
    if isTouched || !knowsPeople { return .timed(time) }
    return episode.knowsPeople ? .neverTouched : .notKnown
  }

  mutating func merge(_ other: TimeToResolve) {
    times.merge(other.times)
    stillOpen += other.stillOpen
    byTimer += other.byTimer
    neverTouched += other.neverTouched
  }

  /// The distribution and what it leaves out. O(n).
  var values: ResolveValues {
    var values = ResolveValues()
    values.times = times.values
    values.stillOpen = stillOpen
    values.byTimer = byTimer
    values.neverTouched = neverTouched
    return values
  }
}

extension TimeToResolve {
  static let definition = MetricDefinition(
    id: "timeToResolve", title: "Time to resolve (MTTR)", unit: "seconds",
    text: """
      fired to resolved by whomever, over pages that a person acknowledged or resolved; left out and counted, each page \
      once: still open, or ended at an unknown moment or before it fired, else closed by the pager's timer, else never \
      touched by a person; pages of which that is not known are left out; where no source knows pages, over the \
      episodes whose source records people; where none does, over all episodes with a known end
      """,
    source: "PagerDuty, responder report; denominators differ, see docs/METRICS.md")
}
