import LoadStatistics
import Testing

@Suite struct RegularizedGammaTests {
  /// Of shape 1 it is 1 - e^-x; of shape 1/2 erf(sqrt x).
  @Test(
    arguments: [
      (1, 1, "0.632120558828558"), (1, 1e-10, "9.9999999995e-11"), (0.5, 1, "0.842700792949715"),
      (2, 1, "0.264241117657115"), (10, 10, "0.542070285528148"), (200, 20, "4.6635e-124"),
    ] as [(Double, Double, PrintedDigits)])
  func lowerTails(shape: Double, x: Double, expected: PrintedDigits) {
    #expect(RegularizedGamma.lower(shape: shape, at: x) == expected)
  }

  @Test(
    arguments: [
      (1, 1, "0.367879441171442"), (1, 700, "9.85967654376e-305"), (0.5, 1, "0.157299207050285"),
      (10, 10, "0.457929714471852"),
    ] as [(Double, Double, PrintedDigits)])
  func upperTails(shape: Double, x: Double, expected: PrintedDigits) {
    #expect(RegularizedGamma.upper(shape: shape, at: x) == expected)
  }

  /// Quantiles of chi-square tables, halved: 3.841 and 6.635 of one degree of freedom, 18.307 of ten.
  @Test(
    arguments: [
      (0.5, 0.05, "1.920729410347"), (0.5, 0.01, "3.317448300511"), (5, 0.05, "9.1535190266"),
      (1, 0.025, "3.688879454114"), (1, 1e-300, "690.775527898214"),
    ] as [(Double, Double, PrintedDigits)])
  func inversesOfUpperTails(shape: Double, q: Double, expected: PrintedDigits) {
    #expect(RegularizedGamma.inverse(shape: shape, upper: q) == expected)
  }

  @Test(arguments: [0.01, 0.5, 1, 2.5, 16, 100, 12_345.6, 1e6])
  func inversesLeadBack(shape: Double) throws {
    for tail in [1e-200, 1e-12, 0.001, 0.025, 0.3, 0.5, 0.9, 0.999] {
      let upper = try #require(RegularizedGamma.inverse(shape: shape, upper: tail))
      // Where the solution has no number of its own, nothing leads back.
      if upper > 1e-290 { #expect(agree(RegularizedGamma.upper(shape: shape, at: upper), tail, within: 1e-9)) }
      let lower = try #require(RegularizedGamma.inverse(shape: shape, lower: tail))
      if lower > 1e-290 { #expect(agree(RegularizedGamma.lower(shape: shape, at: lower), tail, within: 1e-9)) }
    }
  }

  @Test(arguments: [0.3, 1, 7, 40, 1000])
  func tailsAddUpAndTheLowerOneGrows(shape: Double) throws {
    var last = 0.0
    for step in 0...60 {
      let x = shape * Double(step) / 20
      let lower = try #require(RegularizedGamma.lower(shape: shape, at: x))
      let upper = try #require(RegularizedGamma.upper(shape: shape, at: x))
      #expect(agree(lower + upper, 1))
      #expect(lower >= last)
      last = lower
    }
  }

  @Test func theEndsAreKnown() {
    #expect(RegularizedGamma.lower(shape: 3, at: 0) == 0)
    #expect(RegularizedGamma.upper(shape: 3, at: .infinity) == 0)
    #expect(RegularizedGamma.inverse(shape: 3, lower: 0) == 0)
    #expect(RegularizedGamma.inverse(shape: 3, upper: 1) == 0)
  }

  @Test(
    arguments: [
      (0, 1), (-1, 1), (.nan, 1), (.infinity, 1), (1e300, 1e300), (1, -1), (1, .nan),
    ] as [(Double, Double)])
  func whatIsOutsideHasNoValue(shape: Double, x: Double) {
    #expect(RegularizedGamma.lower(shape: shape, at: x) == nil)
    #expect(RegularizedGamma.upper(shape: shape, at: x) == nil)
    #expect(RegularizedGamma.inverse(shape: shape, lower: x) == nil)
    #expect(RegularizedGamma.inverse(shape: 1, lower: 1) == nil)
    #expect(RegularizedGamma.inverse(shape: 1, upper: 0) == nil)
  }
}
