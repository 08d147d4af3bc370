import AlertCorrelation
import PagingModel
import Testing

@Suite struct PeopleDirectoryTests {
  private func labels(_ records: [LogRecord]) -> [String] {
    BuiltHistory(records).history.people.map(\.label).sorted()
  }

  @Test func peopleAreCalledByTheirNameElseTheirID() {
    #expect(labels([.user("P1", name: "Ann"), .user("P2")]) == ["Ann", "P2"])
  }

  @Test(arguments: [
    ([LogRecord.user("P1", name: "Ann"), .user("P2", name: "Ann")], ["Ann (P1)", "Ann (P2)"]),
    ([.user("P1", name: "Ann"), .user("Ann")], ["Ann", "Ann (P1)"]),
    (
      [.user("P1", name: "Ann"), .user("P2", name: "Ann"), .user("P3", name: "Ann (P1)")],
      ["Ann (P1) (P1)", "Ann (P1) (P3)", "Ann (P2)"]
    ),
  ])
  func peopleOfOneNameAreToldApart(records: [LogRecord], expected: [String]) {
    #expect(labels(records) == expected)
    #expect(labels(records.reversed()) == expected)
  }

  @Test func peopleOfOneNameAreInterruptedApart() {
    let built = BuiltHistory([
      .trigger(), .user("P1", name: "Ann"), .user("P2", name: "Ann"), .notify("P2", at: 10), .notify("P1", at: 10),
      .notify("P2", at: 30),
    ])
    #expect(built.history.interruptions.map { built.label($0.person) } == ["Ann (P1)", "Ann (P2)"])
  }

  @Test func zonesWithoutRulesFallBackAndAreCounted() throws {
    let berlin = try TimeZoneRules(identifier: "Europe/Berlin", posix: "CET-1CEST,M3.5.0,M10.5.0/3")
    let built = BuiltHistory(
      [
        .user("P1", zone: "Europe/Berlin"), .user("P2", zone: "Mars/Olympus"), .user("P3", zone: "Mars/Olympus"),
        .user("P4"), .user("P5", zone: "Atlantis"),
      ], zones: ["Europe/Berlin": berlin])
    let people = built.history.people
    #expect(people.map { built.history.zones[$0.zone].identifier } == ["Europe/Berlin", "UTC", "UTC", "UTC", "UTC"])
    #expect(people.map(\.zoneOrigin) == [.export, .report, .report, .report, .report])
    #expect(built.notes.unknownZones.map(\.name) == ["Atlantis", "Mars/Olympus"])
    #expect(built.notes.unknownZones.map(\.people) == [1, 2])
  }
}
