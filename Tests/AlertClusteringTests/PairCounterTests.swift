import Testing

@testable import AlertClustering

@Suite struct PairCounterTests {
  private func pairs(_ counter: PairCounter) -> [[UInt32]] {
    var pairs: [[UInt32]] = []
    counter.forEach { pairs.append([$0, $1, $2]) }
    return pairs.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func pairsHaveADirection() {
    var counter = PairCounter()
    counter.add(2, 0, 1, most: 10)
    counter.add(3, 1, 0, most: 10)
    counter.add(1, 0, 1, most: 10)
    #expect(pairs(counter) == [[0, 1, 3], [1, 0, 3]] && counter.count == 2)
    #expect(counter.count(0, 1) == 3 && counter.count(1, 0) == 3)
    #expect(counter.count(0, 2) == 0 && counter.count(2, 0) == 0 && counter.count(7, 900) == 0)
  }

  @Test func whatHasNoRoomIsLeftOutAndTold() {
    var counter = PairCounter()
    for first in 1...3 as ClosedRange<UInt32> { counter.add(1, first, 0, most: 2) }
    counter.add(5, 1, 0, most: 2)
    #expect(pairs(counter) == [[1, 0, 6], [2, 0, 1]] && counter.isFull)
  }

  @Test func countsStopAtTheGreatestNumber() {
    var counter = PairCounter()
    counter.add(.max - 1, 3, 4, most: 1)
    counter.add(5, 3, 4, most: 1)
    #expect(counter.count(3, 4) == Int(UInt32.max) && !counter.isFull)
  }

  /// Tables of all sizes that grow through each other, in rooms that others left, hold what a dictionary does.
  @Test(arguments: [0x9e37_79b9_7f4a_7c15, 0xbf58_476d_1ce4_e5b9] as [UInt64])
  func tablesThatGrowLoseNothing(step: UInt64) {
    var (counter, expected) = (PairCounter(), [[UInt32]: UInt32]())
    for turn in 0..<40_000 as Range<UInt64> {
      // Few second symbols have most of the first ones.
      let mixed = turn &* step
      let second = UInt32(mixed >> 58) * UInt32(mixed >> 24 % 5)
      let first = UInt32(mixed >> 32 % (second % 7 == 0 ? 2000 : 40))
      guard first != second else { continue }
      counter.add(1, first, second, most: .max)
      expected[[first, second], default: 0] += 1
    }
    #expect(pairs(counter) == expected.map { $0.key + [$0.value] }.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(counter.count == expected.count)
    #expect(expected.allSatisfy { counter.count($0.key[0], $0.key[1]) == Int($0.value) })
  }
}
