public import PagingModel

/// Every figure of a history in the periods that are asked for.
///
/// Making one numbers the segments and gives everyone what reached them, O(n log n). Asking for periods counts the history
/// in one walk, however many they are; their loads are then made period by period, each out of what lies in it.
public struct PeriodFigures: Sendable {
  let history: PagingHistory
  let segments: SegmentIndex
  let evidence: Evidence
  let load: LoadFigures
  let quality: QualityFigures
  let noise: NoiseHistory
  public let clusters: ClusterFigures

  public init(
    of history: PagingHistory, load options: LoadOptions = LoadOptions(),
    quality targets: QualityTargets = QualityTargets()
  ) {
    self.history = history
    segments = SegmentIndex(of: history)
    noise = NoiseHistory(of: history)
    evidence = Evidence(of: history)
    clusters = ClusterFigures(of: history)
    quality = QualityFigures(history: history, targets: targets)
    load = LoadFigures(load: LoadHistory(of: history, evidence), options: options)
  }

  /// The figures of one period.
  public func values(in period: Period) -> PeriodValues { values(in: period, months: []).period }

  /// The figures of a period, and those of months in the order of the months.
  public func values(
    in period: Period, months: [MonthPeriod], of input: Period? = nil
  ) -> (period: PeriodValues, months: [MonthValues]) {
    let counts = count(period, months, of: input)
    let loads = counts.monthLoads()
    return (counts.period, months.indices.map { counts.month($0, loads) })
  }

  /// How much load there is on people and teams at the end of a period, and where it is going.
  ///
  /// - Parameters:
  ///   - months: calendar months; those that are cut are left out.
  ///   - calendar: of the report's zone.
  public func recovery(
    in period: Period, months: [MonthPeriod], of input: Period? = nil, _ calendar: some LocalCalendar
  ) -> RecoveryValues {
    count(period, months, of: input).recovery(calendar)
  }

  /// Everything that one person carried in a period; `LoadOptions.tellsEveryone` must be set, or the person may have no
  /// row.
  ///
  /// - Parameters: as those of `count`.
  public func sheet(of person: PersonID, in period: Period, months: [MonthPeriod], of input: Period? = nil)
    -> PersonSheet
  {
    count(period, months, of: input).sheet(of: person)
  }

  /// Counts a period and months.
  ///
  /// - Parameters:
  ///   - months: calendar months.
  ///   - input: what the input covers: what time on call runs over; the periods themselves unless told.
  public func count(_ period: Period, _ months: [MonthPeriod], of input: Period? = nil) -> PeriodCounts {
    PeriodCounts(self, period, months, of: input)
  }

  /// Whether people take longer to acknowledge after pages that were not worth it.
  func measuredFatigue(in period: Period) -> MeasuredFatigue {
    MeasuredFatigue(load: load.load, span: period.span) { index in
      switch history.verdicts[index]?.value {
      case .actionable: true
      case .notActionable: false
      case .unknown, nil: nil
      }
    }
  }
}

extension PeriodFigures {
  /// Counts the history into one tally per period, in one walk.
  func tallies(in periods: [Period]) -> [PeriodTally] {
    let spans = PeriodSpans(periods)
    var tallies = [PeriodTally](repeating: .empty, count: spans.spans.count)
    var locator = PeriodLocator(spans.spans)
    addEpisodes(to: &tallies, &locator)
    addStray(to: &tallies, &locator)
    return spans.parts.map { part in
      tallies[part].dropFirst().reduce(into: tallies[part].first ?? .empty) { $0.merge($1) }
    }
  }

  private func addEpisodes(to tallies: inout [PeriodTally], _ locator: inout PeriodLocator) {
    var reach = PageReach()
    for (index, episode) in history.episodes.enumerated() {
      let segment = segments.segment(of: episode)
      if let period = locator.index(of: episode.firedAt) {
        let duration = episode.duration(history.joined(episode))
        tallies[period].add(episode, duration: duration, segment: segment, marks: noise.marks[index], evidence)
        if episode.page == .page {
          reach.read(history.notifications(of: episode), history.interruptingChannels)
          tallies[period].add(reach, history.verdicts[index], segment: segment)
        }
      }
      addNotifications(of: episode, segment, to: &tallies, &locator)
    }
  }

  // Not cut to the periods' episodes: a page may notify long after it fired, in another month.
  private func addNotifications(
    of episode: Episode, _ segment: Int, to tallies: inout [PeriodTally], _ locator: inout PeriodLocator
  ) {
    guard var index = episode.firstNotification?.position else { return }
    while true {
      let notification = history.notifications[index]
      if let period = locator.index(of: notification.at) { tallies[period].add(notification, segment: segment) }
      if notification.isLastOfEpisode { return }
      index += 1
    }
  }

  private func addStray(to tallies: inout [PeriodTally], _ locator: inout PeriodLocator) {
    for notification in history.strayNotifications {
      guard let period = locator.index(of: notification.at) else { continue }
      tallies[period].add(notification, segment: nil)
    }
  }
}
