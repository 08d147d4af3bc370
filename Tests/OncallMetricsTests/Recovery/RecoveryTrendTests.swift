import LoadStatistics
import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct RecoveryTrendTests {
  private let months = (1...6).map { Period(start: utc(2026, $0, 1), end: utc(2026, $0 + 1, 1)) }

  /// So many disturbances in each month, spread evenly.
  private func record(_ counts: [Int]) -> PersonRecord {
    let moments = zip(months, counts).flatMap { month, count in
      (0..<count).map { index in
        month.start + Milliseconds((month.end - month.start).count / Int64(count) * Int64(index))
      }
    }
    return .sample(moments)
  }

  @Test func teamsAreCountedAgainstTheHoursOfTheMonth() throws {
    let counts = [20, 22, 26, 31, 37, 44]
    let trend = RecoveryTrend.team([record(counts), record(counts)], months: months, FixedCalendar())
    #expect(trend.series.map(\.count) == counts.map { $0 * 2 })
    #expect(trend.series.map(\.exposure.hours) == [744, 672, 744, 720, 744, 720])
    #expect(trend.direction == .rising && trend.dispersion == 1)
    let evidence = try #require(trend.trend?.evidence)
    // (2 (31 + 37 + 44) + .5) / 2184 by (2 (20 + 22 + 26) + .5) / 2160.
    #expect(abs(evidence.rateRatio.ratio - (224.5 / 2184) / (136.5 / 2160)) < 1e-9)
  }

  @Test func peopleAreCountedInTheirTimeOnCall() {
    var own = record([10, 10, 10, 10, 10, 10])
    // Half of January, all of March to June: February is no month of the trend.
    own.duty = TimeSpans([utc(2026, 1, 1)..<utc(2026, 1, 16, 12), utc(2026, 3, 1)..<utc(2026, 7, 1)])
    let trend = RecoveryTrend.person(own, PersonClock(), months: months)
    #expect(trend.series.map(\.count) == [5, 0, 10, 10, 10, 10])
    #expect(trend.series.map(\.exposure.hours) == [372, 0, 744, 720, 744, 720])
    #expect(trend.trend?.months == 5 && trend.trend?.count == 45 && trend.direction == .flat)
  }

  @Test(arguments: [([10, 10, 10], .months), ([5, 5, 5, 5], .count)] as [([Int], LoadTrend.Shortage)])
  func littleIsNotEnough(counts: [Int], shortage: LoadTrend.Shortage) {
    let few = Array(months.prefix(counts.count))
    let trend = RecoveryTrend.team([record(counts)], months: few, FixedCalendar())
    #expect(trend.trend?.shortage == shortage && trend.direction == .notEnoughEvidence)
  }

  /// In St. John's the first minute of November 2009 was followed by the last hour of October again.
  @Test func daysThatComeAgainInTheNextMonthCountThere() throws {
    let zone = try TimeZoneRules(identifier: "America/St_Johns", posix: "NST3:30NDT,M3.2.0/0:01,M11.1.0/0:01")
    let (start, end) = (CivilDate(year: 2009, month: 11, day: 1), CivilDate(year: 2009, month: 12, day: 1))
    let november = Period(start: zone.startOfDay(start), end: zone.startOfDay(end))
    let again = november.start + .minutes(30)
    #expect(zone.date(at: again) == CivilDate(year: 2009, month: 10, day: 31))
    let trend = RecoveryTrend.team([.sample([november.start, again, again + .hours(1)])], months: [november], zone)
    #expect(trend.series.map(\.count) == [3])
  }

  /// Each month other people of the team are paged, as many as ever: looked at over the last month alone it is as flat.
  @Test func teamsAreFollowedWithThoseWhoLeft() throws {
    var history = PagingHistory.sample(people: (0..<6).map { "P\($0)" })
    for index in history.people.indices { history.people[index].team = "t" }
    for month in 0..<6 {
      for index in 0..<20 { history.addPage(after: Int64(month) * 730 + Int64(index) * 30, to: [month]) }
    }
    let months = (0..<6).map { index in
      let period = Period(start: monday + .hours(Int64(index) * 730), end: monday + .hours(Int64(index + 1) * 730))
      var month = MonthPeriod(CalendarMonth("2026-0\(index + 1)")!, whole: period, from: period.start, to: period.end)
      month.period = period
      return month
    }
    let figures = PeriodFigures(of: history, load: .everyone)
    let teams = figures.recovery(in: months[5].period, months: months, FixedCalendar()).teams
    #expect(try #require(teams.first?.trend).series.map(\.count) == Array(repeating: 20, count: 6))
    #expect(teams.first?.trend?.direction == .flat && teams.first?.people == 1)
  }

  /// Twenty flat teams and one that would rise alone: among so many it may be chance.
  @Test func oneOfManyTeamsMustRiseMore() {
    var history = PagingHistory.sample(people: (0..<21).map { "P\($0)" })
    for index in history.people.indices { history.people[index].team = "team \(index)" }
    var pages: [(hour: Int64, person: Int)] = []
    for (month, count) in [16, 19, 22, 25, 28, 31].enumerated() {
      for person in history.people.indices {
        for index in 0..<(person == 20 ? count : 22) {
          pages.append((Int64(month) * 730 + Int64(index) * 22 + Int64(person % 20), person))
        }
      }
    }
    for page in pages.sorted(by: { $0.hour < $1.hour }) { history.addPage(after: page.hour, to: [page.person]) }
    let period = Period(start: monday, end: monday + .hours(6 * 730))
    let months = (0..<6).map { index in
      var month = MonthPeriod(
        CalendarMonth("2026-0\(index + 1)")!, whole: period, from: period.start, to: period.end)
      month.period = Period(start: monday + .hours(Int64(index) * 730), end: monday + .hours(Int64(index + 1) * 730))
      return month
    }
    let figures = PeriodFigures(of: history, load: .everyone)
    let teams = figures.recovery(in: period, months: months, FixedCalendar()).teams
    let last = teams.first { $0.team == "team 20" }?.trend
    #expect(last?.trend?.evidence.map { $0.rateRatio.p < 0.05 && $0.rateRatio.p > 0.1 / 21 } == true)
    #expect(last?.direction == .flat && last?.trend?.isConfirmed == false)
  }
}
