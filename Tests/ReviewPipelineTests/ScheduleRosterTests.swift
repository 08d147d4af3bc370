import OncallSchedules
import PagingModel
import Testing

@testable import ReviewPipeline

@Suite struct ScheduleRosterTests {
  private static func person(_ id: String, _ label: String, _ aliases: String...) -> Person {
    var person = Person(id: id, label: label, zone: 0, zoneOrigin: .report)
    person.aliases = aliases
    return person
  }

  private static let people = [
    person("P1", "Ada Osei", "ada@x.example", "ada"), person("P2", "Bo (P2)", "bo@x.example", "night"),
    person("P3", "Bo (P3)", "night"), person("cy@x.example", "P1 deputy", "Ada Osei"), person("E\u{301}", "\u{C9}"),
  ]

  private func find(_ person: OncallPerson) -> String? {
    let roster = ScheduleRoster(Self.people)
    return roster.index(of: person).map { roster.people[$0].id }
  }

  @Test(arguments: [
    ("P1", "P1"), ("Ada Osei", "P1"), ("ada", "P1"), ("Bo (P3)", "P3"), ("p1", nil), ("ada osei", nil), ("Bo", nil),
    // Two are called so.
    ("night", nil), ("Ada", nil), ("P1 deputy", "cy@x.example"), ("bo@x.example", "P2"), ("BO@X.example", "P2"),
    ("Cy@x.Example", "cy@x.example"), ("cyx.example", nil),
    // By bytes, whatever Unicode takes for the same.
    ("E\u{301}", "E\u{301}"), ("\u{C9}", "E\u{301}"),
  ])
  func peopleAreFoundByIDThenNameThenAlias(text: String, id: String?) throws {
    let found = find(try #require(OncallPerson(wording: text)))
    #expect(found.map { Array($0.utf8) } == id.map { Array($0.utf8) })
  }

  @Test func anIDCountsBeforeANameAndANameBeforeAnAlias() {
    #expect(find(OncallPerson(name: "Ada Osei", id: "P3")) == "P3")
    #expect(find(OncallPerson(name: "Ada Osei", email: "bo@x.example")) == "P1")
    #expect(find(OncallPerson(name: "Nobody", email: "bo@x.example", id: "X")) == "P2")
  }

  @Test func twoWhoseAddressesDifferInCaseAreFoundByTheirBytesAlone() throws {
    let roster = ScheduleRoster([Self.person("A@x.example", "One"), Self.person("a@x.example", "Two")])
    func label(_ text: String) throws -> String? {
      roster.index(of: try #require(OncallPerson(wording: text))).map { roster.people[$0].label }
    }
    #expect(try label("A@x.example") == "One" && label("a@x.example") == "Two" && label("A@X.example") == nil)
  }

  @Test func strangersGetALabelThatNobodyHas() {
    var roster = ScheduleRoster(Self.people)
    var strangers = ScheduleStrangers(options: ReviewOptions(), hours: TeamHours(), zones: [.utc])
    func add(_ person: OncallPerson) -> Person {
      let index = roster.add(strangers.person(person))
      return roster.people[index]
    }
    let first = add(OncallPerson(name: "Ada Osei", email: "ada@y.example", id: "X1"))
    #expect(first.id == "X1" && first.label == "Ada Osei (X1)" && first.aliases == ["ada@y.example"])
    let second = add(OncallPerson(email: "dee@x.example"))
    #expect(second.id == "dee@x.example" && second.label == "dee@x.example" && second.aliases.isEmpty)
    #expect(roster.index(of: OncallPerson(email: "DEE@x.example")) == 6)
    #expect(roster.index(of: OncallPerson(email: "Ada@y.example")) == 5)
    #expect(Set(roster.people.map(\.label)).count == roster.people.count)
  }
}
