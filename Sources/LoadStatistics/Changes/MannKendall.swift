/// The test for a monotone trend: whether later values are larger than earlier ones more often than chance explains.
///
/// H. B. Mann (1945), M. G. Kendall (1975): S = sum of sign(x_j - x_i) over i < j. Of 10 values or fewer without ties p
/// is exact, from the numbers of permutations with so many inversions; else z = (S -+ 1)/sqrt(V) is taken for normal,
/// with V = (n (n - 1)(2n + 5) - sum t (t - 1)(2t + 5)) / 18 over groups of t ties.
public struct MannKendall: Hashable, Sendable {
  /// In -n(n-1)/2...n(n-1)/2; above 0 when later values are larger.
  public let score: Int
  /// S / (n(n-1)/2), in -1...1. Ties count as neither.
  public let tau: Double
  /// Two-sided, in 0...1; 1 where S is 0, as when all values are equal.
  public let p: Double
  /// How many values were compared.
  public let count: Int
  /// Whether p was counted out rather than approximated.
  public let isExact: Bool

  /// The most values of which p is exact.
  public static let exactLimit = 10

  /// Nil of fewer than two values, and when one is no number. O(n^2).
  public init?<Value: Comparable>(of values: [Value]) {
    guard values.count > 1, values.allSatisfy({ $0 == $0 }) else { return nil }
    let ties = Self.ties(in: values)
    count = values.count
    score = Self.score(of: values)
    tau = Double(score) / (Double(count) * Double(count - 1) / 2)
    isExact = count <= Self.exactLimit && ties.isEmpty
    p = isExact ? Self.exact(score, count) : Self.normal(score, count, ties)
  }

  private static func score<Value: Comparable>(of values: [Value]) -> Int {
    var score = 0
    for later in values.indices {
      for earlier in 0..<later {
        score += values[earlier] < values[later] ? 1 : values[later] < values[earlier] ? -1 : 0
      }
    }
    return score
  }

  /// The sizes of the groups of equal values that have more than one.
  private static func ties<Value: Comparable>(in values: [Value]) -> [Int] {
    var (sizes, size) = ([Int](), 1)
    let sorted = values.sorted()
    for index in sorted.indices.dropFirst() {
      if sorted[index - 1] < sorted[index] {
        sizes.append(size)
        size = 1
      } else {
        size += 1
      }
    }
    return (sizes + [size]).filter { $0 > 1 }
  }

  /// Twice the share of the permutations whose S is at least as large, at most 1.
  private static func exact(_ score: Int, _ count: Int) -> Double {
    let permutations = inversionCounts(count)
    // A permutation with i of m inversions has S = m - 2i.
    let pairs = permutations.count - 1
    let extreme = permutations.prefix((pairs - abs(score)) / 2 + 1).reduce(0, +)
    return min(1, 2 * Double(extreme) / Double(permutations.reduce(0, +)))
  }

  /// How many permutations of n values have 0, 1, ... n(n-1)/2 inversions (Mahonian numbers): the coefficients of the
  /// product of 1 + q + ... + q^(k-1) over k up to n. O(n^4).
  static func inversionCounts(_ count: Int) -> [Int] {
    var counts = [1]
    for k in 1...max(1, count) {
      var next = [Int](repeating: 0, count: counts.count + k - 1)
      for (inversions, number) in counts.enumerated() {
        for more in 0..<k { next[inversions + more] += number }
      }
      counts = next
    }
    return counts
  }

  private static func normal(_ score: Int, _ count: Int, _ ties: [Int]) -> Double {
    let variance = (spread(count) - ties.reduce(0.0) { $0 + spread($1) }) / 18
    guard variance > 0, score != 0 else { return 1 }
    return StandardNormal.twoSided(Double(abs(score) - 1) / variance.squareRoot())
  }

  /// n (n - 1)(2n + 5)
  private static func spread(_ count: Int) -> Double {
    Double(count) * Double(count - 1) * (2 * Double(count) + 5)
  }
}
