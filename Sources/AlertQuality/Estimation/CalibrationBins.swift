import LoadStatistics
import PagingModel

/// How often pages of each score were worth it by what people said of them.
struct CalibrationBins {
  private static let most = 4

  private struct Tally {
    var (pages, actionable) = (0, 0)
    var predicted = 0.0
    var clusters: [UInt32: (hits: Int, members: Int)] = [:]

    mutating func add(_ page: LabelledPage, _ score: Double) {
      pages += 1
      if page.isActionable { actionable += 1 }
      predicted += Logistic.probability(score)
      let cluster = clusters[page.cluster] ?? (0, 0)
      clusters[page.cluster] = (cluster.hits + (page.isActionable ? 1 : 0), cluster.members + 1)
    }
  }

  private var tallies = Array(repeating: Tally(), count: 2 * most + 1)

  /// - Parameter pages: each with the weights that it is scored by.
  init(_ pages: [(page: LabelledPage, weights: EvidenceWeights)]) {
    for (page, weights) in pages {
      let score = page.evidence.score(by: weights)
      // Half and more is the next one; a sum of tenths that is meant to be half is half.
      let whole = Int((min(5, max(-5, score)) + 0.5 + 1e-9).rounded(.down))
      tallies[min(Self.most, max(-Self.most, whole)) + Self.most].add(page, score)
    }
  }

  var bins: [WeightEstimate.Bin] {
    tallies.enumerated().compactMap { index, tally in
      // In the order of their numbers: sums do not depend on anything else then.
      let clusters = tally.clusters.sorted { $0.key < $1.key }.map {
        ClusterCount(hits: $0.value.hits, members: $0.value.members)
      }
      guard let share = ClusteredShare(of: clusters) else { return nil }
      return WeightEstimate.Bin(
        score: index - Self.most, pages: tally.pages, actionable: tally.actionable,
        predicted: tally.predicted / Double(tally.pages), low: share.interval.low, high: share.interval.high)
    }
  }
}
