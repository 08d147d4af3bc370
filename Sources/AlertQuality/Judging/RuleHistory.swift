import Glibc
import PagingModel

/// What became of the pages of each rule on each service: the others of a page's rule speak for it, or against it.
///
/// The share of them with a trace of action, shrunk towards that of all pages, as log-odds against that share; both seen as
/// parts of the pages that were worth it, of which so many leave a trace.
struct RuleHistory {
  private static let traceShare = 0.7
  /// The weight of the share of all pages, in pages.
  private static let shrinkage = 4.0
  private static let (least, most) = (-2.0, 1.0)
  private static let leastPages = 3

  private(set) var rules: [RuleTraces] = []
  /// The share of all pages with a trace; at least 0.02.
  private var share = 0.02

  /// Counts a page.
  mutating func add(_ evidence: EvidenceSet, rule: UInt32) {
    if Int(rule) >= rules.count {
      rules.append(contentsOf: repeatElement(RuleTraces(), count: Int(rule) + 1 - rules.count))
    }
    rules[Int(rule)].pages += 1
    if evidence.isStrong { rules[Int(rule)].traced += 1 }
  }

  /// Ends the counting: only then there are weights.
  mutating func close() {
    let pages = rules.reduce(0) { $0 + $1.pages }
    let traced = rules.reduce(0) { $0 + $1.traced }
    share = max(0.02, Double(traced) / Double(max(1, pages)))
  }

  /// What the other pages of its rule say of a page; nil where they are too few.
  ///
  /// - Parameter diligence: what the absence of traces weighs for its team.
  func weight(_ evidence: EvidenceSet, rule: UInt32, diligence: Double) -> Double? {
    let traces = rules[Int(rule)].without(evidence)
    guard traces.pages >= Self.leastPages else { return nil }
    let own = (Double(traces.traced) + Self.shrinkage * share) / (Double(traces.pages) + Self.shrinkage)
    let odds = Self.logit(own / Self.traceShare) - Self.logit(share / Self.traceShare)
    let weight = min(Self.most, max(Self.least, odds))
    return weight < 0 ? weight * diligence : weight
  }

  private static func logit(_ share: Double) -> Double {
    let bounded = min(0.98, max(0.02, share))
    return log(bounded / (1 - bounded))
  }
}

extension RuleTraces {
  /// Those of all pages of the rule but one.
  func without(_ evidence: EvidenceSet) -> RuleTraces {
    var others = self
    others.pages -= 1
    if evidence.isStrong { others.traced -= 1 }
    return others
  }
}
