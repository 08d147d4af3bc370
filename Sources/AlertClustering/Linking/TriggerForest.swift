import PagingModel

/// Links each alert to the earlier ones that probably triggered it.
///
/// Every alert fired by itself, at its symbol's background rate, or was triggered by an earlier alert. It is linked where
/// the odds of the second to the first exceed a threshold; alerts that are linked are one incident. The model is that of
/// stochastic declustering of earthquakes: J. Zhuang, Y. Ogata, D. Vere-Jones (2002).
///
/// O(n k) for at most 128 x 8 candidates k.
struct TriggerForest<Knowledge: TriggerKnowledge>: Sendable {
  private let collection: AlertCollection
  private let range: Range<Int>
  private let options: ClusteringOptions
  private let kernel: TriggerKernel
  private var knowledge: Knowledge
  private var recent: RecentAlerts
  /// The alert of the same key before each; `max` without one.
  private let previousOfKey: [UInt32]
  private var candidates: [Candidate] = []
  private var links: AlertLinks
  /// The evidence that was kept last of each pair of symbols: most links of two symbols share it.
  private var evidenceOf: [AlertSymbolPair: UInt32] = [:]

  /// - Parameters:
  ///   - range: the alerts to link; nil for all that count.
  ///   - previousOfKey: that of the collection, where it is known already.
  init(
    _ collection: AlertCollection, _ knowledge: Knowledge, _ options: ClusteringOptions,
    linking range: Range<Int>? = nil,
    previousOfKey: [UInt32]? = nil
  ) {
    self.range = range ?? collection.firstCounted..<collection.count
    (self.collection, self.knowledge, self.options) = (collection, knowledge, options)
    kernel = TriggerKernel(options)
    recent = RecentAlerts(serviceCount: collection.symbols.services.count, room: options.mostAlertsPerService)
    self.previousOfKey = previousOfKey ?? collection.previousOfKey
    links = AlertLinks(firstAlert: self.range.lowerBound)
  }

  /// The links of the alerts. Where counts are frozen they are those that the whole has.
  ///
  /// - Parameter from: the first alert that may count for them.
  consuming func link(from first: Int = 0) -> AlertLinks {
    for index in first..<range.upperBound {
      let alert = collection.alerts[index]
      if index >= range.lowerBound { decide(alert, index) }
      take(alert, index)
    }
    links.isApproximate = knowledge.isApproximate
    return links
  }

  private mutating func take(_ alert: ClusterableAlert, _ index: Int) {
    let rule = collection.symbols[alert.symbol].rule
    knowledge.learn(alert, rule: rule)
    recent.add(
      RecentAlerts.Entry(
        start: alert.start, end: alert.end, symbol: alert.symbol, rule: rule, cluster: alert.cluster,
        host: alert.host, index: UInt32(index)), service: alert.service)
  }

  private mutating func decide(_ alert: ClusterableAlert, _ index: Int) {
    let previous = previousOfKey[index]
    var isRefire = false
    if previous != .max {
      isRefire = alert.gap(after: collection.alerts[Int(previous)]) <= options.flapGap.count
      if isRefire {
        links.add(AlertLinks.Stored(earlier: previous, evidence: .max, odds: 0, relation: .refire))
      }
    }
    let rate = knowledge.rate(of: alert)
    gather(alert, except: previous, rate)
    choose(alert, isLinked: isRefire)
    links.finishAlert(rate: rate)
  }
}

/// The candidates of an alert, and their odds.
extension TriggerForest {
  /// An earlier alert that may have triggered the one at hand.
  struct Candidate: Sendable {
    let odds: Double
    let start: Int64
    let index: UInt32
    let service: UInt32
    let symbol: UInt32
    let relation: AlertRelation
    /// Whether counted pairs made its odds, and gave at least two more than the one at hand.
    let isLearned: Bool
  }

