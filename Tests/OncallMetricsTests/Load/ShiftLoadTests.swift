import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct ShiftLoadTests {
  @Test(
    arguments: [(12, 2, false), (12, 3, true), (24, 4, false), (24, 5, true), (6, 1, false), (6, 2, true)]
      as [(Int64, Int, Bool)])
  func limitIsTwoInTwelveHoursInProportion(hours: Int64, incidents: Int, isOver: Bool) {
    var history = PagingHistory.sample()
    for index in 0..<incidents { history.addPage(after: Int64(index), to: [0]) }
    history.addDuty(0, from: 0, to: hours)
    let load = history.week.load
    #expect(load.shifts.map(\.incidents) == [incidents] && load.shifts.map(\.isOverLimit) == [isOver])
    #expect(load.shifts[0].limitTenths == Int(hours) * 20 / 12)
    #expect(load.shiftsOverLimit == Share(count: isOver ? 1 : 0, of: 1))
  }

  @Test func shiftsAreCutToThePeriodAndCountWhatFellIntoThem() {
    var history = PagingHistory.sample()
    for hour in [-2, 1, 5, 9, 30] as [Int64] { history.addPage(after: hour, to: [0], hours: .sleep) }
    history.addDuty(0, from: -6, to: 6)
    history.addDuty(0, from: 6, to: 10)
    let shifts = history.week.load.shifts
    #expect(shifts.map(\.interruptions) == [2, 1] && shifts.map(\.sleep) == [2, 1])
    #expect(shifts.map { ($0.end - $0.start).hours } == [6, 4] && shifts.map(\.limitTenths) == [10, 7])
    #expect(shifts.map(\.isOverLimit) == [true, true])
  }

  @Test func gapsOfRotasAreTold() {
    var history = PagingHistory.sample()
    history.addDuty(0, from: 10, to: 100)
    history.addDuty(1, from: 90, to: 150)
    let rota = history.week.load.rotas[0]
    #expect(rota.people == 2 && rota.shifts == 2 && rota.onCall == .hours(150))
    #expect(rota.uncovered == .hours(10 + 18))
  }

  @Test func recoveryGapsRunFromTheLastNotificationToTheNextIncident() {
    let hours: [Double] = [0, 10, 70, 117.9]
    let period = PersonPeriod.sample(disturbedAfter: hours)
    let incidents = period.incidents(IncidentNumbers())
    // 10, 60 and 47.9 hours: two under 48.
    #expect(incidents.count == 4 && PersonPeriod.gapsUnderRecovery(incidents) == 2)
  }

  @Test func onePageIsOneIncidentHoweverOftenItNotifies() {
    var history = PagingHistory.sample()
    history.add(.sample(), notified: [(0, Milliseconds(0)), (0, .minutes(20)), (1, .minutes(20))])
    for (person, after) in [(0, 60), (0, 80), (1, 80)] as [(Int, Int64)] {
      history.interrupt(person, after: .minutes(after), episode: 0)
    }
    #expect(history.week.load.people.map(\.incidents) == [1, 1])
    #expect(history.week.load.people.map(\.interruptions) == [2, 1])
  }

  /// Ten shifts of two people, all over the limit or none of them, tell as much as one; where people are alike, as all ten.
  @Test(arguments: [([5, 0], 1.0), ([1, 1, 1, 1, 1], 10.0), ([0, 0], 2.0), ([], nil)] as [([Int], Double?)])
  func shiftsOfOnePersonAreNoVotesOfTheirOwn(over: [Int], expected: Double?) {
    let length = over.isEmpty ? 0 : over.count == 5 ? 2 : 5
    let shifts = over.enumerated().flatMap { person, count in
      (0..<length).map { number in
        ShiftRow(
          person: PersonID(person), rota: 0, span: Timestamp(seconds: 0)..<Timestamp(seconds: 43_200), disturbances: 0,
          interruptions: 0,
          sleep: 0, incidents: 0, isOverLimit: number < count)
      }
    }
    #expect(LoadFigures.effectiveCount(of: shifts) == expected)
    #expect(LoadFigures.effectiveCount(of: shifts.reversed()) == expected)
  }
}
