import PagingModel
import Testing

@testable import AlertClustering

/// Whatever comes, it ends, and in reasonable time: each is done in well under a second when optimised.
@Suite struct HostileAlertsTests {
  private func links(_ story: Story) -> AlertLinks {
    _ = AlertLinks(online: story.collection(), story.options)
    return story.links
  }

  @Test func nothing() {
    let links = links(Story())
    #expect(links.count == 0 && links.alerts.isEmpty)
    #expect(TriggerModel(of: Story().collection()) == .empty)
  }

  @Test func allAtOneInstant() {
    var story = Story([("a", "a"), ("a", "b"), ("b", "a")])
    for number in 0..<2000 {
      story.alert(
        "\(number)", at: 0, until: number % 2 == 0 ? 0 : -1000, rule: "R\(number % 50)",
        service: ["", "a", "b", "c"][number % 4], key: "\(number % 300)")
    }
    let links = links(story)
    #expect(links.alerts == 0..<2000 && links.alerts.allSatisfy { links.earlier(than: $0).allSatisfy { $0 < 2000 } })
    #expect(story.clusters.reduce(0) { $0 + $1.alerts.count } == 2000)
  }

  /// Links go to earlier alerts, and are four at most.
  @Test func manyAlertsOfOneSymbol() {
    var story = Story()
    for number in 0..<100_000 { story.alert("\(number)", at: Double(number) / 100) }
    let links = links(story)
    #expect(links.count > 99_000)
    #expect(
      links.alerts.allSatisfy { alert in
        links.earlier(than: alert).count <= 4 && links.earlier(than: alert).allSatisfy { $0 < alert }
      })
  }

  @Test func aStormOverManyServices() {
    var story = Story()
    for number in 0..<1000 {
      story.alert("\(number)", at: Double(number % 600), rule: "R\(number % 3)", service: "s\(number)", cluster: "eu")
    }
    #expect(links(story).alerts.count == 1000)
  }

  @Test func momentsAtTheEndsOfTime() {
    var collector = AlertCollector()
    for (start, end) in [(Int64.min, Int64.max), (.max, .min + 1), (0, .max), (.max, .max)] {
      collector.add(
        ClusterableAlert(
          firedAt: Timestamp(milliseconds: start), endedAt: Timestamp(milliseconds: end),
          symbol: collector.symbol(rule: 0, service: 0), service: 0, key: 0))
    }
    let collection = collector.collect()
    #expect(AlertLinks(twoPass: collection).alerts.count == 4 && AlertLinks(online: collection).alerts.count == 4)
  }

  @Test func optionsWithoutSense() {
    var story = Story()
    for number in 0..<20 { story.alert("\(number)", at: Double(number), until: 0, rule: "R\(number % 3)") }
    story.options.dayStrength = 0
    story.options.pairStrength = 0
    story.options.endedDecay = Milliseconds(0)
    story.options.mostAlertsPerService = 0
    story.options.mostServices = 0
    story.options.mostPairs = 0
    #expect(links(story).alerts.count == 20)
  }
}