  /// Of the services that fired within the lookback those that fired last, and the alert's own.
  private mutating func gather(_ alert: ClusterableAlert, except previous: UInt32, _ rate: Double) {
    candidates.removeAll(keepingCapacity: true)
    let limit = alert.start - options.lookback.count
    recent.forget(before: limit)
    let rule = collection.symbols[alert.symbol].rule
    let priors = RelationPriors(
      symbolCount: knowledge.symbolCount, symbolsOfRule: knowledge.symbolCount(ofRule: rule))
    let judged = Judged(alert, rule: rule, except: previous, since: limit, rate: rate, priors: priors)
    let own = recent.ring(of: alert.service)
    var isOwnDone = own == RecentAlerts.none
    var (ring, count) = (recent.newest, 0)
    while ring != RecentAlerts.none, count < options.mostServices {
      isOwnDone = isOwnDone || ring == own
      addCandidates(ring, judged)
      ring = recent.older(than: ring)
      count += 1
    }
    if !isOwnDone { addCandidates(own, judged) }
  }

  /// The alert at hand, with what is asked of it for each candidate.
  private struct Judged {
    let start: Int64
    let symbol: UInt32
    let rule: UInt32
    let service: UInt32
    let cluster: UInt32
    let host: UInt32
    let previous: UInt32
    let limit: Int64
    let rate: Double
    let priors: RelationPriors

    init(
      _ alert: ClusterableAlert, rule: UInt32, except previous: UInt32, since limit: Int64, rate: Double,
      priors: RelationPriors
    ) {
      (start, symbol, service) = (alert.start, alert.symbol, alert.service)
      (cluster, host) = (alert.cluster, alert.host)
      (self.rule, self.previous, self.limit, self.rate, self.priors) = (rule, previous, limit, rate, priors)
    }

    /// The first relation that holds.
    @inline(__always)
    func relation(_ earlier: RecentAlerts.Entry, service: UInt32, _ services: ServiceRelation) -> AlertRelation {
      let isHere = earlier.cluster == cluster || earlier.cluster == 0 || cluster == 0
      if earlier.symbol == symbol { return isHere ? .symbol : .symbolElsewhere }
      if host != 0, earlier.host == host { return .host }
      if service != 0, service == self.service { return isHere ? .service : .serviceElsewhere }
      switch services {
      case .dependency: return isHere ? .dependency : .dependencyElsewhere
      case .dependent: return isHere ? .dependent : .dependentElsewhere
      case .siblings where isHere: return .sibling
      case .twoHops where isHere: return .twoHops
      default: break
      }
      if isHere, earlier.rule == rule { return .ruleInCluster }
      return isHere && (cluster != 0 || earlier.cluster != 0) ? .cluster : .unrelated
    }
  }

  private mutating func addCandidates(_ ring: Int32, _ judged: Judged) {
    let service = recent.service(of: ring)
    let services: ServiceRelation =
      service == judged.service ? .unrecorded : collection.graph.relation(earlier: service, later: judged.service)
    for place in recent.places(ring) {
      let earlier = recent[place]
      guard earlier.start >= judged.limit, earlier.index != judged.previous else { continue }
      let relation = judged.relation(earlier, service: service, services)
      let prior = judged.priors.prior(relation, services)
      let (fertility, isLearned) = fertility(prior, relation, earlier.symbol, judged.symbol)
      let density = kernel.density(judged.start - earlier.start, ended: judged.start - min(earlier.end, judged.start))
      candidates.append(
        Candidate(
          odds: fertility * density / judged.rate, start: earlier.start, index: earlier.index, service: service,
          symbol: earlier.symbol, relation: relation, isLearned: isLearned))
    }
  }

