import PagingModel
import Testing

@testable import ReviewPipeline

@Suite struct PersonQueryTests {
  private static let people: [Person] = {
    var jane = Person(id: "PXPGF42", label: "Jane Doe", zone: 0, zoneOrigin: .report)
    jane.aliases = ["jane.doe@example.com"]
    let ann = Person(id: "P1", label: "Ann Lee (P1)", zone: 0, zoneOrigin: .report)
    let other = Person(id: "P2", label: "Ann Lee (P2)", zone: 0, zoneOrigin: .report)
    // Called like somebody else in other letters.
    let shout = Person(id: "P3", label: "JANE DOE", zone: 0, zoneOrigin: .report)
    return [jane, ann, other, shout]
  }()
  private static let query = PersonQuery(
    people,
    pseudonyms: [0: "engineer-00000001", 1: "engineer-00000002", 2: "engineer-00000003", 3: "engineer-00000004"])

  @Test(arguments: [
    ("Jane Doe", 0), ("PXPGF42", 0), ("pxpgf42", 0), ("jane.doe@example.com", 0), ("Jane.Doe@Example.com", 0),
    ("jane.doe", 0), ("engineer-00000001", 0), ("P1", 1), ("Ann Lee (P2)", 2), ("JANE DOE", 3),
    ("engineer-00000004", 3),
  ])
  func aPersonIsFoundByEveryName(name: String, person: Int) {
    #expect(Self.query.person(called: name) == .found(PersonID(person)))
  }

  @Test(arguments: [
    ("Ann Lee", ["Ann Lee (P1)", "Ann Lee (P2)"]), ("jane doe", ["JANE DOE", "Jane Doe"]),
  ])
  func whatSeveralAreCalledIsNobodyAlone(name: String, labels: [String]) {
    #expect(Self.query.person(called: name) == .several(labels))
  }

  @Test(arguments: [("Jane Do", ["JANE DOE", "Jane Doe"]), ("PXPGF43", ["PXPGF42"]), ("Zacharias", []), ("", [])])
  func nearNamesAreTold(name: String, near: [String]) {
    guard case .unknown(let found) = Self.query.person(called: name) else {
      Issue.record("\(name) is found")
      return
    }
    #expect(found.isEmpty == near.isEmpty)
    for name in near { #expect(found.contains(name), "\(found)") }
  }

  @Test func namesAreKnownWhereTheHistoryHasThemNoMore() throws {
    var options = ReviewOptions()
    options.peopleNames = .pseudonyms(nil)
    let reviewed = try PipelineFolder(["page.ndjson": ExportSample.page]).review("page.ndjson", options: options)
    #expect(reviewed.personQuery.person(called: "Ann") == .found(PersonID(0)))
    #expect(reviewed.personQuery.person(called: reviewed.history.people[0].label) == .found(PersonID(0)))
  }
}
