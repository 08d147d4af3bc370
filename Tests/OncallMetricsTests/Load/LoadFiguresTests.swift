import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct LoadFiguresTests {
  /// Six people of `large`, one of `small`, each with as many pages as their number.
  private var organisation: PagingHistory {
    var history = PagingHistory.sample(people: ["A", "B", "C", "D", "E", "F", "Solo"])
    for index in history.people.indices { history.people[index].team = index < 6 ? "large" : "small" }
    var hour: Int64 = 0
    for person in history.people.indices {
      for _ in 0...person {
        history.addPage(after: hour, to: [person])
        hour += 1
      }
    }
    return history
  }

  @Test func membersOfSmallTeamsAreInTheSumsAlone() throws {
    let load = PeriodFigures(of: organisation).values(in: .week).load
    // The large team is hidden with the small one: the totals would give that away.
    #expect(load.people.isEmpty && load.hidden.people == 7 && load.hidden.teams == ["large", "small"])
    #expect(load.teams.map(\.sums) == [nil, nil] && load.teams.map(\.people) == [6, 1])
    #expect(try #require(load.totals).interruptions == 28 && load.hours.total == 28)
  }

  @Test func teamsThatAreLargeEnoughAreTold() {
    var history = organisation
    for index in history.people.indices { history.people[index].team = "large" }
    let load = PeriodFigures(of: history).values(in: .week).load
    #expect(load.people.map(\.person) == ["Solo", "F", "E", "D", "C", "B", "A"] && load.hidden.people == 0)
    #expect(load.teams[0].sums?.disturbances == 28 && load.peopleWithHalf == 3)
  }

  @Test func ofSoFewPeopleTheSumsAreTheirsAndAreNotTold() {
    var history = PagingHistory.sample(people: ["Solo"])
    history.addPage(after: 3, to: [0], hours: .sleep)
    history.addDuty(0, from: 0, to: 24)
    let load = PeriodFigures(of: history).values(in: .week).load
    #expect(load.totals == nil && load.shiftsOverLimit == nil && load.peopleOverOnCallShare == nil)
    #expect(load.rotas.map(\.load) == [nil] && load.shifts.isEmpty && load.people.isEmpty)
    #expect(load.hours.sleep == 1)
    #expect(history.week.load.totals?.nightsDisturbed == 0 && history.week.load.people.count == 1)
  }

  @Test func whoIsOnCallAndNotPagedHasARow() {
    var history = PagingHistory.sample()
    history.addPage(after: 1, to: [0])
    history.addDuty(1, from: 0, to: 12)
    let load = history.week.load
    #expect(load.people.map(\.person) == ["Ada", "Ben"] && load.peopleCount == 2)
    #expect(load.people[1].sums.onCall == .hours(12) && load.people[1].interruptions == 0)
  }

  @Test func theMostLoadedOfATeamIsNamedFromTwoFairSharesOn() {
    var history = PagingHistory.sample(people: ["Ann", "Ben", "Cleo"])
    for index in history.people.indices { history.people[index].team = "t" }
    for hour in 0..<30 { history.addPage(after: Int64(hour), to: [hour < 20 ? 1 : hour < 25 ? 0 : 2]) }
    #expect(history.week.load.teams[0].overloaded == ["Ben"] && history.week.load.teams[0].fairness?.topTimesFair == 2)
    #expect(PeriodFigures(of: history).values(in: .week).load.teams[0].overloaded == [])
  }

  @Test func ofEqualLoadsAllAreNamed() {
    var history = PagingHistory.sample(people: ["Ann", "Ben", "Cleo", "Dee"])
    for index in history.people.indices { history.people[index].team = "t" }
    for hour in 0..<40 { history.addPage(after: Int64(hour), to: [hour % 2]) }
    for person in [2, 3] { history.addDuty(person, from: 0, to: 20) }
    #expect(history.week.load.teams[0].overloaded == ["Ann", "Ben"])
  }

  /// Rotas of teams alone: of whose team there is none, nothing of time on call is known.
  @Test func whoseTeamHasNoRotaHasNoKnownTimeOnCall() {
    var history = PagingHistory.sample(people: ["Ann", "Ben", "Cleo"])
    for (index, team) in ["payments", "payments", "search"].enumerated() { history.people[index].team = team }
    history.addDuty(0, from: 0, to: 24)
    for person in 0..<3 { history.addPage(after: Int64(person), to: [person]) }
    let week = history.week
    #expect(week.load.people.map(\.knowsDuty) == [true, true, false])
    #expect(week.load.peopleOverOnCallShare == Share(count: 0, of: 2))
    let figures = PeriodFigures(of: history, load: .everyone)
    let recovery = figures.recovery(in: .week, months: [], TimeZoneRules.utc)
    #expect(recovery.people.map(\.shortage) == [.littleTimeOnCall, .littleTimeOnCall, .noSchedule])
    let indicators = Set(recovery.people[2].reasons.map(\.indicator))
    #expect(indicators == [.interruptionsPer28Days, .longestRunOfDisturbedNights])
    history.dutyRotas[0].team = nil
    #expect(history.week.load.people.map(\.knowsDuty) == [true, true, true])
    history.dutyRotas[0].role = "secondary"
    #expect(!history.week.load.knowsDuties)
  }

  @Test func interruptionsHaveTheirHourOfTheWeek() {
    var history = PagingHistory.sample()
    for hour in [5, 5 + 24, 6 + 24, 167] as [Int64] { history.addPage(after: hour, to: [0]) }
    let heat = history.week.load.heat
    #expect(heat.count == 168 && heat.reduce(0, +) == 4)
    #expect([5, 29, 30, 167].allSatisfy { heat[$0] == 1 })
  }

  // MARK: attribution

  /// A monitor alone: two alerts within a minute, one after five minutes, one after eleven more, one of another team.
  private func monitored() -> PagingHistory {
    var history = PagingHistory.sample(people: ["Ann", "Ben", "Cleo"], knowsPages: false, knowsPeople: false)
    history.dutyRotas = [
      DutyRota(name: "Payments", team: "payments"), DutyRota(name: "Search", team: "search"),
      DutyRota(name: "Payments 2", team: "payments", role: "secondary"),
    ]
    for seconds in [0, 60, 360, 1080] as [Int64] {
      history.add(.monitored(after: .seconds(23 * 3600 + seconds)), teams: ["payments"])
    }
    history.add(.monitored(after: .hours(30)), teams: ["search"])
    history.add(.monitored(after: .hours(31)), teams: ["nobody"])
    history.addDuty(0, from: 0, to: 24)
    history.addDuty(2, from: 0, to: 24, rota: 2)
    history.addDuty(1, from: 24, to: 48, rota: 1)
    return history
  }

  @Test func attributedAlertsFoldByTheRuleOfTheHistory() {
    var history = monitored()
    history.interruptionRule.fold = .seconds(59)
    history.interruptionRule.gap = .minutes(4)
    // 0, 60, 360 and 1080 s: none is within 59 s of another, and 60 s alone is within four minutes of the one before.
    #expect(history.week.load.people.map(\.interruptions) == [4, 1])
    #expect(history.week.load.people.map(\.disturbances) == [3, 1])
  }

  /// An alert of two teams is for those of both; one of a team without a rota for those of none, as is one of no team.
  @Test func alertsGoToTheRotasOfTheirTeamsElseToThoseOfNone() {
    var history = PagingHistory.sample(people: ["Ann", "Ben", "Cleo"], knowsPages: false, knowsPeople: false)
    history.dutyRotas = [
      DutyRota(name: "Any"), DutyRota(name: "Pay", team: "pay"), DutyRota(name: "Search", team: "search"),
    ]
    for person in 0..<3 { history.addDuty(person, from: 0, to: 24, rota: person) }
    for (hour, teams) in [["pay", "search"], ["pay", "web"], ["web"], []].enumerated() {
      history.add(.monitored(after: .hours(Int64(hour))), teams: teams)
    }
    func carried(_ history: PagingHistory) -> [String] {
      history.week.load.people.map { "\($0.person) \($0.interruptions)" }.sorted()
    }
    #expect(carried(history) == ["Ann 2", "Ben 2", "Cleo 1"] && history.week.load.unattributed == 0)
    // Whoever has the only rota of all has also what is of no team, and nothing of other teams.
    (history.dutyRotas, history.duties) = ([DutyRota(name: "Pay", team: "pay")], [])
    history.addDuty(1, from: 0, to: 24)
    #expect(carried(history) == ["Ben 3"] && history.week.load.unattributed == 1)
  }

  @Test func alertsOfMonitorsCountForWhoeverIsOnCallForTheirTeam() {
    let load = monitored().week.load
    #expect(load.isAttributed && load.unattributed == 1)
    #expect(load.people.map(\.person) == ["Ann", "Ben"] && load.people.allSatisfy { $0.isAttributed && $0.knowsLoad })
    // 0 and 60 s are one interruption; 360 s another, and no disturbance; 1080 s is 12 minutes later.
    #expect(load.people.map(\.interruptions) == [3, 1] && load.people.map(\.disturbances) == [2, 1])
    #expect(load.people[0].hours.sleep == 3 && load.people[0].sums.nightsDisturbed == 1)
    #expect(load.people[1].hours.sleep == 1)
  }

  @Test func aRotaOfOneTeamGetsNothingOfOthers() {
    var history = monitored()
    history.dutyRotas = [DutyRota(name: "Payments", team: "payments")]
    history.duties = []
    history.addDuty(1, from: 0, to: 100)
    history.add(.monitored(after: .hours(40)))
    // Four of payments, and the one that tells no team; search and nobody have no rota.
    #expect(history.week.load.people.map(\.interruptions) == [4] && history.week.load.unattributed == 2)
  }

  @Test func withOneRotaEverythingGoesToIt() {
    var history = monitored()
    history.dutyRotas = [DutyRota(name: "All", team: nil)]
    history.duties = []
    history.addDuty(1, from: 0, to: 100)
    #expect(history.week.load.people.map(\.interruptions) == [5] && history.week.load.unattributed == 0)
  }

  @Test func whereASourceKnowsPagesNothingIsAttributed() {
    var history = PagingHistory.sample()
    history.addPage(after: 1, to: [0])
    history.add(.monitored(after: .hours(2)))
    history.addDuty(1, from: 0, to: 24)
    let load = history.week.load
    #expect(!load.isAttributed && load.people.map(\.interruptions) == [1, 0])
  }

  @Test func monthsAddUpToThePeriod() {
    var history = PagingHistory.sample()
    for hour in stride(from: 1, to: 2000, by: 37) as StrideTo<Int64> {
      let isNight = hour % 24 < 8 || hour % 24 >= 22
      history.addPage(after: hour, to: [Int(hour % 3)], hours: isNight ? .sleep : .off)
    }
    for week in 0..<12 { history.addDuty(week % 3, from: Int64(week) * 168, to: Int64(week) * 168 + 160) }
    let figures = PeriodFigures(of: history, load: .everyone)
    let whole = figures.values(in: Period(start: monday, end: monday + .hours(2016))).load.totals
    let parts = [0, 500, 737, 2016].map { monday + .hours($0) }
    let sums = zip(parts, parts.dropFirst()).map { figures.values(in: Period(start: $0, end: $1)).load.totals }
    var sum = LoadSums.sum(sums.compactMap { $0 })
    // A shift belongs to every period that it touches; engaged time to that of the page; gaps between periods to none.
    sum.shifts = whole?.shifts ?? 0
    sum.shiftsOverLimit = whole?.shiftsOverLimit ?? 0
    sum.recoveryGaps = whole?.recoveryGaps ?? 0
    #expect(sum == whole && (whole?.nightsInRecovery ?? 0) > 20 && (whole?.restBreaches ?? 0) > 0)
  }
}
