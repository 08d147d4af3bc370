import PagingModel
import Testing

@testable import ReviewPipeline

/// What is left of people once they have pseudonyms.
@Suite struct PseudonymStepTests {
  private static let page =
    (ExportSample.trigger() + ExportSample.notify("P1") + ExportSample.notify("P2", at: "2026-10-05T02:00:06Z"))
    .replacing(#""Ann""#, with: #""Ann Lee""#)

  private func reviewed(_ names: PeopleNames, _ text: String = page) throws -> ReviewedHistory {
    var options = ReviewOptions()
    options.peopleNames = names
    return try PipelineFolder(["ann lee.ndjson": text]).review("ann lee.ndjson", options: options)
  }

  @Test func nothingOfWhoTheyAreIsLeft() throws {
    let history = try reviewed(.pseudonyms(PseudonymKey(Array("kkkkkkkkkkkkkkkk".utf8)))).history
    #expect(history.people.count == 2)
    for person in history.people {
      #expect(person.label.hasPrefix("engineer-"))
      #expect([person.id, person.pseudonymID] == [person.label, person.label])
      #expect(person.aliases == [])
    }
    #expect(history.people[0].label != history.people[1].label)
  }

  /// Of two people who share a name nobody can say which one a text means; their ids tell them apart.
  @Test func aNameThatTwoHaveStandsForNeither() throws {
    let history = try reviewed(.pseudonyms(nil)).history
    #expect(history.printed("Ann Lee's laptop") == "engineer's laptop")
    #expect(history.people.map(\.label).contains(history.printed("P1")))
  }

  @Test func whereNamesAreShownNothingChanges() throws {
    let history = try reviewed(.shown(nil)).history
    #expect(history.people.map(\.label).sorted() == ["Ann Lee (P1)", "Ann Lee (P2)"])
    #expect(history.redactor == nil)
    #expect(history.printed("Ann Lee's laptop") == "Ann Lee's laptop")
  }

  @Test func filesAndReasonsNameNobody() throws {
    let reviewed = try reviewed(.pseudonyms(nil), Self.page + "{\"damaged\"\n")
    let first = try #require(reviewed.dataQuality.refusals.first?.first)
    #expect(first.hasSuffix("/engineer.ndjson:4:11"), "\(first)")
  }

  @Test func namesThatBecomeEqualStayDistinct() {
    let redactor = NameRedactor([(["Ann Lee"], "engineer-1")], wholeNames: [])
    let teams = DistinctRedaction(redactor, ["ann.lee", "Ann Lee", "Ops", "Ann Lee"])
    #expect(["Ann Lee", "Ops", "ann.lee"].map { teams[$0] } == ["engineer-1", "Ops", "engineer-1 (2)"])
  }

  @Test(arguments: [
    ("jane.doe@example.com", "jane.doe@example.com", ["jane.doe@example.com", "jane.doe"]),
    ("P1", "Ann (P1)", ["P1", "Ann (P1)", "Ann"]), ("P1", "Ann (P1) (P1)", ["P1", "Ann", "Ann (P1)", "Ann (P1) (P1)"]),
    ("@x", "Ann", ["@x", "Ann"]),
  ])
  func aPersonIsNamedByAllOfThese(id: String, label: String, expected: [String]) {
    let person = Person(id: id, label: label, zone: 0, zoneOrigin: .report)
    #expect(Set(person.identifiers) == Set(expected))
  }
}
