import PagingModel

/// Cuts the facts of an alert into those of its firings.
///
/// A firing begins with the first `fired` behind the end of the one before; what is told between its end and the next
/// beginning belongs to it. Facts before the first beginning are those of a firing whose start is not told.
struct SeriesFirings {
  private var facts: [EventFact]
  private var next = 0
  /// Whether a firing is under way before the first beginning, so that it is none.
  private let isOpenAtStart: Bool

  /// - Parameters:
  ///   - facts: in their order.
  ///   - isOpenAtStart: whether the facts before the first beginning say that a firing is under way.
  init(_ facts: [EventFact], isOpenAtStart: Bool = false) {
    self.facts = facts
    self.isOpenAtStart = isOpenAtStart
    endAtGaps()
    dropIdleChecks()
    putEndsFirst()
  }

  /// Puts the ends in that gaps between samples tell, in place of the samples. O(n log n).
  private mutating func endAtGaps() {
    let gaps = SampleGaps(facts).gaps
    facts.removeAll { $0.kind == .lasted }
    guard !gaps.isEmpty else { return }
    let told = facts
    facts.removeAll(keepingCapacity: true)
    var next = 0
    for gap in gaps {
      while next < told.count, let at = told[next].at, at <= gap.end {
        facts.append(told[next])
        next += 1
      }
      // What tells the end itself does so within the gap.
      let before = facts.reversed().prefix { $0.at.map { $0 > gap.last } ?? false }
      let behind = told[next...].prefix { $0.at.map { $0 <= gap.nextStart } ?? false }
      if !before.contains(where: { $0.kind == .resolved }) && !behind.contains(where: { $0.kind == .resolved }) {
        facts.append(gap.fact)
      }
    }
    facts += told[next...]
  }

  /// Drops what checks found of an alert that did not fire: it ended nothing. O(n).
  private mutating func dropIdleChecks() {
    var isOpen = false
    facts.removeAll { fact in
      let isIdle = fact.isCheck && !isOpen
      if fact.kind == .fired { isOpen = true }
      if fact.kind == .resolved { isOpen = false }
      return isIdle
    }
  }

  /// Of one moment, the end of a firing that began before comes ahead of the beginning of the next. O(n).
  private mutating func putEndsFirst() {
    var openedAt: Timestamp?
    // The last moment that was looked through: one of very many beginnings and no end is looked through once.
    var searchedAt: Timestamp?
    for index in facts.indices {
      let at = facts[index].at
      if let openedAt, facts[index].kind == .fired, at != openedAt, at != searchedAt {
        moveEnd(to: index)
        searchedAt = at
      }
      switch facts[index].kind {
      case .fired: openedAt = openedAt ?? facts[index].at
      case .resolved: openedAt = nil
      default: break
      }
    }
  }

  /// Moves the first end of the moment of a fact before it, if there is one behind it.
  private mutating func moveEnd(to index: Int) {
    let moment = facts[index].at
    let same = facts[index...].prefix { $0.at == moment }
    guard let end = same.firstIndex(where: { $0.kind == .resolved }) else { return }
    let fact = facts[end]
    for place in stride(from: end, to: index, by: -1) { facts[place] = facts[place - 1] }
    facts[index] = fact
  }

  /// Replaces the contents of `firing` by the facts of the next one; false when there is none.
  mutating func takeNext(into firing: inout [EventFact]) -> Bool {
    firing.removeAll(keepingCapacity: true)
    var isOver = facts.indices.contains(next) && facts[next].kind != .fired && !isOpenAtStart
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
