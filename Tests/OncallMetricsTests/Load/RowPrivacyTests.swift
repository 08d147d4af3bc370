import PagingModel
import Testing

@testable import OncallMetrics

/// What rows of alerts tell of people in groups that the load hides.
@Suite struct RowPrivacyTests {
  private static let large = Array(0..<6)
  private static let middle = Array(6..<11)
  private static let tiny = [11, 12]

  /// A team of six, one of five that is hidden with a third one of two.
  private var organisation: PagingHistory {
    var history = PagingHistory.sample(people: (0..<13).map { "P\($0)" })
    for index in history.people.indices {
      history.people[index].team = index < 6 ? "large" : index < 11 ? "middle" : "tiny"
    }
    return history
  }

  private func add(_ people: [Int], _ service: String, team: String?, to history: inout PagingHistory) {
    for person in people {
      let hour = Int64(history.episodes.count)
      history.add(
        .sample(after: .hours(hour)), rule: "Down", service: service, teams: team.map { [$0] } ?? [],
        notified: [(person, Milliseconds(0))])
      history.interrupt(person, after: .hours(hour), hours: .sleep, episode: history.episodes.count - 1)
    }
  }

  /// Each team has a service of its own, with a page for each of its people; those of `others` have one, too.
  private func history(_ others: [(people: [Int], service: String, team: String?)] = []) -> PagingHistory {
    var history = organisation
    for (people, service, team) in [
      (Self.large, "web", "large"), (Self.middle, "db", "middle"), (Self.tiny, "gate", "tiny"),
    ] { add(people, service, team: team, to: &history) }
    for (people, service, team) in others { add(people, service, team: team, to: &history) }
    return history
  }

  private func week(_ history: PagingHistory, _ options: LoadOptions = LoadOptions()) -> PeriodValues {
    PeriodFigures(of: history, load: options).values(in: .week)
  }

  private func suppressed(_ rows: [SegmentValues]) -> [String?] { rows.filter(\.isSuppressed).map(\.name) }

  @Test func rowsOfHiddenTeamsTellOfAlertsAlone() throws {
    let week = week(history())
    #expect(week.load.hidden.teams == ["middle", "tiny"])
    #expect(suppressed(week.services) == ["db", "gate"] && suppressed(week.teams) == ["middle", "tiny"])
    let gate = try #require(week.services.first { $0.name == "gate" })
    #expect(gate.pages == 2 && gate.episodes == 2 && gate.sleepPages != nil && gate.acknowledged != nil)
    #expect(gate.notifications == nil && gate.interruptions == nil && gate.people == nil && gate.response == nil)
    #expect(gate.hours == HoursCounts())
    let web = try #require(week.services.first { $0.name == "web" })
    #expect(web.interruptions == 6 && web.people == 6 && web.hours.sleep == 6 && web.response != nil)
    // Of all of them together everything is told.
    #expect(week.summary.interruptions == 13 && week.summary.people == 13)
  }

  @Test func peopleOfRulesAreHiddenAsWell() {
    let rules = week(history()).rules
    #expect(rules.map(\.service) == ["web", "db", "gate"])
    #expect(rules.map(\.noise.people) == [6, nil, nil] && rules.map(\.isSuppressed) == [false, true, true])
    #expect(rules.map(\.pages) == [6, 5, 2])
  }

  @Test(arguments: [
    // Five others of the large team are enough to be among, four are not.
    ([0, 1, 2, 3, 4, 11], false), ([0, 1, 2, 3, 11], true), ([0], false), ([11], true), ([6, 7, 8, 9, 10], true),
  ])
  func aRowTellsOfHiddenPeopleOnlyAmongAWholeGroupOfOthers(people: [Int], isHidden: Bool) throws {
    let week = week(history([(people, "shared", nil)]))
    let shared = try #require(week.services.first { $0.name == "shared" })
    #expect(shared.isSuppressed == isHidden && (shared.people == nil) == isHidden)
  }

  @Test func whatOneHiddenRowHasCannotBeComputedFromTheOthers() {
    var history = organisation
    add(Self.large, "web", team: "large", to: &history)
    add([0, 1], "cache", team: "large", to: &history)
    // All that reached hidden people came from one service: the total less the others would be theirs.
    add(Self.middle + Self.tiny, "shared", team: nil, to: &history)
    #expect(suppressed(week(history).services) == ["shared", "cache"])
    // One hidden person in two services are two rows, but no whole group.
    var few = organisation
    for (people, service) in [
      (Self.large, "web"), ([0, 1], "cache"), ([2, 3, 4], "edge"), ([11], "gate"), ([11], "door"),
    ] {
      add(people, service, team: nil, to: &few)
    }
    add(Self.middle + Self.large, "all", team: nil, to: &few)
    #expect(Set(suppressed(week(few).services)) == ["gate", "door", "cache", "edge"])
  }

