import Testing

@testable import PagingModel

/// A list of chunks is a list: over the borders of chunks as within them.
@Suite struct HistoryListTests {
  /// 4,096 elements fill a chunk.
  private struct Wide: Hashable, Sendable {
    var number: Int
    var rest: (Int, Int, Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0, 0, 0)

    static func == (left: Wide, right: Wide) -> Bool { left.number == right.number }
    func hash(into hasher: inout Hasher) { hasher.combine(number) }
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 8192, 10_000])
  func elementsKeepTheirPlaces(count: Int) {
    var list = HistoryList<Wide>()
    for number in 0..<count { list.append(Wide(number: number)) }
    #expect(list.count == count && list.map(\.number) == Array(0..<count))
    list.update { index, element in element.number += index }
    #expect(list.indices.allSatisfy { list[$0].number == $0 * 2 })
    var seen: [Int] = []
    list.forEach { seen.append($0.number) }
    #expect(seen == list.map(\.number))
    var drained: [Int] = []
    list.drain { drained.append($0.number) }
    #expect(drained == seen && list.isEmpty)
  }
}
