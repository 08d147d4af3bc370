import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct PersonSheetTests {
  private func sheet(_ history: PagingHistory, of person: Int) -> PersonSheet {
    PeriodFigures(of: history, load: .everyone)
      .sheet(of: PersonID(person), in: .week, months: [])
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

  /// Thirty disturbances of five people; a sixth did nothing but acknowledge, and is no part of a fair share.
  @Test func fairSharesAreThoseOfWhoWasOnCallOrDisturbed() {
    var history = PagingHistory.sample(people: ["A", "B", "C", "D", "E", "F"])
    for index in history.people.indices { history.people[index].team = "t" }
    let carried = [20, 4, 3, 2, 1]
    for (hour, person) in carried.indices.flatMap({ Array(repeating: $0, count: carried[$0]) }).enumerated() {
      history.addPage(after: Int64(hour), to: [person])
    }
    history.add(.sample(after: .hours(40), acknowledgedAfter: .minutes(1), acknowledgedBy: 5))
    let own = sheet(history, of: 0)
    #expect(own.timesFair == 20.0 * 5 / 30 && own.teamPeople == 5 && own.teamShare == Share(count: 20, of: 30))
    #expect(sheet(history, of: 5).load?.acknowledged == 1 && sheet(history, of: 5).timesFair == 0)
    history.addDuty(5, from: 50, to: 60)
    #expect(sheet(history, of: 0).timesFair == 4 && sheet(history, of: 0).teamPeople == 6)
  }

  @Test func littleTellsOfNoFairShare() {
    var history = PagingHistory.sample(people: ["A", "B", "C", "D", "E"])
    for index in history.people.indices { history.people[index].team = "t" }
    for hour in 0..<29 { history.addPage(after: Int64(hour), to: [hour % 5]) }
    #expect(sheet(history, of: 0).timesFair == nil && sheet(history, of: 0).teamShare == Share(count: 6, of: 29))
  }

  @Test func theCoveredPartIsWhatTheInputHasOfThePeriod() {
    var history = PagingHistory.sample()
    history.addPage(after: 1, to: [0])
    let long = Period(start: monday - .hours(240), end: monday + .hours(480))
    let sheet = PeriodFigures(of: history, load: .everyone).sheet(of: PersonID(0), in: long, months: [], of: .week)
    #expect(sheet.covered == .week && self.sheet(history, of: 0).covered == .week)
  }
}
