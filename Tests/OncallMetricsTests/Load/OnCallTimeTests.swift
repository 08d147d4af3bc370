import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct OnCallTimeTests {
  @Test func everyMomentCountsOnceAndInThePeriodAlone() {
    let period = PersonPeriod.sample(duties: [(-10, 5), (3, 12), (100, 110), (160, 200)])
    #expect(period.onCall == .hours(12 + 10 + 8))
    #expect(period.offDuty == [.hours(88), .hours(50)])
    // Monday; Friday; Sunday: 160 to 168 hours after Monday 00:00.
    #expect(period.onCallDays.count == 3 && Runs.longest(period.onCallDays) == 1)
  }

  @Test func consecutiveDaysAreThoseOfTheOwnZone() throws {
    let clock = PersonClock(try TimeZoneRules(identifier: "Asia/Kolkata", posix: "IST-5:30"))
    // 18:00 to 19:00 UTC is 23:30 to 00:30: two days there, one in UTC.
    #expect(PersonPeriod.sample(duties: [(18, 19)], clock: clock).onCallDays.count == 2)
    #expect(PersonPeriod.sample(duties: [(18, 19)]).onCallDays.count == 1)
  }

  @Test func onlyPrimaryRotasAreTimeOnCall() {
    var history = PagingHistory.sample()
    history.dutyRotas = ["primary", "secondary", nil, "shadow"].map { DutyRota(name: "R", team: nil, role: $0) }
    for rota in 0..<4 { history.addDuty(0, from: Int64(rota) * 10, to: Int64(rota) * 10 + 8, rota: rota) }
    let load = history.week.load
    #expect(load.people[0].sums.onCall == .hours(16) && load.people[0].sums.shifts == 2)
    #expect(load.knowsDuties && load.rotas.map(\.role) == ["primary", nil])
  }

  @Test func hoursOfTheClockAreDisruptedOnce() throws {
    let clock = PersonClock(try .london())
    // 2025-10-26: 01:30 happens at 00:30 and at 01:30 UTC; 02:10 and 02:50 are one hour.
    let day = utc(2025, 10, 26)
    let moments = [30, 90, 130, 170].map { day + .minutes($0) }
    #expect(PersonPeriod(.sample(moments, clock), clock, in: day..<day + .hours(24)).disruptedHours == 3)
  }

  @Test func engagedTimeIsAUnionWithoutSnoozes() {
    var record = PersonRecord()
    func add(_ fired: Int64, _ from: Int64, _ to: Int64?, snoozes: [(Int64, Int64)] = []) {
      record.addWork(
        firedAt: monday + .minutes(fired), from: monday + .minutes(from), to: to.map { monday + .minutes($0) },
        without: TimeSpans(snoozes.map { monday + .minutes($0.0)..<monday + .minutes($0.1) }))
    }
    add(-5, 0, 30)
    add(0, 10, 40)
    add(20, 30, 100, snoozes: [(50, 80)])
    add(60, 70, nil)
    add(80, 81, 99, snoozes: [(80, 120)])
    add(90, 95, 90)
    add(95, 96, nil, snoozes: [(96, 97)])
    let engaged = PersonPeriod(record, PersonClock(), in: Period.week.start..<Period.week.end).engaged
    // 10 to 50 and 80 to 100; the page before the period is not the period's.
    #expect(engaged == EngagedTime(time: .minutes(60), leftOut: 2))
  }

  @Test func thoseWhoAcknowledgeLaterAreEngagedToo() {
    var history = PagingHistory.sample()
    var episode = Episode.sample(acknowledgedAfter: .minutes(10), acknowledgedBy: 0)
    episode.occurrence = OccurrenceID(0)
    var work = EpisodeWork()
    work.acknowledgements = [EpisodeWork.Acknowledgement(person: PersonID(1), at: episode.firedAt + .minutes(25))]
    history.works.keep(work, of: OccurrenceID(0), firedAt: episode.firedAt)
    history.add(episode)
    #expect(history.week.load.people.map(\.sums.engaged) == [.minutes(20), .minutes(5)])
  }
}
