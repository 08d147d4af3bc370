import LogInput
import Testing

@Suite struct InputBlockTests {
  private static func bytes(_ block: borrowing InputBlock) -> [UInt8] {
    var result: [UInt8] = []
    block.withSpan { result.append($0) }
    return result
  }

  @Test(arguments: [0, 1, 4, 5, 6, 1000], [0, 1, 8])
  func whatIsPutInFrontStandsBeforeTheRest(count: Int, headroom: Int) {
    let front = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    var block = InputBlock(capacity: 4, headroom: headroom)
    block.append([7, 8, 9].span)
    block.prepend(front.span)
    #expect(InputBlockTests.bytes(block) == front + [7, 8, 9])
    block.prepend(front.span)
    #expect(InputBlockTests.bytes(block) == front + front + [7, 8, 9])
    #expect(block.freeCount == 1)
    block.append([10].span)
    #expect(InputBlockTests.bytes(block) == front + front + [7, 8, 9, 10])
  }

  @Test func theRestOfABlockGoesInFrontOfTheNext() {
    var first = InputBlock(capacity: 5, headroom: 2)
    first.append([1, 2, 3, 4, 5].span)
    first.removeFirst(2)
    var second = InputBlock(capacity: 5, headroom: 2)
    second.append([6].span)
    second.prepend(restOf: first)
    #expect(InputBlockTests.bytes(second) == [3, 4, 5, 6])
  }

  @Test func anEmptiedBlockHasAllItsRoomAgain() {
    var block = InputBlock(capacity: 3, headroom: 1)
    block.append([1, 2, 3].span)
    #expect(block.freeCount == 0 && block.count == 3)
    block.prepend([5, 6, 7, 8].span)
    block.removeAll()
    #expect(block.isEmpty && block.freeCount == 3)
    block.append([4].span)
    #expect(InputBlockTests.bytes(block) == [4])
  }

  /// A record over many blocks: its beginning is carried from block to block.
  @Test func aCarryOverManyBlocksKeepsTheOrder() {
    var held = InputBlock(capacity: 3, headroom: 1)
    var expected: [UInt8] = []
    for number in 0..<50 as Range<UInt8> {
      var next = InputBlock(capacity: 3, headroom: 1)
      next.append([number, number, number].span)
      expected += [number, number, number]
      next.prepend(restOf: held)
      swap(&held, &next)
    }
    #expect(InputBlockTests.bytes(held) == expected)
  }
}
