import PagingModel

/// What makes the episodes of a segment noise, in a period.
struct NoiseTally: Mergeable {
  static let empty = NoiseTally()

  private(set) var flapping = 0
  private(set) var chattering = 0
  private(set) var repeats = 0
  private(set) var stale = 0
  /// Self-resolved pages whose condition lasted under 5 minutes; those of sources that record people.
  private(set) var quickPages = 0
  private(set) var quickPeopledPages = 0
  /// Pages of sources that record people which nobody acknowledged.
  private(set) var neverAcknowledged = 0
  private(set) var sleepPages = 0
  private(set) var renotified = 0
  /// Everyone whom its pages reached on interrupting channels.
  private(set) var people = PersonSet.empty
  private(set) var verdicts = VerdictTally.empty
  private(set) var evidence = EvidenceTally.empty
  /// See `NoiseCost`: of pages not worth it.
  private(set) var cost = 0

  /// - Parameter duration: see `Episode.duration`.
  mutating func add(_ episode: Episode, duration: Milliseconds?, _ marks: AlertMarks) {
    if marks.contains(.flapping) { flapping += 1 }
    if marks.contains(.chattering) { chattering += 1 }
    if marks.contains(.repeated) { repeats += 1 }
    if marks.contains(.stale) { stale += 1 }
    if episode.page == .page { addPage(episode, isQuick: QuickRecovery.isQuick(duration)) }
  }

  private mutating func addPage(_ episode: Episode, isQuick: Bool) {
    if isQuick && episode.isSelfResolved { quickPages += 1 }
    if episode.hours == .sleep { sleepPages += 1 }
    guard episode.knowsPeople else { return }
    if isQuick && episode.isSelfResolved { quickPeopledPages += 1 }
    if episode.acknowledgedAt == nil { neverAcknowledged += 1 }
  }

  /// Counts whom a page reached, and what that cost.
  mutating func add(_ reach: PageReach, _ verdict: PageVerdict?) {
    for person in reach.people { people.insert(person) }
    if reach.isRenotified { renotified += 1 }
    guard let verdict else { return }
    verdicts.add(verdict)
    evidence.add(verdict.evidence)
    if verdict.value == .notActionable { cost += reach.cost }
  }

  mutating func merge(_ other: NoiseTally) {
    flapping += other.flapping
    chattering += other.chattering
    repeats += other.repeats
    stale += other.stale
    quickPages += other.quickPages
    quickPeopledPages += other.quickPeopledPages
    neverAcknowledged += other.neverAcknowledged
    sleepPages += other.sleepPages
    renotified += other.renotified
    people.merge(other.people)
    verdicts.merge(other.verdicts)
    evidence.merge(other.evidence)
    cost += other.cost
  }
}
