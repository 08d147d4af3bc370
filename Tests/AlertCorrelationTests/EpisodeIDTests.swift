import PagingModel
import Testing

/// The expected ids were computed with Python: `hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]`.
@Suite struct EpisodeIDTests {
  @Test func idIsTheHashOfKeyAndStart() throws {
    #expect(try BuiltHistory([.trigger(key: "checkout/latency")]).only.id == 0x9208_e95e_e888_7b7c)
    #expect(try BuiltHistory([.trigger(at: 90, key: "Zoë 山")]).only.id == 0xa9b3_2535_d511_523f)
    #expect(try BuiltHistory([.trigger()]).only.id == 0xda1b_93ca_3291_561e)
    #expect(try BuiltHistory([.firing(at: 1250)]).only.id == 0xbea2_575b_ecd4_7a25)
  }

  @Test func theSecondFiringOfOneKeyAndMomentAddsItsOwnID() {
    let records: [LogRecord] = [.trigger("Q2", key: "checkout/latency"), .trigger("Q1", key: "checkout/latency")]
    for order in [records, records.reversed()] {
      let built = BuiltHistory(order)
      #expect(built.history.known.map(\.incident) == ["Q1", "Q2"])
      #expect(built.history.episodeIDs == [0x9208_e95e_e888_7b7c, 0xc03c_f617_a5ac_96fc])
    }
  }

  /// A pager's incident of the monitor's key that began in the very millisecond.
  @Test func aMemberHasAnotherIDThanItsOwner() throws {
    let built = BuiltHistory([.firing(), .trigger(key: "f1")])
    let episode = try built.only
    #expect(episode.id == 0x3f1e_6ae4_c860_07fc)
    #expect(episode.memberCount == 1)
    #expect(built.history.members.first != episode.id)
  }

  /// Two firings of one alert in the same millisecond, told apart by finer clocks, opened two incidents.
  @Test func membersOfTwoOwnersHaveTwoIDs() {
    var finer = MonitorBody(alerts: [MonitorBody.Alert(fingerprint: "f1", start: 300)])
    finer.alerts[0].fraction = 1
    let built = BuiltHistory([
      .firing(at: 300), .body(finer), .trigger("Q1", at: 1, key: "f1"), .trigger("Q2", at: 2, key: "f1"),
    ])
    #expect(built.history.known.map(\.memberCount) == [1, 1])
    #expect(Set(built.history.members).count == 2)
  }
}
