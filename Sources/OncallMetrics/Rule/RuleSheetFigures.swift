public import PagingModel

extension PeriodFigures {
  /// The sheets of some rules in a period, in the order of the report's rows; those that did not fire in it come last.
  ///
  /// O(n) in episodes, whatever the number of rules.
  ///
  /// - Parameters:
  ///   - rules: each once.
  ///   - values: the figures of the period.
  ///   - zone: the report's.
  public func sheets(of rules: [RuleID], _ values: PeriodValues, _ zone: TimeZoneRules) -> [RuleSheet] {
    var sheets = rules.map { RuleSheet(rule: history.text($0.key.rule), service: history.text($0.key.service)) }
    let numbers = Dictionary(uniqueKeysWithValues: rules.indices.map { (rules[$0].key, $0) })
    var readings = Array(repeating: RuleReading(), count: rules.count)
    for (index, episode) in history.episodes.enumerated() where values.period.contains(episode.firedAt) {
      let kind = history.kind(of: episode)
      guard let number = numbers[RuleKey(rule: kind.rule, service: kind.service)] else { continue }
      readings[number].add(index, history, zone)
    }
    let intervals = quality.intervals(of: readings.map(\.episodes))
    for number in sheets.indices {
      readings[number].fill(&sheets[number])
      sheets[number].interval = intervals[number]
      sheets[number].latest = readings[number].latest.map { episode($0) }
      sheets[number].row = values.rules.first { $0.id == rules[number] }
    }
    return sheets.sorted(by: RuleSheet.precedes)
  }

  private func episode(_ index: Int) -> RuleEpisode {
    let (episode, marks) = (history.episodes[index], noise.marks[index])
    return RuleEpisode(
      id: history.id(ofEpisode: index), firedAt: episode.firedAt, title: history.text(episode.title),
      duration: episode.duration(history.joined(episode)), endedBy: episode.endedBy, page: episode.page,
      hours: episode.hours, timeToAcknowledge: episode.timeToAcknowledge,
      verdict: history.verdicts[index]?.value, isFlapping: marks.contains(.flapping),
      isRepeat: marks.contains(.repeated), isStale: marks.contains(.stale))
  }
}

/// What is read of the episodes of one rule.
private struct RuleReading {
  static let mostLatest = 10

  private var heat = Array(repeating: 0, count: 168)
  private var durations = DurationTally.empty
  private var hours = HoursCounts()
  private var keys: Set<TextID> = []
  private(set) var episodes: [Int] = []

  /// The indices of its last episodes, the last first.
  var latest: [Int] { episodes.suffix(Self.mostLatest).reversed() }

  mutating func add(_ index: Int, _ history: PagingHistory, _ zone: TimeZoneRules) {
    let episode = history.episodes[index]
    heat[HeatMap.hour(of: episode.firedAt, in: zone)] += 1
    if let duration = episode.duration(history.joined(episode)) { durations.add(duration) }
    if let hours = episode.hours { self.hours.add(hours) }
    keys.insert(episode.alertKey)
    episodes.append(index)
  }

  func fill(_ sheet: inout RuleSheet) {
    (sheet.heat, sheet.durations, sheet.hours, sheet.alertKeys) = (heat, durations.values, hours, keys.count)
  }
}

extension RuleSheet {
  /// By the report's order of rules; those without a row last, by bytes.
  fileprivate static func precedes(_ left: RuleSheet, _ right: RuleSheet) -> Bool {
    switch (left.row, right.row) {
    case (let first?, let second?): RuleValues.precedes(first, second)
    case (nil, nil): ByteOrder.precedes(left.service, right.service)
    default: left.row != nil
    }
  }
}
