import LoadStatistics
import PagingModel

/// Whether the pages of periods were worth it.
struct QualityFigures {
  let history: PagingHistory
  let targets: QualityTargets

  /// Whether pages can be told to be worth it: they are known, judged, and put into clusters.
  private var isKnown: Bool { !history.verdicts.isEmpty && !history.clusters.isEmpty && history.knowsPages }

  /// An episode as a page that is measured; nil of one that is none. O(1).
  private func page(_ index: Int) -> MeasuredPage? {
    guard let verdict = history.verdicts[index] else { return nil }
    let episode = history.episodes[index]
    return MeasuredPage(
      kind: episode.kind.index, cluster: history.clusters.numbers[index], value: verdict.value,
      hours: episode.hours, isOfSilence: verdict.isOfSilence)
  }

  /// The 95 % intervals of the actionable shares of some sets of episodes, as `QualityMeasure.interval`.
  ///
  /// - Parameter sets: the indices of episodes, ascending in each.
  func intervals(of sets: [[Int]]) -> [ConfidenceInterval?] {
    guard isKnown else { return sets.map { _ in nil } }
    let pages = sets.map { $0.compactMap(page) }
    var measures = QualityMeasures(pages.flatMap { $0 }, clusterCount: history.clusters.count)
    var start: Int32 = 0
    return pages.map { own in
      defer { start += Int32(own.count) }
      return measures.measure(start..<start + Int32(own.count), targets.target(ofTier: nil)).interval
    }
  }

  /// The figures of a period; nil where nothing was judged, or pages are not known.
  ///
  /// - Parameter withRows: whether tiers, teams and so on are told apart, too.
  func values(in period: Period, withRows: Bool) -> QualityValues? {
    guard isKnown else { return nil }
    var (pages, labels, proxies) = ([MeasuredPage](), LabelTally.empty, ProxyTally.empty)
    for index in first(from: period.start)..<max(first(from: period.start), first(from: period.end)) {
      guard let page = page(index), let verdict = history.verdicts[index] else { continue }
      let episode = history.episodes[index]
      labels.add(verdict)
      proxies.add(episode, duration: episode.duration(history.joined(episode)))
      pages.append(page)
    }
    var measures = QualityMeasures(pages, clusterCount: history.clusters.count)
    var values = QualityValues(all: measures.measure(pages.indices.lazy.map { Int32($0) }, targets.target(ofTier: nil)))
    values.labels = labels.values
    values.silentTeams = silentTeams
    proxies.fill(&values)
    if withRows {
      values.estimate = history.verdicts.estimate
      QualityRows(history: history, targets: targets).fill(&values, &measures)
    }
    return values
  }

  /// Whose pages tell little by what is missing, in the whole input: by bytes, each set of teams once.
  private var silentTeams: [String] {
    history.verdicts.silentTeamSets
      .map { number in history.teamSets[Int(number)].map { history.text($0) }.joined(separator: " and ") }
      .filter { !$0.isEmpty }.sorted(by: ByteOrder.precedes)
  }

  /// The index of the first episode from a moment on. O(log n).
  private func first(from moment: Timestamp) -> Int {
    var (low, high) = (0, history.episodes.count)
    while low < high {
      let middle = (low + high) / 2
      if history.episodes[middle].firedAt < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
