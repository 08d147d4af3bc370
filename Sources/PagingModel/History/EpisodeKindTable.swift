/// Gives every distinct kind of episodes a number. There are few of them, however many the episodes.
///
/// An open-addressing table. The hash is keyed with a secret per table, as that of `NameTable`; numbers do not depend on
/// it.
public struct EpisodeKindTable: Sendable {
  /// The kinds by number.
  public private(set) var all: [EpisodeKind] = []
  private var slots = [UInt32](repeating: .max, count: 64)
  private let secret = UInt64.random(in: .min ... .max) | 1

  public init() {}

  /// The number of a kind, which is added when it is new.
  public mutating func number(of kind: EpisodeKind) -> KindID {
    var slot = place(of: kind)
    while slots[slot] != .max {
      if all[Int(slots[slot])] == kind { return KindID(index: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(all.count)
    all.append(kind)
    if all.count * 2 > slots.count { grow() }
    return KindID(all.count - 1)
  }

  public subscript(number: KindID) -> EpisodeKind { all[number.position] }

  /// Where a kind is looked for first.
  private func place(of kind: EpisodeKind) -> Int {
    let words: [3 of UInt64] = [
      word(kind.rule, kind.service), word(kind.serviceName, kind.severity),
      UInt64(kind.teamSet) << 1 | (kind.isRuleGuessed ? 1 : 0),
    ]
    var hash = secret
    for index in words.indices {
      let product = (hash ^ words[index]).multipliedFullWidth(by: secret)
      hash = product.high ^ product.low
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private func word(_ left: TextID?, _ right: TextID?) -> UInt64 {
    UInt64(left?.index ?? .max) << 32 | UInt64(right?.index ?? .max)
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    for (number, kind) in all.enumerated() {
      var slot = place(of: kind)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }
}
