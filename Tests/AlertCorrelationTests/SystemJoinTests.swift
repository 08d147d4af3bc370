import AlertCorrelation
import PagingModel
import Testing

/// A monitor's firing of alert `f1` starts at 1000.9 s, which the pager would call 1000.
@Suite struct SystemJoinTests {
  private static let start: Int64 = 1_000_900

  private func members(_ records: [LogRecord], of incident: String = "Q1") throws -> Int {
    try BuiltHistory(records).episode(incident).memberCount
  }

  // MARK: by key

  @Test(arguments: [
    (Int64(939), Int64?(2_000_100), 0), (940, 2_000_100, 1), (1000, 2_000_100, 1), (2900, 2_000_100, 1),
    (2901, 2_000_100, 0), (939, nil, 0), (940, nil, 1), (999_999, nil, 1),
  ])
  func pagersStartLiesNearTheMonitorsFiring(pager: Int64, end: Int64?, count: Int) throws {
    let monitor = end.map { LogRecord.cleared(at: Self.start, end: $0) } ?? .firing(at: Self.start)
    #expect(try members([monitor, .trigger(at: pager, key: "f1")]) == count)
  }

  @Test func anEndOfUnknownMomentIsBoundByTheNextFiring() throws {
    let firings: [LogRecord] = [.firing(at: 0), .cleared(at: 5_000_000, end: 5_001_000)]
    // 15 minutes after the next firing's start: beyond it the incident can only be the next one's.
    #expect(try members(firings + [.trigger(at: 3000, key: "f1")]) == 1)
    let built = BuiltHistory(firings + [.trigger(at: 5000, key: "f1")])
    #expect(built.history.known.map(\.memberCount) == [0, 1])
    #expect(try members(firings + [.trigger(at: 5902, key: "f1")]) == 0)
  }

  @Test func theNearestIncidentIsTheFiringsAndEachHasOne() throws {
    let records: [LogRecord] = [
      .cleared(at: 1_000_000, end: 1_100_000), .trigger("Q1", at: 990, key: "f1"), .trigger("Q2", at: 1005, key: "f1"),
      .trigger("Q3", at: 1090, key: "f1"), .cleared(at: 1_080_000, end: 1_085_000),
    ]
    for order in [records, records.reversed()] {
      let built = BuiltHistory(order)
      #expect(try built.episode("Q1").memberCount == 0)
      #expect(try built.episode("Q2").memberCount == 1)
      #expect(try built.episode("Q2").monitorFiredAt == monday + .seconds(1000))
      #expect(try built.episode("Q3").monitorFiredAt == monday + .seconds(1080))
    }
  }

  @Test func ofTwoAsNearTheEarlierIsTaken() throws {
    let built = BuiltHistory([
      .cleared(at: 1_000_000, end: 1_100_000), .trigger("Q2", at: 1005, key: "f1"), .trigger("Q1", at: 995, key: "f1"),
    ])
    #expect(try built.episode("Q1").memberCount == 1)
    #expect(try built.episode("Q2").memberCount == 0)
  }

  // MARK: by group

  private static let group = #"{}:{alertname="DiskFull"}"#
  /// Python: `hashlib.sha256(group.encode()).hexdigest()`.
  private static let hash = "17c4e445d234645c9e547ff6d32a864af0ebdadcd1902771c24c8d366637ff41"

  @Test func aGroupOpensOneIncident() throws {
    let built = BuiltHistory([
      .cleared("f1", at: 1_000_000, end: 1_200_000, group: Self.group),
      .cleared("f2", at: 1_010_000, end: 1_300_000, group: Self.group),
      .cleared("f3", at: 1_020_000, end: 1_300_000, group: "another"), .trigger("Q1", at: 1005, key: Self.hash),
    ])
    #expect(built.history.known.map(\.memberCount) == [2, 0])
    #expect(try built.episode("Q1").clearedAt == monday + .seconds(1300))
    let counts = try #require(built.notes.join)
    #expect([counts.monitorEpisodes, counts.joinedMonitorEpisodes] == [3, 2])
    #expect([counts.pagerEpisodes, counts.joinedPagerEpisodes] == [1, 1])
  }

  @Test func ofAGroupsIncidentsTheNearestIsTaken() throws {
    let built = BuiltHistory([
      .cleared("f1", at: 1_000_000, end: 2_000_000, group: Self.group), .trigger("Q1", at: 1050, key: Self.hash),
      .trigger("Q2", at: 1010, key: Self.hash),
    ])
    #expect(try built.episode("Q1").memberCount == 0)
    #expect(try built.episode("Q2").memberCount == 1)
  }

  @Test func upperCaseHashIsAnotherKey() throws {
    let records: [LogRecord] = [
      .cleared(at: 0, end: 9000, rule: "Other", group: Self.group), .trigger(key: Self.hash.uppercased()),
    ]
    #expect(try members(records) == 0)
  }

  // MARK: by rule and service

  @Test(arguments: [
    (Int64(999), 0), (1000, 1), (1600, 1), (1601, 0),
  ])
  func ruleAndServiceJoinWithinTenMinutesAfter(pager: Int64, count: Int) throws {
    let records: [LogRecord] = [
      .cleared(at: Self.start, end: 2_000_000, service: "db"), .trigger(at: pager, rule: "DiskFull", service: "db"),
    ]
    #expect(try members(records) == count)
  }

  @Test(arguments: [
    ("another service", [LogRecord.trigger("Q1", at: 1000, rule: "DiskFull", service: "web")]),
    ("no service", [.trigger("Q1", at: 1000, rule: "DiskFull")]),
    ("another rule", [.trigger("Q1", at: 1000, rule: "DiskSlow", service: "db")]),
    (
      "two incidents",
      [
        .trigger("Q1", at: 1000, rule: "DiskFull", service: "db"),
        .trigger("Q2", at: 1600, rule: "DiskFull", service: "db"),
      ]
    ),
    (
      "two firings",
      [
        .trigger("Q1", at: 1300, rule: "DiskFull", service: "db"),
        .cleared("f2", at: 1_200_000, end: nil, service: "db"),
      ]
    ),
  ])
  func ruleAndServiceJoinOnlyWhatIsUnique(_: String, records: [LogRecord]) {
    let built = BuiltHistory([.cleared(at: Self.start, end: 2_000_000, service: "db")] + records)
    #expect(built.history.known.allSatisfy { $0.memberCount == 0 })
    #expect(built.notes.join?.joinedMonitorEpisodes == 0)
  }

  @Test func whatIsJoinedByKeyIsNoCandidateAnyMore() throws {
    let built = BuiltHistory([
      .cleared("f1", at: Self.start, end: 2_000_000, service: "db"),
      .trigger("Q1", at: 1000, key: "f1", rule: "DiskFull", service: "db"),
      .cleared("f2", at: 1_100_000, end: 2_000_000, service: "db"),
      .trigger("Q2", at: 1101, rule: "DiskFull", service: "db"),
    ])
    #expect(built.history.known.map(\.memberCount) == [1, 1])
  }

  @Test func oneSystemAloneHasNothingToJoin() {
    #expect(BuiltHistory([.firing()]).notes.join == nil)
    #expect(BuiltHistory([.trigger()]).notes.join == nil)
  }
}
