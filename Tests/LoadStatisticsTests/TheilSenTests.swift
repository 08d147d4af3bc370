import LoadStatistics
import Testing

@Suite struct TheilSenTests {
  @Test(
    arguments: [
      ([3, 5, 4, 8, 9, 12], 1.75), ([1, 1], 0), ([1, 3, 5, 7], 2), ([1, 2, 3, 400], 67), ([9, 6, 3], -3),
    ] as [([Int], Double)])
  func slopes(values: [Int], expected: Double) {
    #expect(TheilSen.slope(of: values) == expected)
  }

  @Test func placesNeedNotFollowEachOther() {
    #expect(TheilSen.slope(of: [(place: 0, value: 1), (place: 2, value: 5), (place: 3, value: 7)]) == 2)
    #expect(TheilSen.slope(of: [(place: 2, value: 1), (place: 1, value: 5)]) == nil)
    #expect(TheilSen.slope(of: [(place: 1, value: 1), (place: 1, value: 5)]) == nil)
  }

  @Test func shiftsChangeNothingAndScalesMultiply() throws {
    var numbers = SeededNumbers(state: 3)
    let values = numbers.counts(12, below: 100)
    let slope = try #require(TheilSen.slope(of: values))
    #expect(TheilSen.slope(of: values.map { $0 + 1000 }) == slope)
    #expect(TheilSen.slope(of: values.map { $0 * 8 }) == slope * 8)
    #expect(TheilSen.slope(of: Array(values.reversed())) == -slope)
  }

  @Test func growthIsAShareOfTheRate() {
    let doubling = [(1, 2.0), (1, 1), (1, 0.5)].map { ExposedCount($0.0, in: $0.1) }
    #expect(agree(TheilSen.growth(of: doubling), 1))
    let months = [40, 44, 52, 61, 70, 88].map { ExposedCount($0, in: 720) }
    #expect(TheilSen.growth(of: months) == ("0.1692" as PrintedDigits))
  }

  /// The third month is two steps after the first: 100 % in two is 41 % in each.
  @Test func stepsWithoutExposureKeepTheirPlaces() {
    let months = [ExposedCount(1, in: 2), ExposedCount(0, in: 0), ExposedCount(1, in: 1)]
    #expect(agree(TheilSen.growth(of: months), 2.0.squareRoot() - 1))
  }

  @Test func whatHasNoSlope() {
    #expect(TheilSen.slope(of: [Double]()) == nil)
    #expect(TheilSen.slope(of: [1]) == nil)
    #expect(TheilSen.slope(of: [1, .nan]) == nil)
    #expect(TheilSen.slope(of: [-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]) == nil)
    #expect(TheilSen.growth(of: []) == nil)
    #expect(TheilSen.growth(of: [ExposedCount(3, in: 1), ExposedCount(3, in: 0)]) == nil)
    #expect(TheilSen.growth(of: [ExposedCount(3, in: 1), ExposedCount(-1, in: 1)]) == nil)
    #expect(TheilSen.growth(of: [ExposedCount(3, in: 1e300), ExposedCount(3, in: 1e-300)]) == nil)
  }
}
