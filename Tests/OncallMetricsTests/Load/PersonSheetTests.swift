import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct PersonSheetTests {
  private func sheet(_ history: PagingHistory, of person: Int) -> PersonSheet {
    PeriodFigures(of: history, load: .everyone)
      .sheet(of: PersonID(person), in: .week, months: [], TimeZoneRules.utc)
  }

  @Test func rulesAreThoseThatInterruptedMostlyInSleepHours() {
    var history = PagingHistory.sample()
    let pages: [(rule: String?, service: String, hours: HoursClass, person: Int)] = [
      ("Disk", "db", .business, 0), ("Disk", "db", .business, 0), ("Disk", "api", .sleep, 0), ("Lag", "db", .sleep, 0),
      ("Lag", "db", .off, 0), ("Lag", "db", .business, 1), (nil, "db", .off, 0),
    ]
    for (index, page) in pages.enumerated() {
      let after = Milliseconds.hours(Int64(index))
      history.add(
        .sample(after: after), rule: page.rule, service: page.service, notified: [(page.person, Milliseconds(0))])
      history.interrupt(page.person, after: after, hours: page.hours, episode: index)
    }
    let rules = sheet(history, of: 0).rules
    #expect(
      rules.map { "\($0.rule ?? "-") \($0.service ?? "-") \($0.interruptions) \($0.sleep)" } == [
        "Lag db 2 1", "Disk api 1 1", "Disk db 2 0", "- db 1 0",
      ])
  }

  @Test func theShareOfTheTeamIsToldFromFivePeopleOn() {
    var history = PagingHistory.sample(people: ["A", "B", "C", "D", "E"])
    for (index, person) in [0, 0, 0, 1, 2, 3, 4].enumerated() { history.addPage(after: Int64(index), to: [person]) }
    #expect(sheet(history, of: 0).teamShare == nil)
    for index in history.people.indices { history.people[index].team = "t" }
    #expect(sheet(history, of: 0).teamShare == Share(count: 3, of: 7) && sheet(history, of: 0).teamPeople == 5)
    history.people[4].team = "u"
    #expect(sheet(history, of: 0).teamShare == nil)
  }

  @Test func shiftsAndLevelAreThePersonsOwn() {
    var history = PagingHistory.sample()
    for person in [0, 1] { history.addPage(after: Int64(person) + 1, to: [person]) }
    history.addDuty(0, from: 0, to: 10)
    history.addDuty(1, from: 10, to: 20)
    let sheet = sheet(history, of: 1)
    #expect(sheet.shifts.map(\.person) == ["Ben"] && sheet.recovery?.person == "Ben" && sheet.load?.person == "Ben")
    #expect(sheet.knowsDuties && self.sheet(history, of: 2) != sheet && self.sheet(history, of: 2).load == nil)
  }
}
