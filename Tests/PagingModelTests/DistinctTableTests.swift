import PagingModel
import Testing

@Suite struct DistinctTableTests {
  private struct Pair: DistinctValue {
    var left: UInt64
    var right: UInt64
    var words: [4 of UInt64] { [left, right, 0, 0] }
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

  @Test func kindsThatDifferInOneThingAreTwo() {
    let text = TextID(7)
    let members: [WritableKeyPath<EpisodeKind, TextID?>] = [
      \.rule, \.service, \.serviceName, \.severity, \.cluster, \.host,
    ]
    var table = DistinctTable<EpisodeKind>()
    #expect(table.number(of: EpisodeKind()).position == 0)
    var words = [EpisodeKind().words.listed]
    for (number, member) in members.enumerated() {
      var kind = EpisodeKind()
      kind[keyPath: member] = text
      #expect(table.number(of: kind).position == number + 1 && table.number(of: kind).position == number + 1)
      words.append(kind.words.listed)
    }
    // All that counts is among the words, else the table would be slow.
    #expect(Set(words).count == members.count + 1)
  }
}

extension InlineArray where Element == UInt64 {
  fileprivate var listed: [UInt64] { indices.map { self[$0] } }
}
