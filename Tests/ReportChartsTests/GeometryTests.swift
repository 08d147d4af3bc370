import Testing

@testable import ReportCharts

@Suite struct GeometryTests {
  @Test(
    arguments: [
      (0, "0"), (1, "1"), (12.5, "12.5"), (12.345, "12.35"), (12.344, "12.34"), (0.05, "0.05"), (-0.001, "0"),
      (-3.5, "-3.5"), (100.0 / 3, "33.33"), (1e300, "1000000000"), (-Double.infinity, "-1000000000"), (Double.nan, "0"),
      (99.999, "100"),
    ] as [(Double, String)])
  func coordinatesHaveAtMostTwoDecimals(value: Double, expected: String) {
    #expect(FixedDecimal.text(value) == expected)
  }

  @Test(
    arguments: [
      (89, [0, 50, 100]), (100, [0, 50, 100]), (101, [0, 50, 100, 150]), (3, [0, 1, 2, 3]), (4, [0, 2, 4]),
      (7, [0, 2.5, 5, 7.5]),
      (1, [0, 0.5, 1]), (0.4, [0, 0.2, 0.4]), (1448, [0, 500, 1000, 1500]), (0, [0, 0.5, 1]), (-5, [0, 0.5, 1]),
      (.nan, [0, 0.5, 1]),
    ] as [(Double, [Double])])
  func ticksAreRoundAndFew(largest: Double, expected: [Double]) {
    let ticks = Ticks(upTo: largest)
    #expect(ticks.values.count == expected.count)
    for (value, expected) in zip(ticks.values, expected) { #expect(abs(value - expected) < 1e-9) }
  }

  @Test(
    arguments: [(7, [0, 5, 10]), (1, [0, 1]), (2, [0, 1, 2]), (0, [0, 1]), (90, [0, 50, 100])] as [(Double, [Double])])
  func ticksOfCountsAreWhole(largest: Double, expected: [Double]) {
    #expect(Ticks(upTo: largest, isWhole: true).values == expected)
  }

  @Test(
    arguments: [(30, "0%"), (3600, "100%"), (1, "0%"), (7200, "100%"), (328.63, "50%"), (60, "14.48%")]
      as [(Double, String)])
  func eachDoublingIsAsFarOnALogarithmicAxis(value: Double, expected: String) {
    // log2(60 / 30) / log2(3600 / 30) = 0.14478; the middle is sqrt(30 * 3600) = 328.63.
    let x = LogarithmicScale(from: 30, to: 3600).x(value).text
    let difference = (Double(x.dropLast()) ?? .nan) - (Double(expected.dropLast()) ?? .nan)
    #expect(abs(difference) < 0.02, "\(x) is not \(expected)")
  }

  @Test func whatLiesOutsideIsPutAtTheEnds() {
    let line = LinearScale(from: 10, to: 20)
    #expect([5, 10, 12.5, 20, 99].map { line.x($0).text } == ["0%", "0%", "25%", "100%", "100%"])
    #expect(LinearScale(to: 0).x(3).text == "0%")
    #expect(line.width(15, 12).text == "0%")
  }

  @Test(
    arguments: [
      (0, "0"), (999, "999"), (1000, "1\u{202F}000"), (1_234_567.5, "1\u{202F}234\u{202F}567.5"),
      (-1500, "\u{2212}1\u{202F}500"),
    ] as [(Double, String)])
  func numbersOfAxesAreGrouped(value: Double, expected: String) {
    #expect(ChartWords.grouped(value) == expected)
  }
}
