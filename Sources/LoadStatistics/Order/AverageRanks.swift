/// The places of values in their order, where equal ones share the average of their places.
enum AverageRanks {
  /// Twice the rank of each value, from 2 on, in the order given: doubled, ranks are whole. O(n log n).
  ///
  /// Nil when one is no number.
  static func doubled<Value: Comparable>(of values: [Value]) -> [Int]? {
    guard values.allSatisfy({ $0 == $0 }) else { return nil }
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Int](repeating: 0, count: values.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
      for place in first...last { ranks[order[place]] = first + last + 2 }
      first = last + 1
    }
    return ranks
  }
}
