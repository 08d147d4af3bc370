import PagingModel
import Testing

@testable import OncallMetrics

/// Pages of `db` at 10, 20 and 30 hours, and one of `web` at 20 hours, against incidents in minutes of the week.
@Suite struct IncidentFiguresTests {
  private static func at(_ minutes: Int64) -> Timestamp { monday + .minutes(minutes) }

  private func history(
    _ incidents: [RecordedIncident], priorities: [String] = [], knowsPages: Bool = true
  ) -> PagingHistory {
    var history = PagingHistory.sample(knowsPages: knowsPages)
    for (hour, service) in [(10, "db"), (20, "db"), (20, "web"), (30, "db")] as [(Int64, String)] {
      history.add(.sample(after: .hours(hour)), service: service, notified: [(0, Milliseconds(0))])
    }
    history.incidentRecord = IncidentRecord(incidents: incidents, priorities: priorities)
    return history
  }

  private func incident(
    _ id: String, _ start: Int64, _ end: Int64?, _ services: [String] = ["db"], severity: String? = "SEV1",
    source: AlertSource = .events
  ) -> RecordedIncident {
    var course = IncidentMoments(startedAt: Self.at(start))
    course.endedAt = end.map(Self.at)
    var incident = RecordedIncident(source: source, id: id, course: course)
    (incident.services, incident.severity) = (services, severity)
    return incident
  }

  private func values(
    _ incidents: [RecordedIncident], priorities: [String] = [], knowsPages: Bool = true, in period: Period = .week
  ) throws -> IncidentValues {
    let figures = PeriodFigures(of: history(incidents, priorities: priorities, knowsPages: knowsPages))
    return try #require(figures.incidents(in: period, of: .week))
  }

  /// The page of `db` came 600 minutes after the week began.
  @Test(arguments: [
    // From a quarter of an hour before the start to the end, both included.
    (615, 700, 1), (616, 700, 0), (500, 600, 1), (500, 599, 0), (600, 600, 1), (590, 610, 1),
  ])
  func aPageIsOnAnIncidentFromAQuarterOfAnHourBeforeIt(start: Int64, end: Int64, count: Int) throws {
    let values = try values([incident("A", start, end)])
    #expect(values.precision == Share(count: count, of: 4))
    #expect(values.recall == Share(count: count, of: 1))
    #expect(values.missed.map(\.id) == (count == 0 ? ["A"] : []))
  }

  @Test func pagesOfOtherServicesAreOnNone() throws {
    let values = try values([incident("A", 1190, 1210, ["web"]), incident("B", 590, 610, ["db", "web"])])
    #expect(values.precision == Share(count: 2, of: 4) && values.recall == Share(count: 2, of: 2))
  }

  @Test func detectionRunsFromTheStartToTheFirstPage() throws {
    let values = try values([
      incident("before", 605, 700), incident("late", 1180, 1300), incident("none", 100, 200),
      incident("same", 1800, 1900),
    ])
    #expect(values.recall == Share(count: 3, of: 4) && values.pagedBeforeStart == Share(count: 1, of: 4))
    #expect(values.detection.times.count == 2 && values.detection.times.p50 == .minutes(0))
    #expect(values.detection.times.p90 == .minutes(20) && values.detection.times.sum == 20 * 60_000)
    #expect(values.detection.notPaged == 1 && values.detection.pagedBeforeStart == 1)
  }

  @Test func everyIncidentIsInOneBin() throws {
    var merged = incident("m", 10, 20)
    merged.isMerged = true
    var configured = incident("c", 40, 50, ["quiet"])
    configured.isConfigured = true
    let values = try values(
      [
        merged, incident("p", 10, 20, severity: nil, source: .pagerDuty), incident("o", 10, 20, severity: "SEV9"),
        incident("n", 10, 20, severity: nil), incident("e", 20, 19), incident("before", -20, 30),
        incident("s", 10, 20, []), incident("u", 10, 20, ["elsewhere"]), incident("w", 10, nil), configured,
        incident("j", 590, 610),
      ], priorities: ["SEV1"])
    let bins = values.bins
    #expect(bins.merged == 1 && bins.withoutPriority == 1 && bins.otherPriority == 2 && bins.endBeforeStart == 1)
    #expect(bins.outsidePeriod == 1 && bins.outsideInput == 0)
    #expect(bins.withoutService == 1 && bins.unknownService == 1 && bins.withoutEnd == 1 && bins.judged == 2)
    #expect(bins.all == 11 && bins.ofPeriod == 5 && values.unknownServices == ["elsewhere"])
    // What the configuration names is watched by nothing: it is missed.
    #expect(values.recall == Share(count: 1, of: 2) && values.missed.map(\.id) == ["c"])
  }

  @Test func anIncidentBelongsToThePeriodOfItsStartAndItsTimeToEveryPeriod() throws {
    let day = Period(start: monday + .hours(24), end: monday + .hours(48))
    let values = try values([incident("A", 1430, 1810)], in: day)
    #expect(values.bins.outsidePeriod == 1 && values.recall == Share(count: 0, of: 0))
    #expect(values.precision == Share(count: 1, of: 1))
  }

