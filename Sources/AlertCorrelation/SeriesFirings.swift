import PagingModel

/// Cuts the facts of an alert into those of its firings.
///
/// A firing begins with the first `fired` behind the end of the one before; what is told between its end and the next
/// beginning belongs to it. Facts before the first beginning are those of a firing whose start is not told.
struct SeriesFirings {
  private let facts: [EventFact]
  private var next = 0

  /// - Parameter facts: in their order.
  init(_ facts: [EventFact]) {
    self.facts = facts
  }

  /// Replaces the contents of `firing` by the facts of the next one; false when there is none.
  mutating func takeNext(into firing: inout [EventFact]) -> Bool {
    firing.removeAll(keepingCapacity: true)
    var isOver = facts.indices.contains(next) && facts[next].kind != .fired
    while next < facts.count {
      let fact = facts[next]
      if fact.kind == .fired && isOver && !firing.isEmpty { break }
      if fact.kind == .resolved { isOver = true }
      firing.append(fact)
      next += 1
    }
    return !firing.isEmpty
  }
}
