/// How well one way to put alerts together agrees with another one that is taken for the truth.
///
/// Counted over pairs of alerts (Rand 1971; Manning, Raghavan and Schütze 2008, 16.3), where a large group counts for more,
/// and over alerts by B-cubed (Bagga and Baldwin 1998), where each counts the same.
public struct PartitionAgreement: Hashable, Sendable {
  /// How many alerts both say something of; at least 2.
  public let alerts: Int
  /// How many groups there are in truth, those of one alert among them.
  public let groups: Int
  /// The pairs of alerts that are together in truth, that were found together, and that are both. The first is above 0.
  public let truePairs: Int
  public let foundPairs: Int
  public let sharedPairs: Int
  /// The mean over alerts of how much of what was found with it is with it in truth, and the other way round.
  public let bCubedPrecision: Double
  public let bCubedRecall: Double

  /// Compares labels: alerts of the same label are together. The labels' numbers do not matter. O(n).
  ///
  /// Nil of fewer than two alerts, and where no two of them are together in truth: then there is nothing to find.
  ///
  /// - Parameters:
  ///   - truth: of each alert the group that it is in.
  ///   - found: of each alert, in the same order, where it was put.
  public init?<True: Hashable, Found: Hashable>(truth: [True], found: [Found]) {
    precondition(truth.count == found.count, "\(truth.count) alerts are told, \(found.count) were found")
    let (groups, clusters) = (Labels(truth), Labels(found))
    let cells = Labels(zip(groups.numbers, clusters.numbers).map { Cell(group: $0, cluster: $1) })
    guard truth.count > 1, groups.pairs > 0 else { return nil }
    (alerts, self.groups) = (truth.count, groups.sizes.count)
    (truePairs, foundPairs, sharedPairs) = (groups.pairs, clusters.pairs, cells.pairs)
    var (precision, recall) = (0.0, 0.0)
    for (cell, size) in zip(cells.distinct, cells.sizes) {
      let square = Double(size) * Double(size)
      precision += square / Double(clusters.sizes[cell.cluster])
      recall += square / Double(groups.sizes[cell.group])
    }
    bCubedPrecision = precision / Double(truth.count)
    bCubedRecall = recall / Double(truth.count)
  }

  private struct Cell: Hashable {
    let group: Int
    let cluster: Int
  }

  /// How many of the pairs that were found together are so in truth; nil where none was found.
  public var pairwisePrecision: Double? { foundPairs == 0 ? nil : Double(sharedPairs) / Double(foundPairs) }

  /// How many of the pairs that are together in truth were found.
  public var pairwiseRecall: Double { Double(sharedPairs) / Double(truePairs) }

  /// The harmonic mean of both; 0 where no pair was found.
  public var pairwiseF1: Double { 2 * Double(sharedPairs) / Double(truePairs + foundPairs) }

  /// The harmonic mean of both.
  public var bCubedF1: Double { 2 * bCubedPrecision * bCubedRecall / (bCubedPrecision + bCubedRecall) }
}

/// Labels as numbers from 0, in the order of their first appearance, so that sums over them are always made in one order.
private struct Labels<Label: Hashable> {
  private(set) var numbers: [Int] = []
  private(set) var distinct: [Label] = []
  private(set) var sizes: [Int] = []

  init(_ labels: [Label]) {
    var known: [Label: Int] = [:]
    for label in labels {
      let number = known[label] ?? sizes.count
      if number == sizes.count {
        known[label] = number
        distinct.append(label)
        sizes.append(0)
      }
      sizes[number] += 1
      numbers.append(number)
    }
  }

  /// The pairs that have the same label.
  var pairs: Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
}
