import Testing

@testable import LoadStatistics

@Suite struct RidgeLogisticTests {
  /// Cases whose features are all there, with 1 or 0.
  private func cases(_ rows: [(features: [Double], hits: Int, misses: Int)]) -> LogisticCases {
    var cases = LogisticCases()
    for row in rows {
      let features = row.features.enumerated().map { (number: $0.offset, value: $0.element) }.filter { $0.value != 0 }
      for number in 0..<row.hits + row.misses { cases.append(features, isHit: number < row.hits) }
    }
    return cases
  }

  @Test func withoutACaseWeightsAreTheGivenOnes() {
    #expect(RidgeLogistic(towards: [-1.1, 0.8, 0], pull: 8).weights(of: LogisticCases()) == [-1.1, 0.8, 0])
  }

  /// At ln 3 the probability is 3/4: of 8 cases 6 instead of 4 hits, and 8 times the distance of 1/4 balance each other.
  @Test func oneWeightIsWhereTheCasesAndThePullBalance() {
    let ln3 = 1.0986122886681098
    let found = RidgeLogistic(towards: [ln3 + 0.25], pull: 8).weights(of: cases([([1], 4, 4)]))
    #expect(abs(found[0] - ln3) < 1e-9)
  }

  @Test(arguments: [(-0.1, 100, 0), (0.1, 0, 100)])
  func noWeightChangesItsSign(standard: Double, hits: Int, misses: Int) {
    #expect(RidgeLogistic(towards: [standard], pull: 1).weights(of: cases([([1], hits, misses)])) == [0])
  }

  /// By the definition: the slope is 0 where a weight is free, and leads out of what is allowed where it is held at 0.
  @Test func theAnswerIsTheLowestPoint() {
    let rows: [(features: [Double], hits: Int, misses: Int)] = [
      ([1, 1, 0, -1.5], 3, 9), ([1, 0, 1, 0.5], 7, 1), ([1, 0, 0, -0.25], 2, 5), ([1, 1, 1, 0], 4, 4),
      ([0, 1, 0, 2], 1, 6),
    ]
    let (standard, pull) = ([-1.0, -0.5, 0.2, 1.0], 2.0)
    let found = RidgeLogistic(towards: standard, pull: pull).weights(of: cases(rows))
    for index in standard.indices {
      var slope = pull * (found[index] - standard[index])
      for row in rows {
        let odds = zip(row.features, found).reduce(0) { $0 + $1.0 * $1.1 }
        let expected = Double(row.hits + row.misses) * Logistic.probability(odds)
        slope += (expected - Double(row.hits)) * row.features[index]
      }
      if found[index] == 0 { #expect(slope * standard[index] >= 0) } else { #expect(abs(slope) < 1e-7) }
      #expect(found[index] * standard[index] >= 0)
    }
    #expect(found.contains { $0 != 0 } && found != standard)
  }

  @Test(arguments: [(0.0, 0.5), (1.0986122886681098, 0.75), (-1.0986122886681098, 0.25), (800, 1), (-800, 0)])
  func oddsAreProbabilities(odds: Double, probability: Double) {
    #expect(abs(Logistic.probability(odds) - probability) < 1e-12)
    #expect(abs(Logistic.brier(odds, isHit: true) - (1 - probability) * (1 - probability)) < 1e-12)
  }

  @Test func theLossIsThatOfTheOutcome() {
    #expect(abs(Logistic.loss(0, isHit: true) - 0.6931471805599453) < 1e-12)
    #expect(abs(Logistic.loss(800, isHit: false) - 800) < 1e-9 && Logistic.loss(800, isHit: true) == 0)
  }
}
