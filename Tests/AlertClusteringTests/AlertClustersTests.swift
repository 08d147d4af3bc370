import PagingModel
import Testing

@testable import AlertClustering

@Suite struct AlertClustersTests {
  /// web and api need db; db needs disk. Each alert a minute after the other, all linked.
  private func cause(
    _ alerts: [(service: String, at: Double)],
    _ edges: [ServiceGraph.Edge] = [("web", "db"), ("api", "db"), ("db", "disk")]
  ) -> ProbableCause {
    var story = Story(edges)
    for (number, alert) in alerts.enumerated() { story.alert("\(number)", at: alert.at, service: alert.service) }
    let collection = story.collection()
    return AlertClusters(collection, (1..<max(2, alerts.count)).map { ($0, 0) })[0].cause
  }

  @Test func whatMostServicesNeedIsTheCause() {
    let found = cause([("web", 0), ("api", 60), ("db", 120)])
    #expect(found.alert == 2 && found.dependentServices == 2 && found.services == 3)
    #expect(found.millisecondsAfterFirst == 120_000)
    #expect(found.reason == "2 of the 3 services need its service; it fired 2 min after the first")
  }

  /// db: ln 3 + 0.3 ln 2 for two dependents and a rule; web: (0.25 + 0.3 - 0.4) ln 2 for db after it, its rule, and api, which
  /// it does not explain. The difference, 1.2025844, is worth 8658.6 s at half a point an hour.
  @Test func theEarlierItFiredTheMore() {
    #expect(cause([("web", 0), ("api", 60), ("db", 8658)]).alert == 2)
    #expect(cause([("web", 0), ("api", 60), ("db", 8659)]).alert == 0)
  }

  /// The cause of a cluster in which web fired a minute before db, which it needs; beside others in which db fired first.
  private func cause(besideDelays delays: [Double]) -> ProbableCause {
    var story = Story([("web", "db")])
    var pairs: [(Int, Int)] = []
    for (number, delay) in delays.enumerated() {
      story.alert("d\(number)", at: Double(number) * 3600, service: "db")
      story.alert("w\(number)", at: Double(number) * 3600 + delay, service: "web")
      pairs.append((number * 2 + 1, number * 2))
    }
    story.alert("web", at: 82_800, service: "web")
    story.alert("db", at: 82_860, service: "db")
    pairs.append((delays.count * 2 + 1, delays.count * 2))
    let clusters = AlertClusters(story.collection(), pairs)
    return clusters[clusters.count - 1].cause
  }

  static let delays: [(delays: [Double], isSlow: Bool)] = [
    (Array(repeating: 301, count: 20), true), (Array(repeating: 300, count: 20), false),
    (Array(repeating: 900, count: 19), false), (Array(repeating: 30, count: 20), false),
    // The fifteenth of twenty is the upper quartile.
    (Array(repeating: 30, count: 14) + Array(repeating: 400, count: 6), true),
    (Array(repeating: 30, count: 15) + Array(repeating: 400, count: 5), false),
  ]

  /// Where a quarter of the clusters take more than 5 minutes to what needs a service, what fired before it is no
  /// consequence.
  @Test(arguments: delays.indices) func whereFailuresTravelSlowlyTheOrderTells(index: Int) {
    let sample = Self.delays[index]
    let found = cause(besideDelays: sample.delays)
    #expect(found.alert == sample.delays.count * 2 + (sample.isSlow ? 0 : 1) && found.isByOrder == sample.isSlow)
    #expect(found.dependentServices == (sample.isSlow ? 0 : 1))
  }

  @Test func theReasonSaysWhereOnlyLaterServicesCount() {
    var story = Story([("web", "db")])
    for number in 0..<20 {
      story.alert("d\(number)", at: Double(number) * 3600, service: "db")
      story.alert("w\(number)", at: Double(number) * 3600 + 301, service: "web")
    }
    let clusters = AlertClusters(story.collection(), (0..<20).map { ($0 * 2 + 1, $0 * 2) })
    #expect(clusters[0].cause.reason == "1 of the 2 services need its service and fired after it; it fired first")
  }

  @Test func ofEqualCausesTheFirstIsTaken() {
    #expect(cause([("web", 0), ("api", 0)]).alert == 0)
    #expect(cause([("web", 0), ("web", 0), ("other", 0)]).reason == "it fired first")
  }

  /// Every step must be inside the cluster, and there are at most three.
  @Test func servicesAreReachedInsideTheClusterAlone() {
    #expect(cause([("web", 0), ("disk", 1)]).alert == 0)
    #expect(cause([("web", 0), ("db", 1), ("disk", 2)]).dependentServices == 2)
    let chain: [ServiceGraph.Edge] = (0..<6).map { ("s\($0 + 1)", "s\($0)") }
    let found = cause((0..<6).reversed().map { ("s\($0)", 0) }, chain)
    // s0, s1 and s2 are each needed by three services within three steps: of these s2 is the first in order.
    #expect(found.dependentServices == 3 && found.alert == 3)
  }

  @Test func circlesAndSelfDependenciesEnd() {
    let found = cause([("a", 0), ("b", 0), ("c", 0)], [("a", "a"), ("a", "b"), ("b", "c"), ("c", "a")])
    #expect(found.alert == 0 && found.dependentServices == 2)
  }

  static let representatives: [(pages: Set<Int>, alert: Int)] = [([2, 1], 2), ([1], 1), ([1, 0], 0), ([], 2)]

  /// Of web, api and db the cause is db.
  @Test(arguments: representatives.indices) func thePagedCauseIsReadElseTheFirstPage(index: Int) {
    let sample = Self.representatives[index]
    var story = Story([("web", "db"), ("api", "db")])
    for (number, service) in ["web", "api", "db"].enumerated() {
      story.alert("\(number)", at: 0, service: service, isPage: sample.pages.contains(number))
    }
    let clusters = AlertClusters(story.collection(), [(1, 0), (2, 1)])
    #expect(clusters.map(\.representative) == [sample.alert] && clusters[0].cause.alert == 2)
  }

  @Test func clustersAreConnectedComponentsInTheOrderOfTheirFirstAlerts() {
    var story = Story()
    for number in 0..<7 { story.alert("\(number)", at: Double(number)) }
    let pairs = [(5, 3), (4, 0), (6, 5), (2, 0)]
    for pairs in [pairs, pairs.reversed()] {
      let made = AlertClusters(story.collection(), pairs)
      #expect(made.map(\.alerts) == [[0, 2, 4], [1], [3, 5, 6]])
      #expect(made.clusterOf == [0, 1, 0, 2, 0, 2, 2])
    }
    #expect(AlertClusters(AlertCollection(), [(Int, Int)]()).isEmpty)
  }
}
