/// Counts of ordered pairs of symbols, while they are counted: an open-addressing table.
///
/// The hash is keyed with a secret per table; no order of it leaves the table.
struct PairCounter: Sendable {
  /// The pair's first symbol in the upper half, its second in the lower; 0, a symbol with itself, is no pair.
  private var keys: [UInt64]
  private var counts: [UInt32]
  private(set) var count = 0
  private let secret = UInt64.random(in: .min ... .max) | 1
  /// Whether a pair was left out for want of room.
  private(set) var isFull = false

  init() {
    keys = Array(repeating: 0, count: 1024)
    counts = Array(repeating: 0, count: 1024)
  }

  /// The slot of a pair, or the empty one where it would be.
  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    let product = key.multipliedFullWidth(by: secret)
    let mask = keys.count &- 1
    var slot = Int(truncatingIfNeeded: product.high ^ product.low) & mask
    while keys[slot] != key && keys[slot] != 0 { slot = (slot &+ 1) & mask }
    return slot
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// How often the pair was counted. O(1).
  @inline(__always)
  func count(_ first: UInt32, _ second: UInt32) -> Int { Int(counts[slot(Self.key(first, second))]) }

  /// Counts a pair of two symbols, unless it is new and there are as many pairs already.
  ///
  /// - Precondition: the symbols differ.
  mutating func add(_ added: UInt32, _ first: UInt32, _ second: UInt32, most: Int) {
    let key = Self.key(first, second)
    var place = slot(key)
    if keys[place] == 0 {
      guard count < most else {
        isFull = true
        return
      }
      if (count + 1) * 4 > keys.count * 3 {
        grow()
        place = slot(key)
      }
      keys[place] = key
      count += 1
    }
    counts[place] = counts[place].addingOrStopping(added)
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    counts = Array(repeating: 0, count: oldKeys.count * 2)
    for (place, key) in oldKeys.enumerated() where key != 0 {
      let slot = slot(key)
      keys[slot] = key
      counts[slot] = oldCounts[place]
    }
  }

  /// Calls `body` with every pair, in no order.
  func forEach(_ body: (_ first: UInt32, _ second: UInt32, _ count: UInt32) -> Void) {
    for (place, key) in keys.enumerated() where key != 0 {
      body(UInt32(key >> 32), UInt32(truncatingIfNeeded: key), counts[place])
    }
  }
}
