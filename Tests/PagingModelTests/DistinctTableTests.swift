import PagingModel
import Testing

@Suite struct DistinctTableTests {
  private struct Pair: DistinctValue {
    var left: UInt64
    var right: UInt64
    var words: [3 of UInt64] { [left, right, 0] }
  }

  @Test func everyValueHasOneNumber() {
    var table = DistinctTable<Pair>()
    for round in 0..<2 {
      for number in 0..<1000 {
        let pair = Pair(left: UInt64(number % 50), right: UInt64(number / 50))
        #expect(table.number(of: pair).position == number, "round \(round)")
        #expect(table[table.number(of: pair)] == pair)
      }
    }
    #expect(table.all.count == 1000)
  }
}
