/// How two services stand to each other in the graph.
enum ServiceRelation: Equatable, Sendable {
  /// The later one depends on the earlier one; or the earlier one on the later one.
  case dependency, dependent
  /// They depend on the same service; of several that with the fewest dependents, which are counted.
  case siblings(dependents: Int)
  /// One depends on a dependency of the other.
  case twoHops
  /// Both stand in the graph, or one of them does not, and a dependency cannot be excluded.
  case unrelated, unrecorded
}

extension ServiceGraph {
  /// How the service of an earlier alert stands to that of a later one.
  ///
  /// O(d log d) in the dependencies of the service that has fewer.
  func relation(earlier: UInt32, later: UInt32) -> ServiceRelation {
    guard isRecorded(earlier), isRecorded(later) else { return .unrecorded }
    let (ofLater, ofEarlier) = (dependencies.range(later), dependencies.range(earlier))
    if dependencies.contains(earlier, in: ofLater) { return .dependency }
    if dependencies.contains(later, in: ofEarlier) { return .dependent }
    var fewest = Int.max
    Self.search(dependencies, ofLater, dependencies, ofEarlier) { common in
      fewest = min(fewest, dependents.count(common))
      return false
    }
    if fewest < .max { return .siblings(dependents: fewest) }
    return reachesInTwo(ofLater, earlier) || reachesInTwo(ofEarlier, later) ? .twoHops : .unrelated
  }

  /// Whether one of these dependencies depends on the service.
  private func reachesInTwo(_ range: Range<Int>, _ service: UInt32) -> Bool {
    var isFound = false
    Self.search(dependencies, range, dependents, dependents.range(service)) { _ in
      isFound = true
      return true
    }
    return isFound
  }

  /// Calls `body` with the numbers that stand in both lists, until it says that it is done: those of the shorter one are
  /// looked up in the other.
  @inline(__always)
  private static func search(
    _ left: NumberLists, _ leftRange: Range<Int>, _ right: NumberLists, _ rightRange: Range<Int>,
    _ body: (UInt32) -> Bool
  ) {
    if leftRange.count <= rightRange.count {
      for place in leftRange where right.contains(left[place], in: rightRange) && body(left[place]) { return }
    } else {
      for place in rightRange where left.contains(right[place], in: leftRange) && body(right[place]) { return }
    }
  }
}
