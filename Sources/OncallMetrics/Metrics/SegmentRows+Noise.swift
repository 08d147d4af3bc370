import PagingModel

extension SegmentRows {
  /// What makes the period noisy; of stale alerts only how many there were.
  ///
  /// - Parameter values: the period's, with its rules.
  func noise(of values: PeriodValues) -> NoiseValues {
    var noise = NoiseValues()
    var (shortPages, verdicts) = (0, VerdictTally.empty)
    for (number, tally) in tallies.enumerated() where tally.episodes > 0 {
      noise.flapping += tally.noise.flapping
      noise.chattering += tally.noise.chattering
      noise.stale += tally.noise.stale
      shortPages += tally.noise.shortPages
      verdicts.merge(tally.noise.verdicts)
      let severity = history.text(segments.keys[number].severity)
      noise.severities.add(tally.episodes, severity.flatMap(SeverityMix.level))
    }
    noise.pagingRules = values.rules.count { ($0.pages ?? 0) > 0 }
    noise.topTen = Pareto.topTen(values.rules, ofPages: values.summary.pages)
    guard let pages = values.summary.pages else { return noise }
    noise.shorterThan5Minutes = Share(count: shortPages, of: pages)
    noise.acknowledged = values.response.timeToAcknowledge.map { times in
      let never = times.neverAcknowledged + times.acknowledgedAfterEnd
      return Share(count: times.times.count, of: times.times.count + never)
    }
    noise.selfResolved = selfResolved(values.rules)
    if isJudged { noise.verdicts = verdicts }
    return noise
  }

  /// Of the pages of which it is known; nil where no rule has any.
  private func selfResolved(_ rules: [RuleValues]) -> Share? {
    let known = rules.filter { $0.pages != nil && $0.selfResolved != nil }
    guard !known.isEmpty else { return nil }
    return Share(
      count: known.reduce(0) { $0 + ($1.selfResolved ?? 0) }, of: known.reduce(0) { $0 + $1.selfResolvedOf })
  }
}
