import PagingModel
import Testing

@testable import OncallMetrics

/// The number of a list is the figure that leads to it, whatever the history.
@Suite struct ListLawTests {
  private static let calendar = FixedCalendar()
  private static let period = Period(start: monday + .hours(24), end: monday + .hours(24 * 11))

  /// Three weeks of anything: pages that fire before the period and interrupt in it, pages that nobody acknowledges, stray
  /// notifications, teams of several sizes.
  private static func history(seed: UInt64) -> PagingHistory {
    var random = SeededNumbers(state: seed)
    func pick(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    let people = (0..<18).map { "person-\($0)" }
    var history = PagingHistory.sample(people: people)
    for person in history.people.indices { history.people[person].team = ["shop", "data", nil][person % 3] }
    for (index, service) in ["web", "db", "queue"].enumerated() {
      history.tiers[TextID(history.texts.intern(service))] = index == 2 ? nil : index
    }
    for index in 0..<240 {
      let isPage = pick(4) > 0
      let isAcknowledged = isPage && pick(2) == 0
      let person = pick(18)
      let minute = Int64(index * 125 + pick(60))
      let late = Int64([0, 1, 300][pick(3)])
      let hours = HoursClass.allCases[pick(3)]
      history.add(
        .sample(
          after: .minutes(minute), acknowledgedAfter: isAcknowledged ? .minutes(Int64(1 + pick(50))) : nil,
          acknowledgedBy: isAcknowledged ? person : nil, resolvedAfter: pick(9) > 0 ? .minutes(Int64(pick(90))) : nil,
          endedBy: [.monitor, .person, .timeout][pick(3)], page: isPage ? .page : .notPage, hours: isPage ? hours : nil),
        rule: "rule-\(pick(7))", service: ["web", "db", "queue", nil][pick(4)],
        severity: ["critical", "info", nil][pick(3)],
        teams: [["shop"], ["data"], [], ["data", "shop"]][pick(4)], notified: isPage ? [(person, .minutes(late))] : [])
      if isPage { history.interrupt(person, after: .minutes(minute + late), hours: hours, episode: index) }
    }
    for hour in [30, 40, 400] as [Int64] {
      var stray = Notification(at: monday + .hours(hour), person: PersonID(3), channel: .push, hours: .sleep)
      stray.beginsInterruption = true
      history.strayNotifications.append(stray)
    }
    for day in 0..<20 as Range<Int64> { history.addDuty(Int(day) % 6 * 3, from: day * 24, to: day * 24 + 24) }
    history.judge { [.actionable, .notActionable, .unknown][$0 % 3] }
    return history
  }

  private struct Figures {
    var values: PeriodValues
    var days: [DayValues]
    var lists: [EpisodeList.Kind: EpisodeList]

    init(seed: UInt64) {
      let figures = PeriodFigures(of: history(seed: seed))
      values = figures.values(in: period)
      var listed = ListedFigures(of: values)
      days = figures.days(in: period, calendar)
      listed.days = days
      lists = Dictionary(uniqueKeysWithValues: figures.lists(of: listed, calendar).map { ($0.kind, $0) })
    }

    func total(_ figure: EpisodeList.Figure) -> Int { lists[.figure(figure)]?.total ?? 0 }
    func counts(_ family: EpisodeList.Family, _ place: Int) -> ListCounts {
      lists[.row(family, place)]?.counts ?? ListCounts()
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func figuresOfAllAreTheirLists(seed: UInt64) throws {
    let figures = Figures(seed: seed)
    let (values, total) = (figures.values, figures.total)
    let quality = try #require(values.quality)
    let acknowledge = try #require(values.response.timeToAcknowledge)
    let resolve = values.response.timeToResolve
    let pairs: [(Int?, EpisodeList.Figure)] = [
      (values.summary.episodes, .episodes), (values.summary.pages, .pages),
      (quality.all.verdicts.actionable, .actionable), (quality.all.verdicts.notActionable, .notActionable),
      (quality.all.verdicts.unknown, .unknown), (quality.all.verdicts.decided, .decided),
      (acknowledge.times.count, .acknowledged), (acknowledge.neverAcknowledged, .neverAcknowledged),
      (acknowledge.acknowledgedAfterEnd, .acknowledgedAfterEnd), (resolve.times.count, .resolved),
      (resolve.neverTouched, .neverTouched), (resolve.byTimer, .closedByTimer), (resolve.stillOpen, .stillOpen),
      (quality.acknowledged?.count, .acknowledgedWhileOpen), (quality.selfResolved?.count, .selfResolved),
      (quality.shorterThan5Minutes?.count, .shorterThan5Minutes), (values.noise.topTen?.count, .loudest),
      (values.noise.flapping, .flapping), (values.noise.chattering, .chattering), (values.noise.stale, .stale),
      (values.noise.severities.known, .severityKnown), (values.noise.severities.high, .severityHigh),
      (values.noise.severities.medium, .severityMedium), (values.noise.severities.low, .severityLow),
      (values.response.byHours[0].timeToAcknowledge.times.count, .acknowledgedInBusiness),
      (values.response.byHours[1].timeToAcknowledge.times.count, .acknowledgedOff),
      (values.response.byHours[2].timeToAcknowledge.times.count, .acknowledgedInSleep),
      (quality.byHours[0].measure.verdicts.pages, .businessPages),
      (quality.byHours[1].measure.verdicts.pages, .offPages),
      (quality.byHours[2].measure.verdicts.pages, .sleepPages),
    ]
    for (value, figure) in pairs { #expect(value == total(figure), "\(figure)") }
    #expect(values.summary.interruptions == figures.lists[.figure(.interruptions)]?.counts.interruptions.total)
    #expect(values.summary.notifications.map { $0 - 2 } == figures.lists[.figure(.notified)]?.counts.notifications)
    let byHours = [EpisodeList.Figure.businessInterruptions, .offInterruptions, .sleepInterruptions].map {
      figures.lists[.figure($0)]?.counts.interruptions.total ?? 0
    }
    #expect(byHours == [values.load.hours.business, values.load.hours.off, values.load.hours.sleep])
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func segmentsAreTheirLists(seed: UInt64) {
    let figures = Figures(seed: seed)
    let families: [(EpisodeList.Family, [SegmentValues])] = [
      (.team, figures.values.teams), (.service, figures.values.services), (.tier, figures.values.tiers.map(\.values)),
    ]
    for (family, rows) in families {
      #expect(rows.count >= 3)
      for (index, row) in rows.enumerated() {
        let counts = figures.counts(family, index + 1)
        #expect(figures.lists[.row(family, index + 1)]?.total == row.pages)
        #expect(counts.acknowledged == row.acknowledged && counts.selfResolved == row.selfResolved)
        #expect(counts.interruptions == row.hours && counts.pageHours.sleep == row.sleepPages)
      }
    }
    let rules = figures.values.rulesByRank.enumerated().filter { figures.lists[.row(.rule, $0.offset + 1)] != nil }
    #expect(rules.count >= 15)
    for (index, rule) in rules {
      let counts = figures.counts(.rule, index + 1)
      #expect(counts.pages == rule.pages && counts.verdicts == rule.noise.judged?.verdicts)
      #expect(counts.acknowledged == rule.acknowledged && counts.pageHours.sleep == rule.noise.sleepPages)
    }
    for row in figures.values.quality?.byTeam ?? [] {
      let place = figures.values.teams.firstIndex { $0.name == row.name } ?? 0
      #expect(figures.counts(.team, place + 1).verdicts == row.measure.verdicts)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func loadIsItsLists(seed: UInt64) {
    let figures = Figures(seed: seed)
    let load = figures.values.load
    #expect(load.people.count > 12 && load.teams.count == 3 && load.rotas.count == 1)
    for (index, person) in load.peopleByTeam.enumerated() {
      #expect(figures.counts(.person, index + 1).interruptions == person.hours)
    }
    for (index, team) in load.teams.enumerated() {
      #expect(figures.counts(.carriers, index + 1).interruptions == team.sums?.hours)
    }
    let rota = figures.counts(.rota, 1).interruptions
    #expect(rota.total == load.rotas[0].load?.interruptions && rota.sleep == load.rotas[0].load?.sleep)
    #expect((0..<168).map { figures.counts(.weekHour, $0 + 1).interruptions.total } == load.heat)
    for day in 0..<7 {
      #expect(figures.counts(.weekday, day + 1).interruptions.total == load.heat[day * 24..<day * 24 + 24].reduce(0, +))
    }
    for hour in 0..<24 {
      let sum = (0..<7).reduce(0) { $0 + load.heat[$1 * 24 + hour] }
      #expect(figures.counts(.hour, hour).interruptions.total == sum)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func daysAreTheirLists(seed: UInt64) {
    let figures = Figures(seed: seed)
    #expect(figures.days.count == 10)
    for (index, day) in figures.days.enumerated() {
      let list = figures.lists[.row(.day, index + 1)]
      #expect((list?.total ?? 0) == day.episodes && list?.counts.pageHours == day.hours)
      #expect(list?.counts.interruptions.total == day.interruptions)
    }
  }

  /// What is listed of a row is of it: a list names no other's alerts.
  @Test func listsNameAlertsOfTheirOwn() throws {
    let history = Self.history(seed: 7)
    let figures = PeriodFigures(of: history)
    let values = figures.values(in: Self.period)
    let lists = figures.lists(of: ListedFigures(of: values), Self.calendar)
    for list in lists {
      #expect(list.episodes.count == min(list.total, list.kind.most) && Set(list.episodes).count == list.episodes.count)
      guard case .row(.service, let place) = list.kind else { continue }
      for index in list.episodes {
        #expect(history.text(history.kind(of: history.episodes[index]).service) == values.services[place - 1].name)
      }
    }
  }
}
