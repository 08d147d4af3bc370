import PagingModel
import Testing

@Suite struct EpisodeEndTests {
  private static let ends: [(String, [LogRecord], EpisodeEnd?, Int64?, String?)] = [
    ("open", [], nil, nil, nil),
    ("by a person", [.resolve("Ann", at: 9, as: .person)], .person, 9, "Ann"),
    ("by the monitor", [.resolve(at: 9, as: .automation)], .monitor, 9, nil),
    ("by the timer", [.resolve(at: 9, as: .timer)], .timeout, 9, nil),
    ("merged", [.resolve("Ann", at: 9, as: .merge)], .merge, 9, nil),
    ("not told by whom", [.resolve(at: 9, as: .unknown)], .unknown, 9, nil),
    ("by an agent that is nobody", [.resolve("X", at: 9, as: .untyped)], .monitor, 9, nil),
    ("by an agent that is a user", [.resolve("X", at: 9, as: .untyped), .user("X")], .person, 9, "X"),
    ("the first counts", [.resolve("Ann", at: 19, as: .person), .resolve(at: 9, as: .automation)], .monitor, 9, nil),
    (
      "reopened, and ended again",
      [.resolve("Ann", at: 9, as: .person), .reopen(at: 20), .resolve(at: 30, as: .automation)], .monitor, 30, nil
    ),
    ("reopened, and open", [.resolve("Ann", at: 9, as: .person), .reopen(at: 20)], nil, nil, nil),
    (
      "two records of one end, the better word counts",
      [.resolve(at: 9, as: .unknown), .resolve("Ann", at: 11, as: .person, number: 1)], .person, 9, "Ann"
    ),
    (
      "two ends that are further apart",
      [.resolve(at: 9, as: .unknown), .resolve("Ann", at: 12, as: .person, number: 1)], .unknown, 9, nil
    ),
    (
      "a merge told by a webhook, too",
      [.resolve("Ann", at: 9, as: .person), .resolve(at: 10, as: .merge, number: 1)], .merge, 9, nil
    ),
    (
      "two people in one second, by label",
      [.resolve("Zoë", at: 9, as: .person), .resolve("Ann", at: 9, as: .person)], .person, 9, "Ann"
    ),
  ]

  @Test(arguments: ends)
  func endIsTheFirstAfterTheLastReopening(
    _: String, records: [LogRecord], endedBy: EpisodeEnd?, at: Int64?, by: String?
  ) throws {
    let built = BuiltHistory([.trigger()] + records)
    let episode = try built.only
    #expect(episode.endedBy == endedBy)
    #expect(episode.resolvedAt == at.map { monday + .seconds($0) })
    #expect(built.label(episode.resolvedBy) == by)
    #expect(episode.clearedAt == nil)
  }

  private static let lists: [(FiringSnapshot.Status, EventActor, [LogRecord], EpisodeEnd?, Int64?, String?)] = [
    (.resolved, .person, [], .person, 40, "Lis"),
    (.resolved, .automation, [], .monitor, 40, nil),
    (.resolved, .unknown, [], .unknown, 40, nil),
    (.resolved, .merge, [], .merge, 40, nil),
    (.acknowledged, .unknown, [], nil, nil, nil),
    (.resolved, .person, [.resolve(at: 30, as: .automation)], .monitor, 30, nil),
    (.resolved, .person, [.reopen(at: 50)], nil, nil, nil),
  ]

  @Test(arguments: lists)
  func aListTellsTheEndThatLogEntriesDoNot(
    status: FiringSnapshot.Status, resolver: EventActor, records: [LogRecord], endedBy: EpisodeEnd?, at: Int64?,
    by: String?
  ) throws {
    var list = PagerSnapshot(incident: "Q1", status: status, updatedAt: 60)
    if status == .resolved {
      list.resolvedAt = 40
      list.resolver = resolver
      list.resolvedBy = "Lis"
    }
    let built = BuiltHistory([.trigger(), .snapshot(list)] + records)
    #expect(try built.only.endedBy == endedBy)
    #expect(try built.only.resolvedAt == at.map { monday + .seconds($0) })
    #expect(built.label(try built.only.resolvedBy) == by)
  }

  @Test func theNewestListIsBelieved() throws {
    let old = PagerSnapshot(incident: "Q1", updatedAt: 10, createdAt: 0, words: FiringWords(title: "Old"))
    let new = PagerSnapshot(
      incident: "Q1", status: .resolved, updatedAt: 50, createdAt: 0, resolvedAt: 50, resolver: .automation,
      words: FiringWords(title: "New"))
    for records in [[LogRecord.snapshot(old), .snapshot(new)], [.snapshot(new), .snapshot(old)]] {
      let built = BuiltHistory(records)
      #expect(try built.only.endedBy == .monitor)
      #expect(built.text(try built.only.title) == "New")
      #expect(built.duplicateCount == 0)
    }
  }
}
