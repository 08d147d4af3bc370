import PagingModel

/// Whether the pages of periods were worth it.
struct QualityFigures {
  let history: PagingHistory
  let targets: QualityTargets

  /// The figures of a period; nil where nothing was judged, or pages are not known.
  ///
  /// - Parameter withRows: whether tiers, teams and so on are told apart, too.
  func values(in period: Period, withRows: Bool) -> QualityValues? {
    guard !history.verdicts.isEmpty, !history.clusters.isEmpty, history.knowsPages else { return nil }
    let pages = self.pages(in: period)
    var measures = QualityMeasures(of: history)
    var values = QualityValues(all: measures.measure(pages, targets.target(ofTier: nil)))
    var (labels, proxies) = (LabelTally.empty, ProxyTally.empty)
    for page in pages {
      let episode = history.episodes[Int(page)]
      if let verdict = history.verdicts[Int(page)] { labels.add(verdict) }
      proxies.add(episode, duration: episode.duration(history.joined(episode)))
    }
    values.labels = labels.values
    proxies.fill(&values)
    values.silentTeams = silentTeams
    if withRows { QualityRows(history: history, targets: targets).fill(&values, pages, &measures) }
    return values
  }

  /// Whose pages tell little by what is missing, in the whole input: by bytes, each set of teams once.
  private var silentTeams: [String] {
    history.verdicts.silentTeamSets
      .map { number in history.teamSets[Int(number)].map { history.text($0) }.joined(separator: " and ") }
      .filter { !$0.isEmpty }.sorted(by: ByteOrder.precedes)
  }

  /// The indices of the pages that began in a period. O(log n) and their number.
  private func pages(in period: Period) -> [UInt32] {
    (first(from: period.start)..<max(first(from: period.start), first(from: period.end)))
      .filter { history.episodes[$0].page == .page }.map { UInt32($0) }
  }

  private func first(from moment: Timestamp) -> Int {
    var (low, high) = (0, history.episodes.count)
    while low < high {
      let middle = (low + high) / 2
      if history.episodes[middle].firedAt < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
