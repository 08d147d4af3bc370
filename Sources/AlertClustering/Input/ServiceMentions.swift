import PagingModel

/// Finds names of services in texts.
///
/// The names stand in the order of their bytes, so that those that begin with what the text goes on with are a range.
/// O(length of the text and of the names that fit at each place).
struct ServiceMentions: Sendable {
  private struct Name: Sendable {
    let bytes: [UInt8]
    /// In characters of Unicode: what `longest` compares.
    let length: Int
    let number: UInt32
  }

  private let names: [Name]
  /// The range of names that begin with a byte: from its own entry to the next.
  private let starts: [Int]

  /// Nothing is found of an empty name.
  init(_ table: NameTable) {
    let all = (0..<table.count).map { number in
      let bytes = table.bytes(of: number)
      return Name(bytes: bytes, length: bytes.count { $0 & 0xC0 != 0x80 }, number: UInt32(number))
    }
    names = all.filter { !$0.bytes.isEmpty }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var starts = [Int](repeating: 0, count: 257)
    for name in names { starts[Int(name.bytes[0]) + 1] += 1 }
    for byte in 1..<257 { starts[byte] += starts[byte - 1] }
    self.starts = starts
  }

  /// The number of the longest name in the text, of several the first by bytes; 0 when there is none.
  func longest(in text: Span<UInt8>) -> UInt32 {
    var best: Int?
    for place in text.indices {
      let first = Int(text[place])
      var fitting = starts[first]..<starts[first + 1]
      var depth = 1
      while !fitting.isEmpty {
        // A name that ends here sorts before those that go on.
        if names[fitting.lowerBound].bytes.count == depth {
          best = better(best, fitting.lowerBound)
          fitting = fitting.dropFirst()
        }
        guard place + depth < text.count else { break }
        fitting = narrowed(fitting, at: depth, to: text[place + depth])
        depth += 1
      }
    }
    return best.map { names[$0].number } ?? 0
  }

  private func better(_ left: Int?, _ right: Int) -> Int {
    guard let left else { return right }
    if names[left].length != names[right].length { return names[left].length > names[right].length ? left : right }
    return min(left, right)
  }

  /// The names of the range with this byte at a place; they have as many bytes in common before it.
  private func narrowed(_ range: Range<Int>, at place: Int, to byte: UInt8) -> Range<Int> {
    let low = names[range].partitioningIndex { $0.bytes[place] >= byte }
    return low..<names[low..<range.upperBound].partitioningIndex { $0.bytes[place] > byte }
  }
}
