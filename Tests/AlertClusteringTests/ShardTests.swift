import PagingModel
import Testing

@testable import AlertClustering

/// A history that is linked in parts of the time has the links of the whole.
@Suite struct ShardTests {
  /// 1500 alerts of two days in bursts, some with ends, some open for hours, some firing again and again.
  private static var story: Story {
    let edges: [ServiceGraph.Edge] = (1..<20).map { ("s\($0)", "s\($0 / 3)") }
    var (story, state, now) = (Story(edges), UInt32(11), 0.0)
    for number in 0..<1500 {
      state = state &* 1_664_525 &+ 1_013_904_223
      let draw = Int(state >> 8)
      now += draw % 7 == 0 ? Double(draw % 1000) : Double(draw % 30)
      let length = draw % 5 == 0 ? nil : draw % 11 == 0 ? 30_000.0 : Double(draw % 900)
      let (rule, service) = ("R\(draw % 4)", "s\(draw / 16 % 20)")
      let cluster = ["eu", "us", ""][draw / 512 % 3]
      story.alert(
        "\(number)", at: now, until: length.map { now + $0 }, rule: rule, service: service, cluster: cluster,
        key: "\(rule)/\(service)/\(cluster)")
    }
    return story
  }

  @Test(arguments: [2, 3, 7, 40]) func shardsHaveTheLinksAndCountsOfTheWhole(parts: Int) throws {
    let whole = Self.story.collection()
    let model = TriggerModel(of: whole)
    let links = AlertLinks(twoPass: whole, model: model)
    let (first, last) = (try #require(whole.alerts.first?.firedAt), try #require(whole.alerts.last?.firedAt))
    let length = (last - first).count + 1
    var (counts, pairs, linked) = (TriggerModel.empty, [(Int, Int)](), 0)
    for part in 0..<parts {
      let bounds = [part, part + 1].map { first + Milliseconds(length * Int64($0) / Int64(parts)) }
      let shard = whole.shard(bounds[0]..<bounds[1])
      counts.merge(TriggerModel(of: shard))
      let own = AlertLinks(twoPass: shard, model: model)
      for alert in own.alerts {
        let place = Int(shard.origins[alert])
        let expected = links.links(of: place, in: whole)
        let found = own.links(of: alert, in: shard)
        #expect(found.map { Int(shard.origins[$0.earlier]) } == expected.map(\.earlier))
        #expect(found.map(\.odds) == expected.map(\.odds) && found.map(\.name) == expected.map(\.name))
        pairs += found.map { (place, Int(shard.origins[$0.earlier])) }
        linked += 1
      }
    }
    #expect(linked == whole.count && counts == model && links.count > 300)
    #expect(AlertClusters(whole, pairs.reversed()).clusterOf == AlertClusters(whole, links).clusterOf)
  }

  @Test(arguments: [2, 3, 8, 100]) func threadsHaveTheLinksOfOne(workers: Int) {
    let (collection, options) = (Self.story.collection(), ClusteringOptions())
    let one = AlertLinks(twoPass: collection)
    let linking = ParallelLinking(collection, WholeHistory(TriggerModel(of: collection), options), options)
    let several = linking.links(workers: workers, leastAlerts: 10)
    #expect(several.alerts == one.alerts && several.count == one.count)
    for alert in one.alerts {
      #expect(several.links(of: alert, in: collection) == one.links(of: alert, in: collection))
    }
  }

  /// Without what was open before it, a shard would lose the firing that goes on.
  @Test func whatIsStillOpenIsPartOfTheWarmUp() {
    var story = Story(threshold: .infinity)
    story.alert("a", at: 0, until: 50_000, key: "k")
    story.alert("old", at: 0, until: 100)
    story.alert("b", at: 51_000, key: "k")
    let shard = story.collection().shard(Story.moment(50_500)..<Story.moment(60_000))
    #expect(shard.origins == [0, 2] && shard.firstCounted == 1)
    let links = AlertLinks(twoPass: shard, story.options)
    #expect(links.alerts == 1..<2 && links.earlier(than: 1) == [0])
  }

  /// The firing that was open longest is not the one that fires again.
  @Test func whatFiredSinceIsPartOfTheWarmUp() {
    var story = Story(threshold: .infinity)
    story.alert("a", at: 0, until: 50_000, key: "k")
    story.alert("b", at: 10_000, until: 10_100, key: "k")
    story.alert("c", at: 51_000, key: "k")
    let shard = story.collection().shard(Story.moment(50_500)..<Story.moment(60_000))
    #expect(shard.origins == [0, 1, 2])
    #expect(AlertLinks(twoPass: shard, story.options).earlier(than: 2) == [])
    #expect(story.linked("c") == [])
  }

  @Test func theSameInputGivesTheSameLinks() {
    let collection = Self.story.collection()
    let (one, two) = (AlertLinks(twoPass: collection), AlertLinks(twoPass: collection))
    for alert in one.alerts { #expect(one.links(of: alert, in: collection) == two.links(of: alert, in: collection)) }
  }
}
