import AlertCorrelation
import PagingModel
import Testing

@Suite struct PagerEpisodeTests {
  @Test func theFirstTriggerIsTheStartAndTheRestBelongToIt() throws {
    let built = BuiltHistory([.trigger(at: 60, number: 1), .trigger(at: 30), .trigger(at: 90, number: 2)])
    #expect(try built.only.firedAt == monday + .seconds(30))
    #expect(built.duplicateCount == 0)
  }

  @Test func aListTellsTheStartThatLogEntriesDoNot() throws {
    let list = LogRecord.snapshot(PagerSnapshot(incident: "Q1", updatedAt: 100, createdAt: 10))
    let built = BuiltHistory([.notify("Ann", at: 20), list])
    #expect(try built.only.firedAt == monday + .seconds(10))
    #expect(try built.only.page == .page)
  }

  /// An input that begins late may hold only a repeated trigger: the incident's own word is earlier.
  @Test(arguments: [(9, 9), (10, 10), (11, 11), (70, 70), (71, 10), (1800, 10)])
  func aRepeatedTriggerIsNoStartWhenTheListKnowsIt(triggered: Int64, fired: Int64) throws {
    let list = LogRecord.snapshot(PagerSnapshot(incident: "Q1", updatedAt: 100, createdAt: 10))
    #expect(try BuiltHistory([.trigger(at: triggered), list]).only.firedAt == monday + .seconds(fired))
  }

  @Test func withoutAStartNotificationsAreStray() {
    let built = BuiltHistory([.notify("Ann", at: 20), .notify("Ben", at: 21, by: .email), .acknowledge("Ann", at: 30)])
    #expect(built.history.episodes.isEmpty)
    #expect(built.history.strayNotifications.map(\.at.secondsAfterMonday) == [20, 21])
    #expect(built.notes.incidentsWithoutStart == 1)
    #expect(built.notes.strayNotifications == 2)
    #expect(built.history.interruptions.map(\.episode) == [-1])
    #expect(built.history.knowsPages)
    #expect(built.history.first == monday + .seconds(20))
    #expect(built.history.last == monday + .seconds(21))
  }

  // MARK: acknowledgements

  private static let acknowledgements: [(String, [LogRecord], Int64?, String?)] = [
    ("nobody", [], nil, nil),
    ("a person", [.acknowledge("Ann", at: 9)], 9, "Ann"),
    ("the first of two", [.acknowledge("Ann", at: 9), .acknowledge("Ben", at: 8)], 8, "Ben"),
    ("a robot", [.acknowledge("R2", at: 5, as: .automation)], nil, nil),
    ("a person after a robot", [.acknowledge("R2", at: 5, as: .automation), .acknowledge("Ann", at: 9)], 9, "Ann"),
    ("somebody of unknown kind", [.acknowledge("X", at: 5, as: .untyped)], nil, nil),
    ("somebody who is known as a user", [.acknowledge("X", at: 5, as: .untyped), .user("X")], 5, "X"),
    ("somebody who was notified", [.acknowledge("X", at: 5, as: .untyped), .notify("X", at: 4)], 5, "X"),
    ("two in one second", [.acknowledge("Ben", at: 9), .acknowledge("Ann", at: 9)], 9, "Ann"),
    ("a person without a name beside one", [.acknowledge(nil, at: 9), .acknowledge("Zoë", at: 9)], 9, "Zoë"),
    (
      "two in one second, by label and not by id",
      [.acknowledge("1", at: 9), .acknowledge("2", at: 9), .user("1", name: "Ben"), .user("2", name: "Ann")], 9, "Ann"
    ),
  ]

  @Test(arguments: acknowledgements)
  func firstAcknowledgementByAPersonCounts(_: String, records: [LogRecord], at: Int64?, by: String?) throws {
    let built = BuiltHistory([.trigger()] + records)
    let episode = try built.only
    #expect(episode.acknowledgedAt == at.map { monday + .seconds($0) })
    #expect(built.label(episode.acknowledgedBy) == by)
    #expect(episode.knowsPeople)
  }

  @Test(arguments: [(Int64?(7), "List"), (9, "Ann"), (11, "Ann"), (nil, "Ann")])
  func theEarlierOfListAndLogEntryCounts(listed: Int64?, by: String) throws {
    let list = PagerSnapshot(
      incident: "Q1", updatedAt: 50, acknowledgedAt: listed, acknowledgedBy: listed.map { _ in "List" })
    let built = BuiltHistory([.trigger(), .acknowledge("Ann", at: 9), .snapshot(list)])
    #expect(try built.only.acknowledgedAt == monday + .seconds(min(9, listed ?? 9)))
    #expect(built.label(try built.only.acknowledgedBy) == by)
  }

  @Test func escalationsAreCountedOnce() throws {
    let built = BuiltHistory([
      .trigger(), .escalate(at: 5), .escalate(at: 9, as: .person), .escalate(at: 9, as: .person),
      .escalate(at: 5, number: 1),
    ])
    #expect(try built.only.escalationCount == 3)
    #expect(built.duplicateCount == 1)
  }
}
