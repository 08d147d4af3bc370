/// A few blocks in a row, taken from either end.
struct BlockRing: ~Copyable, Sendable {
  /// How many blocks fit.
  static let capacity = 16

  /// Invariant: the `count` slots from `first` on, going round, hold blocks, and no others do.
  private var slots: [16 of InputBlock?] = InlineArray { _ in nil }
  private var first = 0
  private(set) var count = 0

  /// Adds a block at the end; there must be room.
  mutating func append(_ block: consuming InputBlock) {
    precondition(count < BlockRing.capacity, "the ring is full")
    slots[(first + count) % BlockRing.capacity] = consume block
    count += 1
  }

  /// Takes the block that was added first, or nil.
  mutating func takeFirst() -> InputBlock? {
    guard count > 0 else { return nil }
    let index = first
    first = (first + 1) % BlockRing.capacity
    count -= 1
    return slots[index].take()
  }

  /// Takes the block that was added last, or nil.
  mutating func takeLast() -> InputBlock? {
    guard count > 0 else { return nil }
    count -= 1
    return slots[(first + count) % BlockRing.capacity].take()
  }
}
