/// Names cut to a number of columns, of which those that differ still do.
enum DistinctNames {
  /// The names, cleaned; cut in the middle where they are too long.
  ///
  /// Of names that would be equal then, what follows their common beginning is shown between two ellipses; where that does
  /// not tell them apart either, they stay whole, and are too long. O(length of all).
  static func cut(_ names: [String], to columns: Int) -> [String] {
    let whole = names.map(PlainText.clean)
    var short = whole.map { PlainText.cut($0, to: columns) }
    for group in collisions(short, whole) {
      let cut = windows(group.map { Array(whole[$0]) }, columns)
      for (index, text) in zip(group, cut) { short[index] = text }
    }
    for index in collisions(short, whole).joined() { short[index] = whole[index] }
    return short
  }

  /// The places of names that differ and are cut to the same text; in the order of the texts.
  private static func collisions(_ short: [String], _ whole: [String]) -> [[Int]] {
    let groups = Dictionary(grouping: short.indices) { Array(short[$0].utf8) }
    return groups.values.filter { group in Set(group.map { Array(whole[$0].utf8) }).count > 1 }
      .sorted { $0[0] < $1[0] }
  }

  /// Beginning, what follows the common beginning, and end of each.
  private static func windows(_ names: [[Character]], _ columns: Int) -> [String] {
    let edge = columns / 4
    let room = max(0, columns - 2 * edge - 2)
    // A little of what is common tells it from names that stand elsewhere, so that what is shown can be typed.
    let start = max(0, commonCount(names) - (room < 8 ? 0 : 3))
    return names.map { name in
      let middle = PlainText.prefix(of: name.dropFirst(start), columns: room)
      let tail = PlainText.prefix(of: name.reversed(), columns: edge).reversed()
      return String(PlainText.prefix(of: name, columns: edge)) + "…" + String(middle) + "…" + String(tail)
    }
  }

  /// How many characters all begin with.
  private static func commonCount(_ names: [[Character]]) -> Int {
    guard let first = names.first else { return 0 }
    return names.dropFirst().reduce(first.count) { count, name in
      min(count, zip(first, name).prefix { $0 == $1 }.count)
    }
  }
}
