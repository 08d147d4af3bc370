/// What a `DistinctTable` tells apart: a small value of numbers.
public protocol DistinctValue: Equatable, Sendable {
  /// All that counts of it.
  var words: [4 of UInt64] { get }
}

/// Gives every distinct value a number. There are few of them, however often they come.
///
/// An open-addressing table. The hash is keyed with a secret per table, as that of `NameTable`; numbers do not depend on
/// it.
public struct DistinctTable<Value: DistinctValue>: Sendable {
  /// The values by number.
  public private(set) var all: [Value] = []
  private var slots = [UInt32](repeating: .max, count: 64)
  private let secret = UInt64.random(in: .min ... .max) | 1

  public init() {}

  /// The number of a value, which is added when it is new. O(1).
  public mutating func number(of value: Value) -> Handle<Value> {
    var slot = place(of: value)
    while slots[slot] != .max {
      if all[Int(slots[slot])] == value { return Handle(index: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(all.count)
    all.append(value)
    if all.count * 2 > slots.count { grow() }
    return Handle(all.count - 1)
  }

  public subscript(number: Handle<Value>) -> Value { all[number.position] }

  /// Where a value is looked for first.
  private func place(of value: Value) -> Int {
    let words = value.words
    var hash = secret
    for index in words.indices {
      let product = (hash ^ words[index]).multipliedFullWidth(by: secret)
      hash = product.high ^ product.low
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    for (number, value) in all.enumerated() {
      var slot = place(of: value)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }
}

extension UInt64 {
  /// Two optional numbers in one word.
  init<Left, Right>(_ left: Handle<Left>?, _ right: Handle<Right>?) {
    self = UInt64(left?.index ?? .max) << 32 | UInt64(right?.index ?? .max)
  }
}
