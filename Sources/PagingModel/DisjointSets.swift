/// Sets of numbers that are put together: of each the smallest number is the root, whatever the order of joining.
public struct DisjointSets: Sendable {
  private var parents: [UInt32]

  /// Every number below `count` by itself.
  public init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// The smallest number of the set. Amortised O(log n).
  public mutating func root(_ number: Int) -> Int {
    var root = number
    while Int(parents[root]) != root { root = Int(parents[root]) }
    var step = number
    while step != root {
      let next = Int(parents[step])
      parents[step] = UInt32(root)
      step = next
    }
    return root
  }

  /// Makes the sets of two numbers one.
  public mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (root(left), root(right))
    if first != second { parents[max(first, second)] = UInt32(min(first, second)) }
  }
}
