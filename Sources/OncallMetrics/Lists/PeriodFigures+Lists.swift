import PagingModel

extension PeriodFigures {
  /// There are lists of the rules that are found noisy, and of so many with the most pages.
  static let mostLoudest = 15
  /// Of so many of the largest storms and clusters.
  static let (mostStorms, mostClusters) = (12, 5)

  /// The alerts behind the figures of a period: of totals, rules, storms and clusters, in this order; none of a figure that
  /// is 0 or not known.
  ///
  /// O(episodes + notifications); at most `EpisodeList.most` of each are kept.
  ///
  /// - Parameters: those of the period.
  public func lists(of values: PeriodValues, _ storms: StormValues, _ clusters: ClusterValues) -> [EpisodeList] {
    var lister = EpisodeLister(history, evidence, values.period, rules: listedRules(of: values))
    for index in history.episodes.indices { lister.add(index) }
    let largest = storms.list.indices.sorted { Storm.isLarger(storms.list[$0], storms.list[$1]) }
    return lister.lists
      + largest.prefix(Self.mostStorms).sorted().map {
        EpisodeList(.storm($0 + 1), of: storms.list[$0].flood.episodes)
      }
      + clusters.largest.prefix(Self.mostClusters).enumerated().map {
        EpisodeList(.cluster($0 + 1), of: $1.episodes)
      }
  }

  /// In order of rank.
  private func listedRules(of values: PeriodValues) -> [(place: Int, rule: RuleValues)] {
    let ranked = values.rulesByRank
    let loudest = Set(values.rules.prefix(Self.mostLoudest).compactMap(\.id))
    let noisy = Set(values.foundRules.compactMap(\.id))
    return ranked.enumerated().map { ($0 + 1, $1) }.filter { _, rule in
      rule.id.map { loudest.contains($0) || noisy.contains($0) } ?? false
    }
  }
}
