/// Finds the names a user may have meant by one that is not known.
public enum NearNames {
  /// At most `limit` names near to `name`, nearest first, ties by bytes.
  ///
  /// Case and the difference between space and `_` do not count, nor does what stands before the last `/`. Near is an
  /// edit distance of at most a quarter of the length (and three), or containing one another; names clearly farther
  /// than the nearest are left out.
  /// O(length of name x bytes of candidates).
  public static func nearest(to name: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = folded(name)
    guard wanted.count >= 2, wanted.count <= 100 else { return [] }
    var found: [(cost: Int, name: String)] = []
    for candidate in candidates {
      if let cost = cost(of: folded(candidate), for: wanted) { found.append((cost, candidate)) }
    }
    found.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.name.precedes($1.name) }
    guard let nearest = found.first?.cost else { return [] }
    let farthest = nearest == 0 ? 0 : nearest + 1
    return found.prefix(limit).filter { $0.cost <= farthest }.map(\.name)
  }

  /// How far a candidate is from what was wanted, or nil when it is not near.
  private static func cost(of candidate: [UInt8], for wanted: [UInt8]) -> Int? {
    let largest = wanted.count < 4 ? 0 : min(3, wanted.count / 4)
    let lastPart = candidate.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? candidate
    let distance = min(distance(candidate, wanted), distance(lastPart, wanted))
    if distance > 1, wanted.count >= 4, candidate.starts(with: wanted) { return 1 }
    if distance <= largest { return distance }
    let isPart = wanted.count >= 3 && contains(candidate, wanted) || lastPart.count >= 4 && contains(wanted, lastPart)
    return isPart ? largest + 1 : nil
  }

  /// ASCII letters made lower case, spaces made `_`.
  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.map { byte in
      byte == UInt8(ascii: " ") ? UInt8(ascii: "_") : byte.smallLetter
    }
  }

  private static func contains(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard whole.count >= part.count else { return false }
    return (0...whole.count - part.count).contains { whole[$0...].starts(with: part) }
  }

  /// The least number of insertions, deletions, replacements and swaps of neighbours that turn one into the other, where
  /// nothing is changed twice (Damerau and Levenshtein, optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var (earlier, row) = ([Int](), Array(0...right.count))
    for (index, byte) in left.enumerated() {
      var next = [index + 1]
      for column in right.indices {
        let replaced = row[column] + (byte == right[column] ? 0 : 1)
        var least = min(replaced, row[column + 1] + 1, next[column] + 1)
        if index > 0, column > 0, byte == right[column - 1], left[index - 1] == right[column] {
          least = min(least, earlier[column - 1] + 1)
        }
        next.append(least)
      }
      (earlier, row) = (row, next)
    }
    return row[right.count]
  }
}
