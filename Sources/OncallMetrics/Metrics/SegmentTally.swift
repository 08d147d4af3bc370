import PagingModel

/// The episodes of one segment in a period: of one rule, service, severity and set of teams, or of any union of those.
struct SegmentTally: Mergeable {
  static let empty = SegmentTally()

  private(set) var episodes = 0
  private(set) var pages = 0
  /// Episodes of which no source knows whether they are pages.
  private var unknownPages = 0
  private var acknowledgedPages = 0
  private var selfResolvedPages = 0
  /// Episodes whose source records people, and how many of these resolved themselves.
  private var peopled = 0
  private var selfResolved = 0
  /// Pages whose source records people, and how many of these resolved themselves.
  private var peopledPages = 0
  private var selfResolvedPeopledPages = 0
  private var durations = DurationTally.empty
  private var notifications = 0
  private var hours = HoursCounts()
  /// Everyone whom its notifications interrupted.
  private(set) var people = PersonSet.empty
  private(set) var noise = NoiseTally.empty

  /// - Parameter duration: see `Episode.duration`.
  mutating func add(_ episode: Episode, duration: Milliseconds?, _ marks: AlertMarks = []) {
    noise.add(episode, duration: duration, marks)
    episodes += 1
    if episode.page == .unknown { unknownPages += 1 }
    let isSelfResolved = episode.isSelfResolved
    if episode.page == .page {
      pages += 1
      if isSelfResolved { selfResolvedPages += 1 }
      if episode.acknowledgedWhileOpenAt != nil { acknowledgedPages += 1 }
    }
    if episode.knowsPeople {
      peopled += 1
      if isSelfResolved { selfResolved += 1 }
      if episode.page == .page { peopledPages += 1 }
      if episode.page == .page && isSelfResolved { selfResolvedPeopledPages += 1 }
    }
    if let duration { durations.add(duration) }
  }

  mutating func add(_ notification: Notification) {
    notifications += 1
    guard notification.beginsInterruption else { return }
    hours.add(notification.hours)
    people.insert(notification.person)
  }

  /// Counts whom a page of the period reached, and what it was worth.
  mutating func add(_ reach: PageReach, _ verdict: PageVerdict?) { noise.add(reach, verdict) }

  mutating func merge(_ other: SegmentTally) {
    episodes += other.episodes
    pages += other.pages
    unknownPages += other.unknownPages
    acknowledgedPages += other.acknowledgedPages
    selfResolvedPages += other.selfResolvedPages
    peopled += other.peopled
    selfResolved += other.selfResolved
    peopledPages += other.peopledPages
    selfResolvedPeopledPages += other.selfResolvedPeopledPages
    durations.merge(other.durations)
    notifications += other.notifications
    hours.merge(other.hours)
    people.merge(other.people)
    noise.merge(other.noise)
  }
}

/// The readers. Figures that no source of the segment's episodes can know are nil.
extension SegmentTally {
  /// Whether anything of the segment belongs to the period: an interruption may, by a page of the period before.
  var isTouched: Bool { episodes > 0 || notifications > 0 || hours.total > 0 }

  /// The figures of a rule's row.
  func fill(_ row: inout RuleValues, _ evidence: Evidence) {
    let isKnown = knowsPages(evidence)
    row.episodes = episodes
    row.pages = isKnown ? pages : nil
    row.acknowledged = isKnown ? acknowledgedPages : nil
    (row.selfResolved, row.selfResolvedOf) = selfResolution(isKnown, evidence)
    row.medianDuration = durations.median
    row.noise = noise.values(ofPages: isKnown ? pages : nil, peopled: peopledPages, evidence)
  }

  /// The figures of a service's or team's row.
  func fill(_ row: inout SegmentValues, _ evidence: Evidence) {
    let isKnown = knowsPages(evidence)
    row.episodes = episodes
    row.pages = isKnown ? pages : nil
    row.notifications = isKnown ? notifications : nil
    row.interruptions = isKnown ? hours.total : nil
    row.hours = hours
    row.people = isKnown ? people.count : nil
    row.sleepPages = isKnown ? noise.sleepPages : nil
    row.acknowledged = isKnown ? acknowledgedPages : nil
    (row.selfResolved, row.selfResolvedOf) = selfResolution(isKnown, evidence)
    row.medianDuration = durations.median
  }

  private func knowsPages(_ evidence: Evidence) -> Bool {
    evidence.knowsPages && (unknownPages < episodes || episodes == 0 || notifications > 0 || hours.total > 0)
  }

  /// Of the pages whose source records people, of all where none does; where pages are not known, of the episodes whose
  /// source records people; else not known.
  private func selfResolution(_ isPageKnown: Bool, _ evidence: Evidence) -> (count: Int?, of: Int) {
    if isPageKnown && (!evidence.knowsPeople || pages == 0) { return (selfResolvedPages, pages) }
    if isPageKnown { return (peopledPages > 0 ? selfResolvedPeopledPages : nil, peopledPages) }
    return (peopled > 0 ? selfResolved : nil, peopled)
  }
}

extension SegmentTally {
  static let definitions = [
    MetricDefinition(
      id: "acknowledged", title: "Acknowledged", unit: "pages", text: "pages acknowledged by a person while open",
      source: "own"),
    MetricDefinition(
      id: "selfResolved", title: "Self-resolved", unit: "pages",
      text: """
        pages closed by automation (the monitor, or the pager's timer) and never acknowledged; where pages are not \
        known, of the episodes whose source records people
        """,
      source: "New Relic, alert quality management"),
    MetricDefinition(
      id: "medianDurationSeconds", title: "Median duration", unit: "seconds",
      text: """
        nearest-rank median over the episodes of fired to the end of the condition: the monitor's end where one saw \
        it, cut to the pager's second, else resolved; an end by the pager's timer is none
        """,
      source: "own"),
    MetricDefinition(
      id: "rules", title: "Rules", unit: "rules", text: "distinct (rule, service) pairs with an episode in the period",
      source: "own"),
    MetricDefinition(
      id: "team", title: "Team", unit: "",
      text: """
        of a rule or service: the team of most of its episodes, of equals the first by bytes; of a rule that names no service, \
        only a team that has more than half of its episodes, else its owner is not known; an episode of several teams counts \
        in each team's row and once in the totals
        """,
      source: "own"),
    MetricDefinition(
      id: "tier", title: "Tier", unit: "",
      text: """
        of a rule or service: how critical the service is, by the configuration or its catalogues, 0 the most; an \
        episode without a service or of one without a tier has none
        """,
      source: "own"),
  ]
}
