import PagingModel

/// Whether the pages of periods were worth it.
struct QualityFigures {
  let history: PagingHistory
  let targets: QualityTargets
  /// Whether the teams of each kind leave few traces.
  private let isSilent: [Bool]

  init(history: PagingHistory, targets: QualityTargets) {
    (self.history, self.targets) = (history, targets)
    let silent = Set(history.verdicts.silentTeamSets)
    isSilent = history.kinds.map { silent.contains($0.teamSet) }
  }

  /// The figures of a period; nil where nothing was judged, or pages are not known.
  ///
  /// - Parameter withRows: whether tiers, teams and so on are told apart, too.
  func values(in period: Period, withRows: Bool) -> QualityValues? {
    guard !history.verdicts.isEmpty, !history.clusters.isEmpty, history.knowsPages else { return nil }
    var (pages, labels, proxies) = ([MeasuredPage](), LabelTally.empty, ProxyTally.empty)
    for index in first(from: period.start)..<max(first(from: period.start), first(from: period.end)) {
      guard let verdict = history.verdicts[index] else { continue }
      let episode = history.episodes[index]
      labels.add(verdict)
      proxies.add(episode, duration: episode.duration(history.joined(episode)))
      pages.append(
        MeasuredPage(
          kind: episode.kind.index, cluster: history.clusters.numbers[index], value: verdict.value,
          hours: episode.hours,
          isSilent: isSilent[episode.kind.position]))
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