  @Test func everythingIsToldWhereNamesAreOrAllAreOneSmallGroup() {
    #expect(suppressed(week(history(), .everyone).services).isEmpty)
    var three = PagingHistory.sample(people: ["A", "B", "C"])
    add([0, 1, 2], "web", team: "t", to: &three)
    #expect(suppressed(week(three).services).isEmpty && week(three).load.hidden.people == 3)
    var whole = organisation
    for index in whole.people.indices { whole.people[index].team = "large" }
    add([0], "web", team: "large", to: &whole)
    add(Self.large, "db", team: "large", to: &whole)
    #expect(suppressed(week(whole).services).isEmpty)
  }

  @Test func monthsTellNothingOfPeopleWhereAnybodyIsHidden() throws {
    let calendar = TimeZoneRules.utc
    let months = Periods(calendar: calendar).months(endingWith: .week, of: .week)
    func services(_ options: LoadOptions) -> [SegmentValues] {
      let counted = PeriodFigures(of: history(), load: options).values(in: .week, months: months)
      return counted.months.flatMap(\.values.services)
    }
    #expect(services(LoadOptions()).map(\.isSuppressed) == [true, true, true])
    #expect(services(LoadOptions()).map(\.pages) == [6, 5, 2])
    #expect(services(.everyone).map(\.interruptions) == [6, 5, 2])
  }

  @Test func oneHiddenRotaHidesTheNextSmallest() {
    var history = history()
    history.dutyRotas = ["gate", "small", "web"].map { DutyRota(name: $0, team: nil, role: "primary") }
    history.addDuty(11, from: 0, to: 8)
    history.addDuty(0, from: 0, to: 8, rota: 1)
    for person in Self.large { history.addDuty(person, from: 8, to: 16, rota: 2) }
    #expect(week(history).load.rotas.map { $0.load == nil } == [true, true, true])
    let told = week(history, .everyone).load.rotas.map { $0.load == nil }
    #expect(told == [false, false, false])
  }

  @Test func clustersAndStormsCountNoPeopleOfHiddenGroups() {
    var history = history()
    var storms = StormValues()
    let spans = [0..<6, 6..<11, 11..<13]
    history.put(spans, of: 13)
    storms.list = spans.map { span in
      Storm(
        flood: Flood(start: monday, end: monday + .minutes(9), peak: span.count, episodes: span), pages: span.count,
        services: 1, teams: 1, people: span.count)
    }
    let figures = PeriodFigures(of: history)
    let counts = figures.count(.week, [])
    let clusters = figures.clusters.values(in: .week, counts.period.summary, FixedCalendar())
    let told = counts.told(clusters, storms)
    #expect(told.storms.list.map(\.people) == [6, nil, nil] && told.storms.list.map(\.pages) == [6, 5, 2])
    #expect(told.storms.list.map(\.isSuppressed) == [false, true, true])
    #expect(told.clusters.largest.map(\.people) == [6, nil, nil])
    #expect(told.clusters.largest.map(\.interruptions) == [6, nil, nil])
    #expect(told.clusters.largest.map(\.notifications) == [6, nil, nil])
    #expect(told.clusters.largest.map(\.pages) == [6, 5, 2])
  }

  /// Clusters make up the totals as services do: one that is hidden alone is what the others leave.
  @Test func oneHiddenClusterHidesThoseWithTheNextFewestPeople() {
    var history = organisation
    add(Self.large, "web", team: "large", to: &history)
    add([0, 1], "cache", team: "large", to: &history)
    add(Self.middle + Self.tiny, "shared", team: nil, to: &history)
    history.put([0..<6, 6..<8, 8..<15], of: 15)
    #expect(PeriodFigures(of: history).count(.week, []).hiddenClusters == [1, 2])
    let told = PeriodFigures(of: history, load: .everyone).count(.week, [])
    #expect(told.hiddenClusters.isEmpty)
  }
}

extension PagingHistory {
  /// Makes a cluster of each of these episodes, of so many.
  fileprivate mutating func put(_ spans: [Range<Int>], of count: Int) {
    clusters = ClusterTable(episodeCount: count)
    for span in spans { clusters.append(Array(span), cause: span.lowerBound, representative: span.lowerBound) }
  }
}
