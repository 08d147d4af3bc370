import PagingModel
import Testing

@testable import AlertClustering

@Suite struct TriggerModelTests {
  /// A symbol activates when it did not fire within the last ten minutes, and pairs with what activated within them.
  @Test func activationsAndPairsAreCounted() {
    var story = Story()
    story.alert("1", at: 0, rule: "A")
    story.alert("2", at: 600, rule: "A")
    story.alert("3", at: 900, rule: "B")
    story.alert("4", at: 1200.001, rule: "A")
    story.alert("5", at: 1500, rule: "C")
    let model = TriggerModel(of: story.collection())
    // A fired at 0, again within ten minutes, then just beyond them.
    #expect(model.symbolCounts.map(\.rule) == ["A", "B", "C"])
    #expect(model.symbolCounts.map(\.activations) == [2, 1, 1])
    #expect(model.symbolCounts[0].bins == [.init(bin: 0, count: 1), .init(bin: 1, count: 1)])
    // B came 900 s after A's activation; the window is closed at both ends.
    #expect(
      model.pairCounts == [
        .init(first: 0, second: 2, count: 1), .init(first: 1, second: 0, count: 1),
        .init(first: 1, second: 2, count: 1),
      ])
    #expect(model.firstAt == Story.moment(0) && model.lastAt == Story.moment(1500))
    #expect(model.activationCount == 4 && !model.isApproximate)
  }

  @Test func onlyTheNewestPartnersArePaired() {
    var story = Story()
    story.options.mostServices = 3
    for number in 0..<5 { story.alert("\(number)", at: Double(number), rule: "R\(number)") }
    let model = TriggerModel(of: story.collection(), story.options)
    #expect(model.pairCounts.filter { $0.second == 4 }.map(\.first) == [1, 2, 3])
  }

  /// The newest pairs are left out, those that are known are counted on, and it is said.
  @Test func pairsBeyondTheMostAreNotLearned() {
    var story = Story()
    for (time, rule) in [(0.0, "A"), (10, "B"), (20, "C"), (2000, "A"), (2010, "B"), (2020, "C")] {
      story.alert("\(time)", at: time, rule: rule)
    }
    for (most, pairs) in [(2, 2), (3, 3)] {
      story.options.mostPairs = most
      let model = TriggerModel(of: story.collection(), story.options)
      #expect(model.pairCount == pairs && model.isApproximate == (most == 2))
      #expect(model.pairCounts.map(\.count) == Array(repeating: 2, count: pairs))
      #expect(AlertLinks(twoPass: story.collection(), story.options).isApproximate == (most == 2))
      #expect(AlertLinks(online: story.collection(), story.options).isApproximate == (most == 2))
    }
  }

  static let histories: [TriggerModel] = [
    .empty, history(seed: 1, rules: ["A", "B", "C"], from: 0), history(seed: 2, rules: ["B", "D"], from: 500_000),
    history(seed: 3, rules: ["D", "C", "A", "E", "é", "e\u{301}"], from: -300_000),
  ]

  /// Fifty alerts of some rules on three services.
  private static func history(seed: UInt32, rules: [String], from: Double) -> TriggerModel {
    var (story, state) = (Story(), seed)
    for number in 0..<50 {
      state = state &* 1_664_525 &+ 1_013_904_223
      story.alert(
        "\(number)", at: from + Double(state >> 12 & 0xFFFF), rule: rules[Int(state >> 8) % rules.count],
        service: "s\(state >> 28 % 3)")
    }
    return TriggerModel(of: story.collection())
  }

  private func merged(_ models: [TriggerModel]) -> TriggerModel {
    models.reduce(into: .empty) { $0.merge($1) }
  }

  @Test func mergingIsCommutativeAndAssociative() {
    for left in Self.histories {
      #expect(merged([left, .empty]) == left && merged([.empty, left]) == left)
      for right in Self.histories {
        let both = merged([left, right])
        #expect(both == merged([right, left]))
        #expect(both.activationCount == left.activationCount + right.activationCount)
        for third in Self.histories {
          var grouped = left
          grouped.merge(merged([right, third]))
          #expect(grouped == merged([left, right, third]))
        }
      }
    }
    #expect(Self.histories[1] != Self.histories[2] && Self.histories[1] != .empty)
  }

  /// Symbols per rule are counted anew, not added.
  @Test func aSymbolOfBothHistoriesIsOne() {
    var story = Story()
    story.alert("a", at: 0, rule: "R", service: "s")
    story.alert("b", at: 0, rule: "R", service: "t")
    story.alert("c", at: 0, rule: "Q", service: "t")
    var model = TriggerModel(of: story.collection())
    model.merge(model)
    #expect(model.symbolCount == 3 && model.symbolCounts.map(\.activations) == [2, 2, 2])
    var merged = TriggerModel.empty
    merged.merge(model)
    for model in [model, merged] {
      #expect((0...2).map { model.activity.symbolCount(ofRule: $0) } == [2, 1, 0])
    }
  }

  /// Names that only look the same are different.
  @Test func namesAreComparedByBytes() {
    let rules = Self.histories[3].symbolCounts.map { Array($0.rule.utf8) }
    #expect(rules.contains(Array("é".utf8)) && rules.contains(Array("e\u{301}".utf8)))
  }

  /// Of few symbols each pair has its place; rows of many are searched.
  @Test(arguments: [61, 5000]) func tablesOfPairsAreWhatWasCounted(symbolCount: Int) {
    var (counter, plain): (PairCounter, [[UInt32]: Int]) = (PairCounter(), [:])
    var state: UInt32 = 7
    for _ in 0..<20_000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      let (first, second) = (state >> 20 % 60, state >> 8 % 61)
      guard first != second else { continue }
      counter.add(1, first, second, most: .max)
      plain[[first, second], default: 0] += 1
    }
    let table = PairTable(counter, symbolCount: symbolCount)
    #expect(table.count == plain.count && counter.count == plain.count)
    for (pair, count) in plain {
      #expect(table.count(pair[0], pair[1]) == count && counter.count(pair[0], pair[1]) == count)
    }
    for first in 0..<UInt32(62) {
      for second in 0..<UInt32(62) where plain[[first, second]] == nil { #expect(table.place(first, second) == nil) }
    }
    #expect(table.count(4999, 4999) == 0 && table.count(0, 9_999_999) == 0 && PairTable().count(0, 0) == 0)
    #expect(
      table.count(9_999_999, 0) == 0 && (symbolCount * symbolCount > PairTable.mostRanks) == (symbolCount == 5000))
  }

  /// Earlier months count: odds fall where a symbol fired often in them.
  @Test func earlierHistoriesAreAdded() throws {
    var past = Story()
    for day in 0..<100 {
      past.alert("p\(day)", at: Double(day - 200) * 86_400 + 43_200, rule: "Errors", service: "web")
    }
    var story = Story([("web", "db")], threshold: 1e-6)
    story.alert("a", at: 600, rule: "Down", service: "db")
    story.alert("b", at: 642, rule: "Errors", service: "web")
    let collection = story.collection()
    let earlier = TriggerModel(of: past.collection())
    for links in [
      AlertLinks(twoPass: collection, earlier: earlier, story.options),
      AlertLinks(online: collection, earlier: earlier, story.options),
    ] {
      let background = try #require(links.links(of: 1, in: collection).first?.backgroundPerDay)
      // About 100 in 200 days; never at this hour, so a fifth of it at least.
      #expect(background > 0.09 && background < 0.2)
    }
  }
}
