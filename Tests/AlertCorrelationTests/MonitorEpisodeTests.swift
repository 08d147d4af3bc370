import AlertCorrelation
import PagingModel
import Testing

@Suite struct MonitorEpisodeTests {
  @Test func aFiringIsOpenUntilItIsCleared() throws {
    let built = BuiltHistory([.firing(at: 1500), .firing(at: 1500, number: 1)])
    let episode = try built.only
    #expect(episode.firedAt == monday + Milliseconds(1500))
    #expect(episode.endedBy == nil)
    #expect(episode.page == .unknown)
    #expect(!episode.knowsPeople && !built.history.knowsPages && !built.history.knowsPeople)
    #expect(built.text(episode.rule) == "DiskFull")
    #expect(episode.incident == nil)
  }

  @Test(arguments: [[Int64(900), 700, 800], [700], [700, 900]])
  func theEarliestEndCounts(ends: [Int64]) throws {
    let built = BuiltHistory(ends.map { .cleared(end: $0) })
    let episode = try built.only
    #expect(episode.endedBy == .monitor)
    #expect(episode.resolvedAt == monday + Milliseconds(700))
    #expect(episode.clearedAt == episode.resolvedAt)
    #expect(built.notes.endsWithoutMoment == 0)
  }

  @Test func anEndOfUnknownMomentIsAnEnd() throws {
    let unknown = BuiltHistory([.firing(), .cleared(end: nil)])
    #expect(try unknown.only.endedBy == .monitor)
    #expect(try unknown.only.resolvedAt == nil)
    #expect(unknown.notes.endsWithoutMoment == 1)
    let known = BuiltHistory([.cleared(end: nil), .cleared(end: 500)])
    #expect(try known.only.clearedAt == monday + Milliseconds(500))
    #expect(known.notes.endsWithoutMoment == 0)
  }

  @Test func aNewerFiringSupersedesAnOpenOne() {
    let built = BuiltHistory([.firing(at: 0), .firing(at: 5000), .cleared(at: 9000, end: 9500), .firing(at: 12_000)])
    #expect(built.history.episodes.map(\.endedBy) == [.unknown, .unknown, .monitor, nil])
    #expect(built.history.episodes.map(\.resolvedAt) == [nil, nil, monday + Milliseconds(9500), nil])
    #expect(built.notes.superseded == 2)
  }

  /// Clocks finer than milliseconds tell two firings apart that seem to begin together.
  @Test func firingsOfOneMillisecondAreSupersededByTheNextOnly() {
    var finer = MonitorBody(alerts: [MonitorBody.Alert(fingerprint: "f1", start: 0)])
    finer.alerts[0].fraction = 1
    let twins = BuiltHistory([.firing(at: 0), .body(finer)])
    #expect(twins.history.episodes.map(\.endedBy) == [nil, nil])
    let followed = BuiltHistory([.firing(at: 0), .body(finer), .firing(at: 5000)])
    #expect(followed.history.episodes.map(\.endedBy) == [.unknown, .unknown, nil])
  }

  @Test func anotherAlertSupersedesNothing() {
    let built = BuiltHistory([.firing("f1", at: 0), .firing("f2", at: 5000)])
    #expect(built.history.episodes.map(\.endedBy) == [nil, nil])
    #expect(built.notes.superseded == 0)
  }

  @Test func episodesAreOrderedByStartThenKey() {
    let built = BuiltHistory([.firing("b", at: 7), .firing("a", at: 7), .firing("c", at: 3)])
    #expect(built.history.episodes.map { built.text($0.alertKey) } == ["c", "a", "b"])
  }
}
