public import PagingModel

/// Judges whether each page of a history was worth it: by what people said of it, else by what is known of how it went.
///
/// The weights of evidence are log-odds. From 1.2 on a page was worth it, up to -1.2 it was not; in between nobody knows.
/// O(n) in episodes, with 20 bytes a page beside the verdicts.
public struct PageJudge {
  /// The rule on a service, and the service, of an episode: numbers of the caller's.
  public typealias Symbol = (rule: UInt32, service: UInt32)

  /// From this sum of weights on a page was worth it, and from its negative down not.
  public static let threshold = 1.2
  /// Sums that are meant to be the threshold are it.
  private static let tolerance = 1e-9

  private let history: PagingHistory
  private var pages: [JudgedPage] = []
  private var diligence: TeamDiligence
  private var rules = RuleHistory()
  /// What of each incident and team somebody acted on.
  private var acted: Set<UInt64> = []

  /// - Parameters:
  ///   - history: with clusters.
  ///   - symbol: that of the episode with this index.
  public init(of history: PagingHistory, _ maintenance: MaintenanceTimes, symbol: (Int) -> Symbol) {
    self.history = history
    diligence = TeamDiligence(teamSetCount: history.teamSets.count)
    var firings = RepeatedFirings(textCount: history.texts.count)
    var index = 0
    history.episodes.forEach { episode in
      let isRepeated = firings.add(episode.alertKey, at: episode.firedAt)
      if episode.page == .page {
        let symbol = symbol(index)
        var own = ResponseEvidence(of: episode, history.joined(episode), responders: responders(of: episode)).set
        if isRepeated { own.add(.flapping) }
        if maintenance.contain(episode.firedAt, service: symbol.service) { own.add(.maintenance) }
        add(
          JudgedPage(
            episode: UInt32(index), rule: symbol.rule, teamSet: history.kind(of: episode).teamSet,
            cluster: history.clusters.numbers[index], own: own))
      }
      index += 1
    }
    diligence.close()
    rules.close()
  }

  private func responders(of episode: Episode) -> Int {
    (history.works[episode]?.acknowledgements.count ?? 0) + (episode.acknowledgedBy == nil ? 0 : 1)
  }

  private mutating func add(_ page: JudgedPage) {
    pages.append(page)
    diligence.add(page.own, teamSet: page.teamSet)
    rules.add(page.own, rule: page.rule)
    if page.own.isStrong { acted.insert(page.share) }
  }

  /// The verdict of every page.
  ///
  /// - Parameter choice: by which weights, where people's labels tell others than the standard ones.
  public func verdicts(by choice: WeightChoice = .standard) -> VerdictTable {
    var table = VerdictTable(episodeCount: history.episodes.count)
    table.rules = rules.rules
    let found = WeightEstimation(labelledPages).found(choice)
    (table.weights, table.estimate) = (found.weights, found.estimate)
    var silent: Set<UInt32> = []
    for page in pages {
      var estimate = verdict(of: page, by: table.weights)
      if diligence.isSilent(page.teamSet) {
        silent.insert(page.teamSet)
        estimate = estimate.ofSilentTeams()
      }
      table.append(label(of: page).map { estimate.labelled($0) } ?? estimate, ofEpisode: Int(page.episode))
    }
    table.silentTeamSets = silent.sorted()
    table.close()
    return table
  }

  /// What people said; nil where nobody said anything.
  private func label(of page: JudgedPage) -> PageVerdict.Value? {
    history.labelled(Int(page.episode))
  }

  /// The pages on whose labels people agree.
  private var labelledPages: [LabelledPage] {
    pages.compactMap { page in
      guard let label = label(of: page), label != .unknown else { return nil }
      return LabelledPage(evidence(on: page), isActionable: label == .actionable, cluster: page.cluster)
    }
  }

  /// Everything that is known of a page, also by what is known of others.
  private func evidence(on page: JudgedPage) -> WeighedEvidence {
    var evidence = page.own
    let isExcused = diligence.isSilent(page.teamSet) && page.own.isDisjoint(with: .againstIt)
    if isExcused { evidence.remove(EvidenceSet(.acknowledgedWithoutTrace)) } else { evidence.add(.prior) }
    let isToldItself = !page.own.isDisjoint(with: EvidenceSet.traces.union(EvidenceSet(.noteNoise)))
    if !isToldItself && acted.contains(page.share) { evidence.add(.sameIncidentActed) }
    let weight = rules.weight(page.own, rule: page.rule, diligence: diligence.factor(of: page.teamSet))
    if weight != nil { evidence.add(.ruleHistory) }
    return WeighedEvidence(set: evidence, ruleWeight: weight ?? 0)
  }

  /// What the evidence says.
  private func verdict(of page: JudgedPage, by weights: EvidenceWeights) -> PageVerdict {
    let evidence = evidence(on: page)
    return PageVerdict(
      Self.value(of: evidence.score(by: weights)), evidence: evidence.set, rule: page.rule,
      ruleWeight: evidence.ruleWeight(by: weights))
  }

  private static func value(of score: Double) -> PageVerdict.Value {
    if score >= threshold - tolerance { return .actionable }
    return score <= tolerance - threshold ? .notActionable : .unknown
  }
}