  /// How many alerts of the later symbol one of the earlier symbol triggers: counts, shrunk to the prior.
  @inline(__always)
  private mutating func fertility(
    _ prior: Double, _ relation: AlertRelation, _ earlier: UInt32, _ later: UInt32
  ) -> (value: Double, isLearned: Bool) {
    guard options.learns, earlier != later else { return (prior, false) }
    let leftOut = knowledge.leftOut
    let activations = knowledge.count(earlier) - leftOut
    let found = knowledge.pair(earlier, later)
    let count = (found?.count ?? 0) - leftOut
    // Never seen together although the earlier one fired: structure is not refuted by few trials.
    guard count > 0, let pair = found?.pair else { return (prior * 12 / Double(12 + max(0, activations)), false) }
    if relation.isWeak, count < options.leastPairCount { return (prior, false) }
    let expected = knowledge.expected(pair, earlier, later)
    if relation.isWeak, !knowledge.isSupported(pair, count, expected: expected) { return (prior, false) }
    let strength = options.pairStrength
    let learned = (max(0, Double(count) - expected) + strength * prior) / (Double(max(1, activations)) + strength)
    return (max(prior * 0.25, learned), count >= 2)
  }
}

/// Which candidates an alert is linked to.
extension TriggerForest {
  private mutating func choose(_ alert: ClusterableAlert, isLinked: Bool) {
    // Nothing below these odds can be chosen: the others alone are put in order.
    var least = options.extraThreshold * LogOdds.surelyLess
    var total = 0.0
    if !isLinked {
      guard let together = together() else { return }
      total = together.total
      least = min(least, together.best * LogOdds.surelyLess)
    }
    let (threshold, extra) = (LogOdds(options.threshold), LogOdds(options.extraThreshold))
    var (count, used): (Int, [UInt32]) = (isLinked ? 1 : 0, [])
    for candidate in ordered(from: least) {
      let odds = LogOdds(candidate.odds)
      guard count < options.mostLinks, count == 0 || odds >= extra else { break }
      if used.contains(candidate.service) { continue }
      used.append(candidate.service)
      add(candidate, alert, burstOdds: count == 0 && odds < threshold ? total : nil)
      count += 1
    }
  }

  /// The odds of all candidates, and of the best, where all are enough for a first link; else nil.
  private func together() -> (total: Double, best: Double)? {
    var (total, best) = (0.0, 0.0)
    for candidate in candidates {
      total += candidate.odds
      best = max(best, candidate.odds)
    }
    guard total >= options.threshold * LogOdds.surelyLess else { return nil }
    if best < options.threshold * (2 - LogOdds.surelyLess) { total = sumInOrder() }
    return LogOdds(total) >= LogOdds(options.threshold) ? (total, best) : nil
  }

  /// The candidates of at least these odds, the best first; of equal ones the latest.
  private func ordered(from least: Double) -> [Candidate] {
    var chosen: [(odds: LogOdds, candidate: Candidate)] = []
    for candidate in candidates where candidate.odds >= least { chosen.append((LogOdds(candidate.odds), candidate)) }
    chosen.sort { left, right in
      if left.odds != right.odds { return left.odds > right.odds }
      if left.candidate.start != right.candidate.start { return left.candidate.start > right.candidate.start }
      return left.candidate.index > right.candidate.index
    }
    return chosen.map(\.candidate)
  }

  /// The sum that decides, always added up in the same order. O(n log n).
  private func sumInOrder() -> Double {
    ordered(from: 0).reduce(0) { $0 + $1.odds }
  }

  private mutating func add(_ candidate: Candidate, _ alert: ClusterableAlert, burstOdds: Double?) {
    links.add(
      AlertLinks.Stored(
        earlier: candidate.index, evidence: candidate.isLearned ? evidence(candidate.symbol, alert.symbol) : .max,
        odds: candidate.odds, relation: candidate.relation), burstOdds: burstOdds)
  }

  private mutating func evidence(_ earlier: UInt32, _ later: UInt32) -> UInt32 {
    guard let found = knowledge.pair(earlier, later) else { return .max }
    let symbols = AlertSymbolPair(earlier: earlier, later: later)
    let evidence = knowledge.evidence(found.pair, earlier, later, count: found.count)
    let number = links.keep(evidence, known: evidenceOf[symbols])
    evidenceOf[symbols] = number
    return number
  }
}
