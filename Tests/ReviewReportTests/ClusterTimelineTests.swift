import Testing

@testable import ReviewReport

@Suite struct ClusterTimelineTests {
  /// What happened at one moment comes in the order of the words that are printed.
  @Test func kindsAreInTheOrderOfTheirWords() {
    let words = ClusterTimeline.What.allCases.map(\.word)
    #expect(words == words.sorted() && words.count == 10 && words.contains("acknowledged"))
  }
}
