import PagingModel

extension SegmentRows {
  /// What makes the period noisy; of stale alerts only how many there were.
  ///
  /// - Parameter values: the period's, with its rules.
  func noise(of values: PeriodValues) -> NoiseValues {
    var noise = NoiseValues()
    for (number, tally) in tallies.enumerated() where tally.episodes > 0 {
      noise.flapping += tally.noise.flapping
      noise.chattering += tally.noise.chattering
      noise.stale += tally.noise.stale
      let severity = history.text(segments.keys[number].severity)
      noise.severities.add(tally.episodes, severity.flatMap(SeverityMix.level))
    }
    noise.pagingRules = values.rules.count { ($0.pages ?? 0) > 0 }
    noise.topTen = Pareto.topTen(values.rules, ofPages: values.summary.pages)
    noise.isJudged = isJudged
    return noise
  }
}
