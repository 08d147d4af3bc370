import LoadStatistics
import Testing

@Suite struct StandardNormalTests {
  @Test(
    arguments: [
      (0, "0.5"), (1, "0.841344746068543"), (-1, "0.158655253931457"), (1.959963984540054, "0.975"),
      (-10, "7.619853024161e-24"), (-37, "5.725571222525e-300"), (.infinity, "1"), (-.infinity, "0"),
    ] as [(Double, PrintedDigits)])
  func sharesBelow(z: Double, expected: PrintedDigits) {
    #expect(StandardNormal.cumulative(z) == expected)
  }

  @Test(
    arguments: [
      (0.5, "0"), (0.975, "1.95996398454005"), (0.025, "-1.95996398454005"), (0.9, "1.2815515655446"),
      (1e-10, "-6.36134090240406"), (1e-100, "-21.2734535609653"), (1e-300, "-37.04709629936"),
    ] as [(Double, PrintedDigits)])
  func quantiles(p: Double, expected: PrintedDigits) {
    #expect(StandardNormal.quantile(p) == expected)
  }

  @Test func theQuantileOfAShareIsWhereTheShareBegins() throws {
    for p in stride(from: 0.001, to: 1, by: 0.001) {
      let z = try #require(StandardNormal.quantile(p))
      #expect(agree(StandardNormal.cumulative(z), p))
    }
  }

  @Test func bothSidesMirrorEachOther() throws {
    for z in stride(from: 0.0, to: 8, by: 0.37) {
      let (below, above) = (try #require(StandardNormal.cumulative(z)), try #require(StandardNormal.cumulative(-z)))
      #expect(agree(below + above, 1))
    }
  }

  @Test func theSmallestShareStillHasAQuantile() throws {
    let z = try #require(StandardNormal.quantile(.leastNonzeroMagnitude))
    #expect((-38.6)...(-38.4) ~= z)
  }

  @Test(arguments: [0, 1, -0.1, 1.1, Double.nan])
  func whatIsNoShareHasNoQuantile(p: Double) {
    #expect(StandardNormal.quantile(p) == nil)
    #expect(StandardNormal.cumulative(.nan) == nil)
  }
}
