import PagingModel
import Testing

@Suite struct InterruptionFoldTests {
  private func built(_ moments: [Int64]) -> BuiltHistory {
    BuiltHistory([.trigger()] + moments.map { .notify("Ann", at: $0) })
  }

  @Test(arguments: [
    ([Int64(100), 160], [Int64(100)]), ([100, 161], [100, 161]), ([100, 100], [100]),
    ([100, 159, 161], [100, 161]), ([100, 150, 200, 220, 221], [100, 200]),
    ([100, 160, 161, 221, 222], [100, 161, 222]), ([300, 100, 160], [100, 300]),
  ])
  func interruptionsFoldForAMinuteFromTheFirst(moments: [Int64], interruptions: [Int64]) {
    let built = built(moments)
    #expect(built.seconds(built.history.interruptions, of: "Ann") == interruptions)
  }

  @Test(arguments: [
    ([Int64(100), 700], [Int64(100)]), ([100, 701], [100, 701]), ([100, 700, 1300, 1900], [100]),
    ([100, 700, 1301], [100, 1301]), ([100, 100], [100]),
  ])
  func disturbancesFoldForTenMinutesFromThePrevious(moments: [Int64], disturbances: [Int64]) {
    let built = built(moments)
    #expect(built.seconds(built.history.disturbances, of: "Ann") == disturbances)
  }

  @Test func foldingRunsAcrossAlertsAndInterruptingChannels() throws {
    let built = BuiltHistory([
      .trigger("Q1"), .trigger("Q2", at: 5), .notify("Ann", at: 10, by: .push, of: "Q2"),
      .notify("Ann", at: 40, by: .phone, of: "Q1"), .notify("Ann", at: 70, by: .sms, of: "Q1"),
    ])
    #expect(built.seconds(built.history.interruptions, of: "Ann") == [10])
    let interruption = try #require(built.history.interruptions.first)
    #expect(built.history.known[interruption.episode].incident == "Q2")
  }

  @Test func quietChannelsNeitherInterruptNorFold() {
    let built = BuiltHistory([
      .trigger(), .notify("Ann", at: 10, by: .email), .notify("Ann", at: 40), .notify("Ann", at: 95, by: .chat),
      .notify("Ann", at: 101),
    ])
    #expect(built.seconds(built.history.interruptions, of: "Ann") == [40, 101])
  }

  @Test func everybodyIsCountedApart() {
    let built = BuiltHistory([.trigger(), .notify("Ben", at: 10), .notify("Ann", at: 10), .notify("Ann", at: 30)])
    #expect(built.history.interruptions.map { built.label($0.person) } == ["Ann", "Ben"])
    #expect(built.history.disturbances.map { built.label($0.person) } == ["Ann", "Ben"])
  }

  @Test func strayNotificationsFoldWithTheOthers() {
    let built = BuiltHistory([
      .notify("Ann", at: 10, of: "Q0"), .trigger(), .notify("Ann", at: 60), .notify("Ann", at: 71),
    ])
    #expect(built.seconds(built.history.interruptions, of: "Ann") == [10, 71])
    #expect(built.history.interruptions.map(\.episode) == [-1, 0])
  }

  @Test func ofTwoInOneMomentTheEarlierEpisodeHasTheInterruption() throws {
    let records: [LogRecord] = [
      .trigger("Q2", at: 5), .notify("Ann", at: 10, of: "Q2"), .trigger("Q1"), .notify("Ann", at: 10, of: "Q1"),
    ]
    for order in [records, records.reversed()] {
      let built = BuiltHistory(order)
      #expect(built.history.interruptions.map(\.episode) == [0])
      #expect(built.history.known[0].incident == "Q1")
    }
  }
}
