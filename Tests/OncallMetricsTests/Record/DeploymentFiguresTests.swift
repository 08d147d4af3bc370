import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct DeploymentFiguresTests {
  private func deployment(_ service: String, _ minutes: Int64, isConfigured: Bool = false) -> RecordedDeployment {
    var deployment = RecordedDeployment(service: service, at: monday + .minutes(minutes))
    deployment.isConfigured = isConfigured
    return deployment
  }

  /// A page of `db`, of two teams, 600 minutes after the week began; `web` never paged.
  private func figures(_ deployments: [RecordedDeployment], knowsPages: Bool = true) -> PeriodFigures {
    var history = PagingHistory.sample(knowsPages: knowsPages)
    history.add(
      .sample(after: .minutes(600)), service: "db", teams: ["ops", "store"], notified: [(0, Milliseconds(0))])
    history.add(.sample(after: .minutes(700), page: .notPage), service: "web", teams: ["shop"])
    history.deployments = deployments
    return PeriodFigures(of: history)
  }

  private func values(_ deployments: [RecordedDeployment], knowsPages: Bool = true) throws -> DeploymentValues {
    try #require(figures(deployments, knowsPages: knowsPages).deployments(in: .week, of: .week))
  }

  @Test(arguments: [(600, 1), (601, 0), (540, 1), (539, 0)])
  func aPageFollowsWithinTheHour(minutes: Int64, count: Int) throws {
    #expect(try values([deployment("db", minutes)]).changeFailureRate == Share(count: count, of: 1))
    #expect(try values([deployment("web", minutes)]).changeFailureRate == Share(count: 0, of: 1))
  }

  @Test func everyDeploymentIsInOneBin() throws {
    let values = try values([
      deployment("db", -1), deployment("db", 590), deployment("quiet", 590, isConfigured: true),
      deployment("nobody", 590), deployment("db", 7 * 24 * 60 - 60), deployment("db", 7 * 24 * 60 - 59),
    ])
    #expect(values.bins.outsidePeriod == 1 && values.bins.outsideInput == 1 && values.bins.unknownService == 1)
    #expect(values.bins.judged == 3 && values.bins.all == 6 && values.unknownServices == ["nobody"])
    #expect(values.changeFailureRate == Share(count: 1, of: 3))
  }

  @Test func servicesAndTeamsHaveARowFromTenOn() throws {
    let many = (0..<10).map { deployment("db", 535 + Int64($0)) }
    let values = try values(many + (0..<9).map { deployment("web", Int64($0)) })
    #expect(values.changeFailureRate == Share(count: 5, of: 19))
    #expect(values.services == [.init(name: "db", share: Share(count: 5, of: 10))] && values.fewServices == 1)
    #expect(values.teams.map(\.name) == ["ops", "store"] && values.fewTeams == 1)
    #expect(values.teams.allSatisfy { $0.share == Share(count: 5, of: 10) })
  }

  @Test func withoutPagesThereIsNoRate() throws {
    let values = try values([deployment("db", 590)], knowsPages: false)
    #expect(values.changeFailureRate == nil && values.bins.judged == 1 && values.services.isEmpty)
    #expect(PeriodFigures(of: .sample()).deployments(in: .week, of: nil) == nil)
  }

  /// Five of ten deployments were followed by the one page.
  @Test func firstPagesAfterDeploymentsAreListed() {
    let figures = figures((0..<10).map { deployment("db", 535 + Int64($0)) })
    var listed = ListedFigures(of: figures.values(in: .week))
    listed.deployments = figures.deployments(in: .week, of: .week)
    let lists = figures.lists(of: listed, FixedCalendar()).filter { $0.episodes == [0] }.map(\.kind.id)
    for id in ["followed", "deployedService-1", "deployedTeam-1", "deployedTeam-2"] {
      #expect(lists.contains(id), "\(id)")
    }
    #expect(!lists.contains("deployedService-2"))
  }
}
