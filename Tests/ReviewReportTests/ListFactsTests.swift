import PagingModel
import Testing

@testable import OncallMetrics
@testable import ReviewReport

/// Numbers that lead to a list and count no alerts of it.
@Suite struct ListFactsTests {
  private func facts(_ kind: EpisodeList.Kind, of report: Report) -> [String] { ListFacts(report).facts(of: kind) }

  @Test func aRotaTellsItsShifts() throws {
    var report = Report.onCall
    let place = try #require(report.values.load.rotas.firstIndex { $0.load != nil })
    report.values.load.rotas[place].load?.shiftsOverLimit = Share(count: 2, of: 5)
    #expect(facts(.row(.rota, place + 1), of: report) == ["2 of 5 shifts over their limit"])
    report.values.load.rotas[place].load = nil
    #expect(facts(.row(.rota, place + 1), of: report) == [])
  }

  @Test func aPersonTellsTheirNightsAndReasons() throws {
    var report = Report.onCall
    let first = try #require(report.values.load.peopleByTeam.first)
    let index = try #require(report.values.load.people.firstIndex { $0.person == first.person })
    report.recovery?.people.removeAll { $0.person == first.person }
    report.values.load.people[index].sums.nightsDisturbed = 4
    report.values.load.people[index].longestRunOfNights = 3
    #expect(facts(.row(.person, 1), of: report) == ["4 disturbed nights, at most 3 in a row"])
    report.values.load.people[index].sums.nightsDisturbed = 0
    #expect(facts(.row(.person, 1), of: report) == [])
  }

  /// What a level rests on is counted over other days than the list: it is said with its own.
  @Test func whoseLoadIsHighHasTheReasons() throws {
    let report = Report.onCall
    let raised = try #require(report.recovery?.people.first { $0.level == .high || $0.level == .elevated })
    let place = try #require(report.values.load.peopleByTeam.firstIndex { $0.person == raised.person })
    let reasons = ReportDocument.reasons(of: raised).plain
    #expect(!reasons.isEmpty && facts(.row(.person, place + 1), of: report).contains(reasons))
  }

  @Test(arguments: [true, false]) func aRowThatHidesPeopleTellsNone(isHidden: Bool) {
    var report = Report.judged
    report.values.teams[0].people = 7
    report.values.teams[0].isSuppressed = isHidden
    #expect(facts(.row(.team, 1), of: report) == (isHidden ? [] : ["7 people"]))
    let flood = Flood(start: report.values.period.start, end: report.values.period.end, peak: 25, episodes: 0..<30)
    var storm = Storm(flood: flood, pages: 25, services: 2, teams: 1, people: 11)
    storm.isSuppressed = isHidden
    report.storms = StormValues()
    report.storms?.list = [storm]
    #expect(facts(.row(.storm, 1), of: report) == (isHidden ? [] : ["11 people"]) + ["at most 25 in ten minutes"])
  }

  @Test func recordsTellWhatTheirPagesAreOf() {
    var report = Report.judged
    var incidents = IncidentValues()
    incidents.recall = Share(count: 3, of: 4)
    incidents.all.incidents = 5
    incidents.severities = [SeverityValues(severity: "sev1")]
    incidents.severities[0].incidents = 1
    var deployments = DeploymentValues()
    deployments.changeFailureRate = Share(count: 2, of: 19)
    deployments.services = [.init(name: "db", share: Share(count: 2, of: 10))]
    (report.incidents, report.deployments) = (incidents, deployments)
    #expect(
      facts(.figure(.detected), of: report) == ["3 of 4 recorded incidents had a page", "5 recorded incidents"])
    #expect(facts(.row(.severity, 1), of: report) == ["1 recorded incident"])
    let several = "deployments followed by a page; one page may follow several"
    #expect(facts(.figure(.followed), of: report) == ["2 of 19 " + several])
    #expect(facts(.row(.deployedService, 1), of: report) == ["2 of 10 " + several])
    #expect(facts(.figure(.pages), of: report) == [])
  }
}
