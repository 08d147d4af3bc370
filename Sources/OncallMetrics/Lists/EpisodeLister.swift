import PagingModel

/// Puts the episodes of a history into the lists that they belong to. Memory is that of the lists.
struct EpisodeLister {
  private let history: PagingHistory
  private let evidence: Evidence
  private let marks: [AlertMarks]
  private let clocks: [PersonClock]
  private let plan: ListPlan
  private let period: Period
  /// Whether alerts of each kind do not tell how soon they were acknowledged.
  private let hidesAnswers: [Bool]
  /// Lists of parts of time, such as months, each with the number of its first list.
  private var times: [(locator: PeriodLocator, first: Int)]
  private var all: [EpisodeList]
  /// The lists that the episode at hand is in by whom it interrupted.
  private var touched: [Int] = []

  init(
    _ figures: PeriodFigures, _ plan: ListPlan, _ listed: ListedFigures, times: [(periods: [Period], first: Int)]
  ) {
    (history, evidence, self.plan, period) = (figures.history, figures.evidence, plan, listed.values.period)
    hidesAnswers = listed.hiddenAnswers.kinds(of: figures.history)
    (marks, clocks) = (figures.noise.marks, figures.load.load.clocks)
    self.times = times.map { (PeriodLocator($0.periods), $0.first) }
    all = plan.entries.map { EpisodeList($0.kind, namesAlerts: $0.namesAlerts) }
  }

  /// Those with an alert or an interruption.
  var lists: [EpisodeList] { all.filter { !$0.isEmpty } }

  /// Adds the next episode of the history, with the interruptions that begin with it.
  mutating func add(_ index: Int, _ interruptions: [Interruption]) {
    let episode = history.episodes[index]
    let facts = AlertFacts(index, of: history, evidence)
    touched.removeAll(keepingCapacity: true)
    for interruption in interruptions { add(interruption, of: index, episode.kind.position, facts) }
    for place in times.indices {
      guard let part = times[place].locator.index(of: episode.firedAt) else { continue }
      // Pages first: a day and a month are looked at for them.
      all[times[place].first + part].add(index, facts, weight: facts.isPage ? 1 : 0)
    }
    addNotifications(index, episode, facts)
    guard period.contains(episode.firedAt) else { return }
    addFigures(index, episode, facts)
    for number in plan.ofKind[episode.kind.position] where facts.isPage || plan.entries[number].holdsAll {
      all[number].add(index, facts)
    }
  }

  // MARK: interruptions

  /// Counts an interruption of the period, or of a month; the episode is nil where its start is not in the input.
  mutating func add(
    _ interruption: Interruption, of index: Int? = nil, _ kind: Int? = nil, _ facts: AlertFacts = .init()
  ) {
    for place in times.indices {
      guard let part = times[place].locator.index(of: interruption.at) else { continue }
      all[times[place].first + part].counts.interruptions.add(interruption.hours)
    }
    guard period.contains(interruption.at) else { return }
    for number in kind.map({ plan.ofKind[$0] }) ?? [] { all[number].counts.interruptions.add(interruption.hours) }
    for number in numbers(of: interruption) {
      all[number].counts.interruptions.add(interruption.hours)
      guard let index, !touched.contains(number) else { continue }
      touched.append(number)
      all[number].add(index, facts)
    }
  }

  /// The lists of alerts by whom they interrupted, and when.
  private func numbers(of interruption: Interruption) -> [Int] {
    let byHours: EpisodeList.Figure =
      switch interruption.hours {
      case .business: .businessInterruptions
      case .off: .offInterruptions
      case .sleep: .sleepInterruptions
      }
    var numbers = [EpisodeList.Figure.interruptions.rawValue, byHours.rawValue]
    numbers += plan.ofPerson[interruption.person.position]
    if let (weekdays, hours, weekHours) = plan.clock {
      let hour = HeatMap.hour(of: interruption.at, in: clocks[interruption.person.position].zone)
      numbers += [weekdays + hour / 24, hours + hour % 24]
      if let weekHours { numbers.append(weekHours + hour) }
    }
    return numbers
  }

  private mutating func addNotifications(_ index: Int, _ episode: Episode, _ facts: AlertFacts) {
    guard episode.firstNotification != nil else { return }
    let count = history.notifications(of: episode).count { period.contains($0.at) }
    guard count > 0 else { return }
    add(index, to: .notified, facts)
    all[EpisodeList.Figure.notified.rawValue].counts.notifications += count
  }

