/// What a logistic regression learns from: cases with few features each, and whether each was a hit.
public struct LogisticCases: Hashable, Sendable {
  /// Features are numbered from 0.
  public typealias Feature = (number: Int, value: Double)

  private var starts = [0]
  private var numbers: [Int] = []
  private var values: [Double] = []
  private var hits: [Bool] = []

  public init() {}

  public var count: Int { hits.count }

  /// - Parameter features: each number once; what is left out is 0.
  public mutating func append(_ features: some Sequence<Feature>, isHit: Bool) {
    for feature in features {
      numbers.append(feature.number)
      values.append(feature.value)
    }
    starts.append(numbers.count)
    hits.append(isHit)
  }

  /// Gives the features of a case, by their places, and whether it was a hit: 1 or 0.
  func withCase<Result>(_ index: Int, _ body: (Range<Int>, Double) -> Result) -> Result {
    body(starts[index]..<starts[index + 1], hits[index] ? 1 : 0)
  }

  /// The feature at a place.
  func feature(at place: Int) -> Feature { (numbers[place], values[place]) }
}
