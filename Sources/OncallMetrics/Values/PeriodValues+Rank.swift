extension PeriodValues {
  /// The rules in the order in which they are worth looking at: by rank, else, where pages were not judged, by pages.
  public var rulesByRank: [RuleValues] {
    guard rules.contains(where: { $0.noise.rank != nil }) else { return rules }
    return rules.sorted { ($0.noise.rank ?? .max) < ($1.noise.rank ?? .max) }
  }

  /// The rules with a page that was not worth it, in the order of their rank; empty where pages were not judged.
  public var noisyRules: [RuleValues] { rulesByRank.filter { $0.notActionable > 0 } }

  /// Those of them that a meeting can talk about.
  public var foundRules: ArraySlice<RuleValues> { noisyRules.prefix(NoiseValues.mostFound) }
}

extension RuleValues {
  /// Its pages that were not worth it; 0 where none was judged.
  public var notActionable: Int { noise.judged?.verdicts.notActionable ?? 0 }
}

extension Storm {
  /// The one with more alerts first; of equals the earlier.
  public static func isLarger(_ left: Storm, _ right: Storm) -> Bool {
    let (first, second) = (left.flood.episodes.count, right.flood.episodes.count)
    return first != second ? first > second : left.flood.start < right.flood.start
  }
}
