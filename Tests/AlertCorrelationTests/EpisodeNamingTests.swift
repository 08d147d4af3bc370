import PagingModel
import Testing

@testable import AlertCorrelation

@Suite struct EpisodeNamingTests {
  private static let listed = LogRecord.snapshot(
    PagerSnapshot(incident: "Q1", updatedAt: 99, createdAt: 0, words: FiringWords(alertKey: "listed", title: "Listed")))

  @Test(arguments: [
    ("the trigger's", [LogRecord.trigger(key: "t"), .note(at: 1, words: FiringWords(alertKey: "n")), listed], "t"),
    ("another entry's", [.trigger(), .note(at: 1, words: FiringWords(alertKey: "n")), listed], "n"),
    ("the list's", [.trigger(), listed], "listed"),
    ("the incident's id", [.trigger()], "Q1"),
  ])
  func alertKeyIsTheBestThatAnyRecordTells(_: String, records: [LogRecord], key: String) throws {
    for order in [records, records.reversed()] {
      let built = BuiltHistory(order)
      #expect(built.text(try built.only.alertKey) == key)
      #expect(try built.only.incident == "Q1")
    }
  }

  @Test func wordsComeFromTheEarliestTriggerThenFromOthers() throws {
    let records: [LogRecord] = [
      .trigger(at: 5, title: "Second", rule: "R2", service: "s", teams: ["T2"], urgency: .low, number: 1),
      .trigger(at: 0, title: "First"),
      .note(at: 2, words: FiringWords(title: "Note", service: "checkout", teams: ["b", "a"])),
      .note(at: 1, words: FiringWords(service: "db", urgency: .high)),
    ]
    for order in [records, records.reversed()] {
      let built = BuiltHistory(order)
      let episode = try built.only
      #expect(built.text(episode.title) == "First")
      #expect(built.text(episode.service) == "db")
      #expect(episode.urgency == .high)
      #expect(episode.teams.isEmpty)
    }
  }

  /// A later trigger that lacks nothing is read before an earlier one that does.
  @Test func otherEntriesFillTheFirstTriggerWhateverWasReadBefore() throws {
    let whole = LogRecord.trigger(at: 9, key: "k", title: "Again", rule: "R", service: "s", teams: ["t"])
    let note = LogRecord.note(at: 4, words: FiringWords(service: "checkout"))
    for records in [[whole, note, .trigger()], [.trigger(), note, whole], [note, whole, .trigger()]] {
      let built = BuiltHistory(records)
      #expect(built.text(try built.only.service) == "checkout")
    }
  }

  @Test func teamsAreASetOrderedByTheirNames() throws {
    let built = BuiltHistory([.trigger(teams: ["Web", "DB", "Web"]), .trigger("Q2", at: 1, teams: ["DB", "Web"])])
    #expect(built.history.known.map(\.teams) == [["DB", "Web"], ["DB", "Web"]])
  }

  @Test(arguments: [
    (String?("Disk 91% full on db-3"), String?.none, "Disk * full on *"),
    ("Disk full", "DiskFull", "DiskFull"),
    ("Disk2", nil, "Disk2"),
    ("  web-1 \t 404 ", nil, "web-1 404"),
    ("*", nil, "*"),
    ("Störung9 山", nil, "* 山"),
  ])
  func ruleIsTheNameThatIsGivenElseTheMaskedTitle(title: String?, rule: String?, name: String) throws {
    let built = BuiltHistory([.trigger(title: title, rule: rule)])
    #expect(built.text(try built.only.rule) == name)
  }

  /// A mask alone is no name: all incidents without a title would be one rule.
  @Test(arguments: [
    (String?.none, "checkout/latency", String?("checkout/latency")), ("  ", "checkout down 7", "checkout down *"),
    (nil, "Q7", nil), ("  ", "4711", nil), (nil, "a1/b2", nil),
  ])
  func withoutATitleTheMaskedKeyIsTheRuleIfItHasLetters(title: String?, key: String, name: String?) throws {
    let built = BuiltHistory([.trigger(key: key, title: title)])
    #expect(built.text(try built.only.rule) == name)
  }

  @Test(arguments: [
    ("Disk full", "Disk full"), ("a\t\nb   c ", "a b c"), ("CPU at 97.3 %", "CPU at * %"), ("web-1 web-2", "* *"),
    ("Zoë 山9 山", "Zoë * 山"), ("", ""), (" \t", ""), ("٣ seconds", "٣ seconds"),
    (String(repeating: "x", count: 130), String(repeating: "x", count: 120)),
    (String(repeating: "x", count: 119) + " yes", String(repeating: "x", count: 119)),
    (String(repeating: "x", count: 119) + "é", String(repeating: "x", count: 119)),
    (String(repeating: "x", count: 118) + "é", String(repeating: "x", count: 118) + "é"),
    (String(repeating: "x", count: 118) + "山", String(repeating: "x", count: 118)),
  ])
  func wordsWithDigitsAreMasked(title: String, name: String) {
    #expect(String(decoding: RuleName.normalised(bytes(title).span), as: UTF8.self) == name)
  }
}
