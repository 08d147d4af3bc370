import PagingModel
import Testing

@Suite struct JoinedEpisodeTests {
  @Test func thePagerKeepsItsMomentsAndTheMonitorAddsItsOwn() throws {
    let built = BuiltHistory([
      .cleared(at: 10_250, end: 90_750), .trigger(at: 12, key: "f1"), .notify("Ann", at: 15),
      .acknowledge("Ann", at: 40), .resolve(at: 100, as: .automation),
    ])
    let episode = try built.only
    #expect(episode.firedAt == monday + .seconds(12))
    #expect(episode.monitorFiredAt == monday + Milliseconds(10_250))
    #expect(episode.clearedAt == monday + Milliseconds(90_750))
    #expect(episode.resolvedAt == monday + .seconds(100))
    #expect(episode.duration == .seconds(78))
    #expect(episode.page == .page && episode.knowsPeople)
    #expect(built.history.members.count == 1)
    #expect(built.text(episode.alertKey) == "f1")
  }

  @Test(arguments: [
    (Int64(10_250), Int64(12), AlertSource.alertmanager), (12_900, 12, .alertmanager), (13_000, 12, .pagerDuty),
  ])
  func sourceIsTheSystemThatSawItFirst(monitor: Int64, pager: Int64, source: AlertSource) throws {
    let built = BuiltHistory([.firing(at: monitor), .trigger(at: pager, key: "f1")])
    #expect(try built.only.source == source)
    #expect(try built.only.sources.all == [.pagerDuty, .alertmanager])
  }

  @Test func theMonitorNamesWhatThePagerDoesNot() throws {
    let monitor = LogRecord.firing(rule: "DiskFull", title: "Full", service: "db", severity: "warning", teams: ["DBA"])
    let bare = BuiltHistory([monitor, .trigger(key: "f1", title: "Disk 9 full")])
    #expect(bare.text(try bare.only.rule) == "DiskFull")
    #expect(bare.text(try bare.only.title) == "Disk 9 full")
    #expect(bare.text(try bare.only.service) == "db")
    #expect(bare.text(try bare.only.severity) == "warning")
    #expect(try bare.only.teams == ["DBA"])
    let named = BuiltHistory([
      monitor, .trigger(key: "f1", title: nil, rule: "Disk", service: "web", teams: ["Web"], severity: "critical"),
    ])
    #expect(named.text(try named.only.rule) == "Disk")
    #expect(named.text(try named.only.title) == "Full")
    #expect(named.text(try named.only.service) == "web")
    #expect(named.text(try named.only.severity) == "critical")
  }

  @Test(
    arguments: [
      (nil, nil, "eu1", "n1"), ("us1", nil, "us1", "n1"), (nil, "n2", "eu1", "n2"), ("us1", "n2", "us1", "n2"),
    ] as [(String?, String?, String, String)])
  func theMonitorTellsWhereItIsWhereThePagerDoesNot(cluster: String?, host: String?, expected: String, at: String)
    throws
  {
    let built = BuiltHistory([
      .firing(cluster: "eu1", host: "n1"), .trigger(key: "f1", cluster: cluster, host: host),
    ])
    #expect(built.text(try built.only.cluster) == expected)
    #expect(built.text(try built.only.host) == at)
    #expect(built.history.kinds.count >= 2)
  }

  @Test func eachEpisodeIsWhereItsRecordsSay() {
    let built = BuiltHistory([
      .trigger("Q1", cluster: "eu1", host: "n1"), .trigger("Q2", at: 1, cluster: "eu1", host: "n2"),
      .trigger("Q3", at: 2), .firing("f4", at: 3000, host: "n4"),
    ])
    let places = built.history.known.map { "\(built.text($0.cluster) ?? "-")/\(built.text($0.host) ?? "-")" }
    #expect(places == ["eu1/n1", "eu1/n2", "-/-", "-/n4"])
  }

  @Test func aGroupIsOverWhenEveryPartIs() throws {
    let group = #"{}:{alertname="DiskFull"}"#
    let key = "17c4e445d234645c9e547ff6d32a864af0ebdadcd1902771c24c8d366637ff41"
    let first = LogRecord.cleared("f1", at: 5000, end: 60_000, group: group)
    for (second, clearedAt) in [
      (LogRecord.cleared("f2", at: 1000, end: 50_000, group: group), monday + .seconds(60)),
      (.firing("f2", at: 1000, group: group), nil), (.cleared("f2", at: 1000, end: nil, group: group), nil),
    ] {
      let built = BuiltHistory([first, second, .trigger(at: 6, key: key), .resolve(at: 90, as: .automation)])
      #expect(try built.only.clearedAt == clearedAt)
      #expect(try built.only.monitorFiredAt == monday + .seconds(1))
      #expect(try built.only.resolvedAt == monday + .seconds(90))
      #expect(built.history.members == built.history.members.sorted())
      #expect(built.history.members.count == 2)
    }
  }

  @Test func membersAreNoEpisodesAndNoPages() {
    let built = BuiltHistory([
      .firing("f1"), .trigger(key: "f1"), .notify("Ann", at: 3), .firing("f2", at: 7000),
    ])
    #expect(built.history.episodes.map(\.page) == [.page, .unknown])
    #expect(built.history.known.map(\.memberCount) == [1, 0])
  }
}
