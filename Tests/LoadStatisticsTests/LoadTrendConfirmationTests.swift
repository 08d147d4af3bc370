import LoadStatistics
import Testing

private func trend(_ counts: [Int]) throws -> LoadTrend {
  try #require(LoadTrend(of: counts.map { ExposedCount($0, in: 720) }, dispersion: 1))
}

@Suite struct LoadTrendConfirmationTests {
  /// p about .03: enough for one team, not for one of twenty.
  private let weak = [20, 22, 35, 36]
  private let strong = [20, 30, 60, 90]
  private let flat = [30, 30, 30, 30]

  @Test func aWeakRiseAmongManyFlatTeamsIsNone() throws {
    let weak = try trend(weak)
    #expect(weak.verdict == .rising)
    let trends = LoadTrend.confirmed([weak] + Array(repeating: try trend(flat), count: 19))
    #expect(trends[0].verdict == .flat && trends[0].isConfirmed == false)
    #expect(trends[0].evidence == weak.evidence)
  }

  @Test func aStrongOneStays() throws {
    let trends = LoadTrend.confirmed(Array(repeating: try trend(flat), count: 19) + [try trend(strong)])
    #expect(trends[19].verdict == .rising && trends[19].isConfirmed == true)
    #expect(trends.dropLast().allSatisfy { $0.verdict == .flat })
  }

  @Test func oneTeamAloneIsHeldAgainstNobody() throws {
    let trends = LoadTrend.confirmed([try trend(weak)])
    #expect(trends[0].verdict == .rising && trends[0].isConfirmed == true)
  }

  @Test func teamsWithoutEvidenceTakeNoPart() throws {
    let unknown = try trend([1, 2])
    let trends = LoadTrend.confirmed(Array(repeating: unknown, count: 50) + [try trend(weak)])
    #expect(trends[50].verdict == .rising)
    #expect(trends[0] == unknown)
    #expect(LoadTrend.confirmed([]).isEmpty)
  }

  @Test func aRateOfZeroConfirmsNothing() throws {
    let trends = LoadTrend.confirmed([try trend(strong)], rate: -1)
    #expect(trends[0].verdict == .flat)
  }
}
