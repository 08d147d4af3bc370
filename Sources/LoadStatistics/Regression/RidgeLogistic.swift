/// Logistic regression that is drawn towards given weights, and in which no weight changes its sign.
///
/// It minimises the negative log likelihood plus `pull`/2 times the square of the distance to the given weights, under
/// w >= 0 where the given weight is above 0 and w <= 0 where it is below: ridge regression, A. E. Hoerl and R. W. Kennard
/// (1970), S. le Cessie and J. C. van Houwelingen (1992). The problem is strictly convex, so that there is one answer; it is found by
/// projected Newton steps, D. P. Bertsekas (1982).
public struct RidgeLogistic: Sendable {
  private static let mostSteps = 100
  private static let mostHalvings = 40
  /// Of the gradient, for each case.
  private static let tolerance = 1e-10

  /// What the weights are without a case.
  private let standard: [Double]
  private let pull: Double

  /// - Parameter pull: above 0; the inverse of the variance that the weights have around the given ones.
  public init(towards standard: [Double], pull: Double) {
    precondition(pull > 0, "a pull of \(pull) is not above 0")
    (self.standard, self.pull) = (standard, pull)
  }

  /// The weights that fit the cases best, by feature. O(cases) in each of a few steps.
  public func weights(of cases: LogisticCases) -> [Double] {
    var weights = standard
    for _ in 0..<Self.mostSteps {
      let slope = slope(at: weights, cases)
      let free = weights.indices.filter { !isHeld($0, weights, slope.gradient) }
      let steepest = free.map { abs(slope.gradient[$0]) }.max() ?? 0
      if steepest <= Self.tolerance * Double(1 + cases.count) { break }
      guard let step = slope.curvature.solution(of: free.map { -slope.gradient[$0] }, among: free),
        let next = next(from: weights, free, step, slope, cases)
      else { break }
      weights = next
    }
    return weights
  }

  /// Whether a weight is 0 and would have to change its sign.
  private func isHeld(_ index: Int, _ weights: [Double], _ gradient: [Double]) -> Bool {
    weights[index] == 0 && standard[index] != 0 && (gradient[index] > 0) == (standard[index] > 0)
  }

  /// A weight, or 0 where it has the wrong sign.
  private func projected(_ weight: Double, _ index: Int) -> Double {
    standard[index] > 0 ? max(0, weight) : standard[index] < 0 ? min(0, weight) : weight
  }

  /// The first of ever shorter steps that is a gain; nil where none is.
  private func next(
    from weights: [Double], _ free: [Int], _ step: [Double], _ slope: Slope, _ cases: LogisticCases
  ) -> [Double]? {
    var length = 1.0
    for _ in 0..<Self.mostHalvings {
      var tried = weights
      for (place, index) in free.enumerated() { tried[index] = projected(weights[index] + length * step[place], index) }
      let expected = free.reduce(0.0) { $0 + slope.gradient[$1] * (tried[$1] - weights[$1]) }
      if tried != weights && loss(at: tried, cases) <= slope.loss + 1e-4 * expected { return tried }
      length /= 2
    }
    return nil
  }

  // MARK: the function

  private struct Slope {
    var loss: Double
    var gradient: [Double]
    var curvature: SymmetricMatrix
  }

  private func slope(at weights: [Double], _ cases: LogisticCases) -> Slope {
    var slope = Slope(
      loss: distance(of: weights), gradient: zip(weights, standard).map { pull * ($0 - $1) },
      curvature: SymmetricMatrix(diagonal: pull, size: weights.count))
    for index in 0..<cases.count {
      cases.withCase(index) { places, hit in
        let odds = odds(places, weights, cases)
        let probability = Logistic.probability(odds)
        slope.loss += Logistic.loss(odds, isHit: hit == 1)
        for place in places {
          let (row, value) = cases.feature(at: place)
          slope.gradient[row] += (probability - hit) * value
          for other in places {
            let (column, factor) = cases.feature(at: other)
            slope.curvature[row, column] += probability * (1 - probability) * value * factor
          }
        }
      }
    }
    return slope
  }

  private func loss(at weights: [Double], _ cases: LogisticCases) -> Double {
    (0..<cases.count).reduce(distance(of: weights)) { sum, index in
      cases.withCase(index) { places, hit in
        sum + Logistic.loss(odds(places, weights, cases), isHit: hit == 1)
      }
    }
  }

  private func distance(of weights: [Double]) -> Double {
    zip(weights, standard).reduce(0.0) { $0 + pull / 2 * ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  private func odds(_ places: Range<Int>, _ weights: [Double], _ cases: LogisticCases) -> Double {
    places.reduce(0.0) { sum, place in
      let (number, value) = cases.feature(at: place)
      return sum + weights[number] * value
    }
  }
}