  // MARK: figures of the period

  private mutating func add(
    _ index: Int, to figure: EpisodeList.Figure, _ facts: AlertFacts, weight: Int64 = 0, isNamed: Bool = true
  ) {
    all[figure.rawValue].add(index, facts, weight: weight, isNamed: isNamed)
  }

  private mutating func addFigures(_ index: Int, _ episode: Episode, _ facts: AlertFacts) {
    add(index, to: .episodes, facts)
    addNoise(index, episode, facts)
    if facts.isPage { addPage(index, episode, facts) }
    guard evidence.counts(episode) else { return }
    addAnswer(index, episode, facts)
    addEnd(index, episode, facts)
  }

  private mutating func addPage(_ index: Int, _ episode: Episode, _ facts: AlertFacts) {
    add(index, to: .pages, facts)
    if plan.isLoud[episode.kind.position] { add(index, to: .loudest, facts) }
    switch facts.hours {
    case .business: add(index, to: .businessPages, facts)
    case .off: add(index, to: .offPages, facts)
    case .sleep: add(index, to: .sleepPages, facts)
    case nil: break
    }
    guard let verdict = history.verdicts[index] else { return }
    switch verdict.value {
    case .actionable: add(index, to: .actionable, facts)
    case .notActionable: add(index, to: .notActionable, facts)
    case .unknown: add(index, to: .unknown, facts)
    }
    if verdict.value != .unknown { add(index, to: .decided, facts) }
    if verdict.isLabelled && verdict.value != .unknown { add(index, to: .labelled, facts) }
    if episode.knowsPeople && facts.isAcknowledged { add(index, to: .acknowledgedWhileOpen, facts) }
    if episode.knowsPeople && facts.isSelfResolved { add(index, to: .selfResolved, facts) }
    let duration = episode.duration(history.joined(episode))
    if let duration, duration < ProxyTally.short { add(index, to: .shorterThan5Minutes, facts) }
  }

  private mutating func addNoise(_ index: Int, _ episode: Episode, _ facts: AlertFacts) {
    let marks = marks[index]
    if marks.contains(.chattering) { add(index, to: .chattering, facts) }
    if marks.contains(.flapping) { add(index, to: .flapping, facts) }
    if marks.contains(.stale) { add(index, to: .stale, facts) }
    guard let level = plan.levels[episode.kind.position] else { return }
    add(index, to: .severityKnown, facts)
    switch level {
    case .high: add(index, to: .severityHigh, facts)
    case .medium: add(index, to: .severityMedium, facts)
    case .low: add(index, to: .severityLow, facts)
    }
  }

  /// As `TimeToAcknowledge` counts them; the longest times first. What does not tell its time is not named: between others its
  /// place would.
  private mutating func addAnswer(_ index: Int, _ episode: Episode, _ facts: AlertFacts) {
    guard evidence.knowsPeople, episode.knowsPeople || episode.acknowledgedAt != nil else { return }
    guard let time = episode.timeToAcknowledge else {
      add(index, to: episode.acknowledgedAt == nil ? .neverAcknowledged : .acknowledgedAfterEnd, facts)
      return
    }
    let isNamed = !hidesAnswers[episode.kind.position]
    add(index, to: .acknowledged, facts, weight: time.count, isNamed: isNamed)
    switch episode.hours {
    case .business: add(index, to: .acknowledgedInBusiness, facts, weight: time.count, isNamed: isNamed)
    case .off: add(index, to: .acknowledgedOff, facts, weight: time.count, isNamed: isNamed)
    case .sleep: add(index, to: .acknowledgedInSleep, facts, weight: time.count, isNamed: isNamed)
    case nil: break
    }
  }

  /// As `TimeToResolve` counts them; the longest times first.
  private mutating func addEnd(_ index: Int, _ episode: Episode, _ facts: AlertFacts) {
    switch TimeToResolve.fate(of: episode, knowsPeople: evidence.knowsPeople) {
    case .timed(let time): add(index, to: .resolved, facts, weight: time.count)
    case .stillOpen: add(index, to: .stillOpen, facts)
    case .byTimer: add(index, to: .closedByTimer, facts)
    case .neverTouched: add(index, to: .neverTouched, facts)
    case .notKnown: break
    }
  }
}
