import PagingModel
import Testing

@Suite struct NearNamesTests {
  private static let names = ["threshold", "timeZone", "targets", "teams", "a/teams", "Time Zone of the team"]

  @Test(arguments: [
    ("timezone", ["timeZone"]), ("treshold", ["threshold"]), ("tagrets", ["targets"]),
    ("team", ["Time Zone of the team", "a/teams", "teams"]),
    ("time_zone_of", ["Time Zone of the team"]), ("the threshold", ["threshold"]), ("x", []), ("", []),
    ("qqqqqqqq", []), (String(repeating: "teams", count: 100), []),
  ])
  func nearestComeFirstAndFartherOnesAreLeftOut(name: String, expected: [String]) {
    #expect(NearNames.nearest(to: name, among: NearNamesTests.names).sorted() == expected)
    #expect(NearNames.nearest(to: name, among: NearNamesTests.names.reversed()).sorted() == expected)
  }

  @Test func noMoreThanTheLimitAreGivenTiesByBytes() {
    let names = ["bcd4", "bcd2", "bcd3", "bcd1"]
    #expect(NearNames.nearest(to: "bcd0", among: names) == ["bcd1", "bcd2", "bcd3"])
    #expect(NearNames.nearest(to: "bcd0", among: names, limit: 1) == ["bcd1"])
  }
}
