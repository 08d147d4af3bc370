import PagingModel

/// Puts the episodes of a history into the lists of a period that they belong to.
struct EpisodeLister {
  private let history: PagingHistory
  private let evidence: Evidence
  private let period: Period
  private var figures = EpisodeList.Figure.allCases.map { EpisodeList(.figure($0)) }
  private var rules: [EpisodeList]
  /// The place in `rules` by the kind of an episode; -1 for a rule without a list.
  private let places: [Int]
  /// Of the places, whether the rule is counted by pages.
  private let countsPages: [Bool]

  /// - Parameter rules: with their places by rank.
  init(_ history: PagingHistory, _ evidence: Evidence, _ period: Period, rules: [(place: Int, rule: RuleValues)]) {
    (self.history, self.evidence, self.period) = (history, evidence, period)
    self.rules = rules.map { EpisodeList(.rule($0.place)) }
    countsPages = rules.map { $0.rule.pages != nil }
    let known = Dictionary(rules.enumerated().compactMap { index, row in row.rule.id.map { ($0.key, index) } }) {
      first, _ in first
    }
    places = history.kinds.map { known[RuleKey(rule: $0.rule, service: $0.service)] ?? -1 }
  }

  /// Those with an alert.
  var lists: [EpisodeList] { (figures + rules).filter { $0.total > 0 } }

  /// Adds the next episode of the history.
  mutating func add(_ index: Int) {
    let episode = history.episodes[index]
    if evidence.knowsNotifications { addInterruptions(index, episode) }
    guard period.contains(episode.firedAt) else { return }
    add(index, to: .episodes)
    let isPage = episode.page == .page
    if isPage { addPage(index, episode) }
    if evidence.counts(episode) { addAnswer(index, episode) }
    let place = places[episode.kind.position]
    if place >= 0 && (isPage || !countsPages[place]) { rules[place].add(index) }
  }

  private mutating func add(_ index: Int, to figure: EpisodeList.Figure, weight: Int64 = 0) {
    figures[figure.rawValue].add(index, weight: weight)
  }

  private mutating func addPage(_ index: Int, _ episode: Episode) {
    add(index, to: .pages)
    if episode.hours == .sleep { add(index, to: .sleepPages) }
    switch history.verdicts[index]?.value {
    case .actionable: add(index, to: .actionable)
    case .notActionable: add(index, to: .notActionable)
    case .unknown: add(index, to: .unknown)
    case nil: break
    }
  }

  /// As `TimeToAcknowledge` counts them; the longest times first.
  private mutating func addAnswer(_ index: Int, _ episode: Episode) {
    guard evidence.knowsPeople, episode.knowsPeople || episode.acknowledgedAt != nil else { return }
    if let time = episode.timeToAcknowledge {
      add(index, to: .acknowledged, weight: time.count)
    } else if episode.acknowledgedAt == nil {
      add(index, to: .neverAcknowledged)
    }
  }

  /// Those of the period, whenever the episode began.
  private mutating func addInterruptions(_ index: Int, _ episode: Episode) {
    var (isAny, isSleep) = (false, false)
    for notification in history.notifications(of: episode)
    where notification.beginsInterruption && period.contains(notification.at) {
      isAny = true
      if notification.hours == .sleep { isSleep = true }
    }
    if isAny { add(index, to: .interruptions) }
    if isSleep { add(index, to: .sleepInterruptions) }
  }
}
