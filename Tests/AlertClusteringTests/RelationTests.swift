import PagingModel
import Testing

@testable import AlertClustering

/// The first relation that holds decides the prior.
///
/// Two alerts 42 s apart, with nothing else in the history: the background rate is 1 in two days, the density of the kernel
/// 0.00604775, so that the odds are 1045.0512665 times the prior.
@Suite struct RelationTests {
  struct Labels {
    var rule = "Latency"
    var service = ""
    var cluster = "eu"
    var host = ""
  }

  struct Case {
    let name: String
    let prior: Double
    let earlier: Labels
    let later: Labels
  }

  /// web and api need db; db needs disk; queue stands apart; tax is in no dependency.
  static let edges: [ServiceGraph.Edge] = [("web", "db"), ("api", "db"), ("db", "disk"), ("worker", "queue")]

  static let cases: [Case] = [
    Case(name: "rule+svc", prior: 0.5, earlier: Labels(service: "db"), later: Labels(service: "db")),
    Case(name: "rule+svc", prior: 0.5, earlier: Labels(), later: Labels(cluster: "")),
    Case(
      name: "rule+svc x", prior: 0.25, earlier: Labels(service: "db"), later: Labels(service: "db", cluster: "us")),
    Case(
      name: "host", prior: 0.15, earlier: Labels(service: "db", host: "n1"),
      later: Labels(rule: "Disk", service: "tax", cluster: "us", host: "n1")),
    Case(name: "svc", prior: 0.15, earlier: Labels(service: "db"), later: Labels(rule: "Disk", service: "db")),
    Case(
      name: "svc x", prior: 0.06, earlier: Labels(service: "db"),
      later: Labels(rule: "Disk", service: "db", cluster: "us")),
    Case(name: "dep", prior: 0.03, earlier: Labels(service: "db"), later: Labels(service: "web")),
    Case(name: "dep", prior: 0.03, earlier: Labels(service: "db", cluster: ""), later: Labels(service: "web")),
    Case(
      name: "dep x", prior: 0.006, earlier: Labels(service: "db"), later: Labels(service: "web", cluster: "us")),
    Case(name: "rdep", prior: 0.03, earlier: Labels(service: "web"), later: Labels(service: "db")),
    Case(
      name: "rdep x", prior: 0.006, earlier: Labels(service: "web"), later: Labels(service: "db", cluster: "us")),
    Case(name: "sibling", prior: 0.006, earlier: Labels(service: "web"), later: Labels(service: "api")),
    Case(
      name: "none", prior: 0.00008, earlier: Labels(service: "web"), later: Labels(service: "api", cluster: "us")),
    Case(name: "2hop", prior: 0.004, earlier: Labels(service: "disk"), later: Labels(service: "web")),
    Case(name: "2hop", prior: 0.004, earlier: Labels(service: "web"), later: Labels(service: "disk")),
    Case(name: "rule+cl", prior: 0.03, earlier: Labels(service: "web"), later: Labels(service: "queue")),
    Case(
      name: "cl", prior: 0.004, earlier: Labels(service: "web"), later: Labels(rule: "Disk", service: "queue")),
    Case(name: "cl", prior: 0.03, earlier: Labels(service: "web"), later: Labels(rule: "Disk", service: "tax")),
    Case(name: "cl", prior: 0.03, earlier: Labels(), later: Labels(rule: "Disk", service: "db", cluster: "")),
    Case(
      name: "none", prior: 0.00008, earlier: Labels(cluster: ""),
      later: Labels(rule: "Disk", service: "db", cluster: "")
    ),
  ]

  @Test(arguments: cases) func theFirstRelationDecides(_ sample: Case) throws {
    var story = Story(Self.edges, threshold: 1e-6)
    add(sample.earlier, "a", at: 600, to: &story)
    add(sample.later, "b", at: 642, to: &story)
    let links = story.links(of: "b")
    let link = try #require(links.first)
    #expect(links.count == 1 && link.name == sample.name && link.milliseconds == 42_000)
    let odds = try #require(link.odds)
    #expect(abs(odds / (sample.prior * 1045.0512665255294) - 1) < 1e-12)
    #expect(link.backgroundPerDay.map { abs($0 - 0.5) < 1e-12 } == true)
    #expect(link.evidence == nil && link.burstOdds == nil)
  }

  private func add(_ labels: Labels, _ id: String, at seconds: Double, to story: inout Story) {
    story.alert(
      id, at: seconds, rule: labels.rule, service: labels.service, cluster: labels.cluster, host: labels.host)
  }

  /// Of several shared dependencies that with the fewest dependents counts.
  @Test func aPopularDependencySaysLittle() {
    let popular: [ServiceGraph.Edge] = (0..<100).map { ("s\($0)", "hub") }
    let both = popular + [("s0", "small"), ("s1", "small")]
    for (edges, prior) in [(popular, 0.0025), (both, 0.006)] {
      let graph = ServiceGraph(edges: edges)
      let relation = graph.relation(earlier: number("s0", graph), later: number("s1", graph))
      #expect(RelationPriors(symbolCount: 1, symbolsOfRule: 1).prior(.sibling, relation) == prior)
    }
  }

  /// What one alert triggers is spread over all symbols that it could hit.
  @Test func priorsFallWithTheNumberOfSymbols() {
    let few = RelationPriors(symbolCount: 50, symbolsOfRule: 10)
    let many = RelationPriors(symbolCount: 1000, symbolsOfRule: 40)
    #expect(few.prior(.ruleInCluster, .unrelated) == 0.03 && few.prior(.ruleInCluster, .unrecorded) == 0.03)
    #expect(many.prior(.ruleInCluster, .unrelated) == 0.0075 && many.prior(.ruleInCluster, .unrecorded) == 0.025)
    #expect(few.prior(.cluster, .unrelated) == 0.004 && few.prior(.cluster, .unrecorded) == 0.03)
    #expect(many.prior(.cluster, .unrelated) == 0.0002 && many.prior(.cluster, .unrecorded) == 0.0015)
    #expect(few.prior(.unrelated, .unrecorded) == 0.00008 && many.prior(.unrelated, .unrelated) == 0.000004)
  }

  @Test func namesOfRelationsAreDistinct() {
    #expect(Set(AlertRelation.allCases.map(\.name)).count == AlertRelation.allCases.count)
  }

  private func number(_ name: String, _ graph: ServiceGraph) -> UInt32 {
    let bytes = Array(name.utf8)
    return graph.number(of: bytes.span) ?? 0
  }
}
