import PagingModel

/// The names of the members a reader asks for, for comparing a member's bytes with all of them at once.
///
///     static let names = FieldNames(["id", "type", "created_at"])
///     switch names.index(of: name, in: bytes) { case 0: ... }
///
/// A name is three words of eight bytes; a hash without collisions, searched for when the value is made, leads to the
/// only one that can be meant. The value is never copied: looking a name up counts no references.
public struct FieldNames: ~Copyable, Sendable {
  /// The most names, and the most bytes of one.
  public static let mostNames = 32
  public static let longestName = 24

  /// A name's first eight bytes, the eight that follow, its last eight; zero where it is shorter.
  private struct Words: Equatable {
    var first: UInt64 = 0
    var middle: UInt64 = 0
    var last: UInt64 = 0
    var count = -1
  }
  private var names: [Words]
  private var slots: [Int8] = []
  private var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// - Precondition: the names are distinct, at most `mostNames`, of at most `longestName` bytes.
  public init(_ list: [String]) {
    precondition(list.count <= FieldNames.mostNames, "\(list.count) names are more than \(FieldNames.mostNames)")
    names = []
    for name in list {
      let bytes = Array(name.utf8)
      precondition(bytes.count <= FieldNames.longestName, "'\(name)' is longer than \(FieldNames.longestName) bytes")
      let words = FieldNames.words(bytes.span, 0, bytes.count)
      precondition(!names.contains(words), "'\(name)' is there twice")
      names.append(words)
    }
    while !fillSlots() { multiplier = multiplier &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_406 | 1 }
  }

  /// Gives every name a slot of its own; false when two want the same.
  private mutating func fillSlots() -> Bool {
    slots = Array(repeating: -1, count: 128)
    for index in names.indices {
      let slot = slot(names[index])
      if slots[slot] >= 0 { return false }
      slots[slot] = Int8(index)
    }
    return true
  }

  /// The index of the name among those given, or -1.
  ///
  /// A name that is written with escapes is resolved first.
  public func index(of text: JSONText, in bytes: Span<UInt8>) -> Int {
    guard !text.isEscaped else { return text.withBytes(in: bytes) { find($0, 0, $0.count) } }
    return find(bytes, text.start, text.end)
  }

  @inline(__always)
  private func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard end - start <= FieldNames.longestName else { return -1 }
    let words = FieldNames.words(bytes, start, end)
    let index = Int(slots[slot(words)])
    return index >= 0 && names[index] == words ? index : -1
  }

  @inline(__always)
  private func slot(_ words: Words) -> Int {
    let mixed = words.first ^ words.last &* 0xA076_1D64_78BD_642F ^ UInt64(truncatingIfNeeded: words.count)
    return Int(truncatingIfNeeded: (mixed &* multiplier) >> 57)
  }

  @inline(__always)
  private static func words(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Words {
    let count = end - start
    guard count >= 8 else { return Words(first: short(bytes, start, count), count: count) }
    let middle = count > 16 ? ByteHash.word(bytes, at: start + 8) : 0
    return Words(
      first: ByteHash.word(bytes, at: start), middle: middle, last: ByteHash.word(bytes, at: end - 8), count: count)
  }

  /// Fewer than eight bytes as a number, padded with zeros.
  @inline(__always)
  private static func short(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    if start + 8 <= bytes.count { return ByteHash.word(bytes, at: start) & ((1 << UInt64(count * 8)) - 1) }
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(bytes[start + index]) << UInt64(index * 8) }
    return word
  }
}
