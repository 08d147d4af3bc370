/// Sets of positions that are put together: of each the smallest position is the root, whatever the order of joining.
struct DisjointSets: Sendable {
  private var parents: [UInt32]

  /// Every position by itself.
  init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// The smallest position of the set. Amortised O(log n).
  mutating func root(_ position: Int) -> Int {
    var root = position
    while Int(parents[root]) != root { root = Int(parents[root]) }
    var step = position
    while step != root {
      let next = Int(parents[step])
      parents[step] = UInt32(root)
      step = next
    }
    return root
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (root(left), root(right))
    if first != second { parents[max(first, second)] = UInt32(min(first, second)) }
  }
}
