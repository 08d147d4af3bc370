import PagingModel
import Testing

@Suite struct DisjointSetsTests {
  @Test(arguments: [
    [(5, 3), (4, 0), (6, 5), (2, 0)], [(2, 0), (6, 5), (4, 0), (5, 3)], [(0, 2), (3, 6), (3, 5), (4, 2)],
  ])
  func theSmallestIsTheRootInWhateverOrder(pairs: [(Int, Int)]) {
    var sets = DisjointSets(count: 7)
    for (left, right) in pairs { sets.join(left, right) }
    #expect((0..<7).map { sets.root($0) } == [0, 1, 0, 3, 0, 3, 3])
  }

  @Test func longChainsAreOne() {
    var sets = DisjointSets(count: 100_000)
    for number in stride(from: 99_999, to: 0, by: -1) { sets.join(number, number - 1) }
    #expect((0..<100_000).allSatisfy { sets.root($0) == 0 })
  }
}
