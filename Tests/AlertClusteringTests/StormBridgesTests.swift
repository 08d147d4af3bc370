import Testing

@testable import AlertClustering

@Suite struct StormBridgesTests {
  /// Two storms, one after the other, each linked to its first alert, and links between the n-th alerts of both.
  private func clusters(_ sizes: [Int], places: [String], across: Int) -> AlertClusters {
    var story = Story()
    var pairs: [(Int, Int)] = []
    for (storm, size) in sizes.enumerated() {
      let first = sizes[..<storm].reduce(0, +)
      for number in 0..<size {
        story.alert("\(storm)-\(number)", at: Double(first + number), cluster: places[storm])
        if number > 0 { pairs.append((first + number, first)) }
        if storm > 0 && number < across { pairs.append((first + number, number)) }
      }
    }
    return AlertClusters(story.collection(), pairs)
  }

  static let storms: [(sizes: [Int], places: [String], across: Int, count: Int)] = [
    ([30, 30], ["eu", "us"], 1, 2), ([100, 40], ["eu", "us"], 1, 2), ([100, 41], ["eu", "us"], 2, 2),
    // One link in twenty alerts of the smaller storm is no bridge any more.
    ([100, 40], ["eu", "us"], 2, 1), ([30, 30], ["eu", "us"], 2, 1),
    // Fewer alerts are no storm; without two places there is nothing to keep apart.
    ([100, 29], ["eu", "us"], 1, 1), ([30, 30], ["eu", "eu"], 1, 1), ([30, 30], ["eu", ""], 1, 1),
    // The places of each pair count by themselves.
    ([30, 30, 30], ["eu", "us", "ap"], 1, 3),
  ]

  @Test(arguments: storms.indices) func stormsOfTwoPlacesStayApartWhenFewLinksJoinThem(index: Int) {
    let sample = Self.storms[index]
    #expect(clusters(sample.sizes, places: sample.places, across: sample.across).count == sample.count)
  }

  @Test func everyAlertStaysInACluster() {
    let made = clusters([30, 60], places: ["eu", "us"], across: 1)
    #expect(made.map(\.alerts) == [Array(0..<30), Array(30..<90)])
  }
}