  @Test func whatTheInputDoesNotCoverIsNotHeldAgainstIt() throws {
    let month = Period(start: monday, end: monday + .hours(30 * 24))
    let values = try values([incident("A", 8 * 24 * 60, 9 * 24 * 60)], in: month)
    #expect(values.bins.outsideInput == 1 && values.bins.judged == 0 && values.missed.isEmpty)
  }

  /// Pages after the start of what never ended, and in the time of what nobody says where it was, are on neither side.
  @Test func pagesThatOnlyDoubtfulIncidentsExplainAreNotJudged() throws {
    let open = try values([incident("open", 1190, nil), incident("A", 590, 610)])
    #expect(open.precision == Share(count: 1, of: 2))
    #expect(open.unjudgedPages.undecided == 2)
    let nowhere = try values([incident("nowhere", 1190, 1210, []), incident("A", 590, 610)])
    #expect(nowhere.precision == Share(count: 1, of: 2) && nowhere.unjudgedPages.undecided == 2)
    let both = try values([incident("open", 1190, nil, []), incident("A", 1190, 1300)])
    #expect(both.precision == Share(count: 1, of: 2) && both.unjudgedPages.undecided == 2)
  }

  @Test func pagesWithoutAServiceAreNotJudged() throws {
    var history = history([incident("A", 590, 610)])
    history.add(.sample(after: .hours(40)), notified: [(0, Milliseconds(0))])
    let values = try #require(PeriodFigures(of: history).incidents(in: .week, of: nil))
    #expect(values.precision == Share(count: 1, of: 4) && values.unjudgedPages.withoutService == 1)
  }

  /// A record that tells nothing of the period is not a record of nothing.
  @Test func withoutAnIncidentInThePeriodPrecisionIsNotKnown() throws {
    #expect(try values([]).precision == nil)
    #expect(try values([incident("A", 10, 20, ["elsewhere"])]).precision == nil)
    #expect(try values([incident("A", -90, -60)]).precision == nil)
    #expect(try values([incident("A", -90, 0)]).precision == Share(count: 0, of: 4))
  }

  @Test func withoutPagesNothingIsHeldAgainstThem() throws {
    let values = try values([incident("A", 590, 610)], knowsPages: false)
    #expect(values.precision == nil && values.recall == nil && values.missed.isEmpty)
    #expect(values.all.incidents == 1 && values.all.timeToRestore.times.p50 == .minutes(20))
    #expect(PeriodFigures(of: .sample()).incidents(in: .week, of: nil) == nil)
  }

  @Test func timesOfIncidentsRunFromTheStart() throws {
    var told = incident("A", 100, 200)
    told.course.detectedAt = Self.at(103)
    told.course.acknowledgedAt = Self.at(99)
    told.course.restoredAt = Self.at(150)
    let values = try values([told, incident("B", 300, 340, severity: nil), incident("C", 400, nil, severity: "P2")])
    #expect(values.all.timeToDetect.times.p50 == .minutes(3) && values.all.timeToDetect.notTold == 2)
    #expect(values.all.timeToAcknowledge.beforeStart == 1 && values.all.timeToAcknowledge.times.count == 0)
    #expect(values.all.timeToMitigate.notTold == 3)
    #expect(values.all.timeToRestore.times.p50 == .minutes(40) && values.all.timeToRestore.times.p95 == .minutes(50))
    #expect(values.severities.map(\.severity) == ["P2", "SEV1", nil])
    #expect(values.severities.map(\.incidents) == [1, 1, 1])
  }

  /// A record in whole seconds does not tell which part of the second it means.
  @Test func momentsAreComparedInTheCoarserPrecision() throws {
    var history = PagingHistory.sample()
    history.add(.sample(after: Milliseconds(3_600_400)), service: "db", notified: [(0, Milliseconds(0))])
    history.incidentRecord = IncidentRecord(incidents: [incident("A", 50, 60)])
    let end = try #require(PeriodFigures(of: history).incidents(in: .week, of: nil))
    #expect(end.recall == Share(count: 1, of: 1) && end.detection.times.p50 == .minutes(10))
    var later = incident("A", 50, 60)
    later.course.startedAt = Self.at(60) + Milliseconds(300)
    later.course.endedAt = Self.at(90)
    history.incidentRecord = IncidentRecord(incidents: [later])
    let exact = try #require(PeriodFigures(of: history).incidents(in: .week, of: nil))
    #expect(exact.detection.times.p50 == Milliseconds(100))
  }

  /// Of three incidents two had a page, the one of them the same page as the other; what no page was on has none to list.
  @Test func firstPagesOfIncidentsAreListedBySeverity() throws {
    let figures = PeriodFigures(
      of: history([
        incident("A", 590, 610), incident("B", 595, 1900, severity: "sev1"), incident("C", 1790, 1900, severity: nil),
        incident("D", 10, 20, severity: "SEV2"),
      ]))
    var listed = ListedFigures(of: figures.values(in: .week))
    listed.incidents = figures.incidents(in: .week, of: .week)
    #expect(listed.incidents?.severities.map(\.severity) == ["SEV2", "sev1", nil])
    let lists = figures.lists(of: listed, FixedCalendar())
    let ids = ["detected", "severity-1", "severity-2", "severity-3", "onIncident", "offIncident"]
    let found = ids.map { id in lists.first { $0.kind.id == id }?.episodes }
    #expect(found == [[0, 3], nil, [0], [3], [0, 1, 3], [2]])
  }
}
