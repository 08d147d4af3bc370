import LoadStatistics
import Testing

@Suite struct BenjaminiHochbergTests {
  /// The fifteen p of the paper's example (section 3.2): four pass at .05.
  @Test func theExampleOfThePaper() {
    let pValues = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
      1.0000,
    ]
    let passing = BenjaminiHochberg.passing(pValues, rate: 0.05)
    #expect(passing == pValues.map { $0 <= 0.0095 })
  }

  @Test(
    arguments: [
      ([0.04], [0.04]), ([0.01, 0.02, 0.03], [0.03, 0.03, 0.03]), ([0.5, 0.01], [0.5, 0.02]), ([1, 0.9], [1, 1]),
      ([], []),
    ] as [([Double], [Double])])
  func adjusted(pValues: [Double], expected: [Double]) throws {
    let adjusted = try #require(BenjaminiHochberg.adjusted(pValues))
    #expect(adjusted.count == expected.count)
    #expect(zip(adjusted, expected).allSatisfy { agree($0, $1) })
  }

  /// .04 alone would pass at its own .0333, and passes with .05 behind it, which does.
  @Test func aLaterOneCarriesThoseBeforeIt() {
    #expect(BenjaminiHochberg.passing([0.04, 0.05, 0.03], rate: 0.05) == [true, true, true])
    #expect(BenjaminiHochberg.passing([0.04, 0.06, 0.03], rate: 0.05) == [false, false, false])
  }

  @Test func laws() throws {
    var numbers = SeededNumbers(state: 8)
    for count in 1...40 {
      let pValues = (0..<count).map { _ in Double.random(in: 0...1, using: &numbers) }
      let adjusted = try #require(BenjaminiHochberg.adjusted(pValues))
      // None gets smaller, the order stays, and so it does whoever is named first.
      #expect(zip(pValues, adjusted).allSatisfy { $0 <= $1 && $1 <= 1 })
      let byP = zip(pValues, adjusted).sorted { $0.0 < $1.0 }.map(\.1)
      #expect(byP == byP.sorted())
      #expect(BenjaminiHochberg.adjusted(pValues.reversed()) == Array(adjusted.reversed()))
      #expect(adjusted.max() == pValues.max())
    }
  }

  @Test(arguments: [[0.1, -0.1], [1.1], [Double.nan]])
  func whatIsNoP(pValues: [Double]) {
    #expect(BenjaminiHochberg.adjusted(pValues) == nil)
    #expect(BenjaminiHochberg.passing(pValues, rate: 0.1) == nil)
    #expect(BenjaminiHochberg.passing([0.1], rate: .nan) == nil)
  }
}
