import PagingModel

/// How an incident went by the alerts that it holds, where nothing else tells of it.
struct AlertCourse {
  /// When the first of them began.
  let firedAt: Timestamp
  /// Whether all are over.
  private let isOver: Bool
  /// When the last one ended; nil where that of one is not told.
  private let resolvedAt: Timestamp?

  /// Nil where anything else is told of the incident, or no alert.
  ///
  /// - Parameter facts: in their order.
  init?(_ facts: borrowing [EventFact]) {
    var (firedAt, last): (Timestamp?, Timestamp?) = (nil, nil)
    var (open, untimed): (Set<UInt32>, Set<UInt32>) = ([], [])
    for index in facts.indices {
      let fact = facts[index]
      switch fact.kind {
      case .alertBegan:
        firedAt = firedAt ?? fact.at
        open.insert(fact.tag)
      case .alertEnded: untimed.insert(fact.tag)
      default: return nil
      }
    }
    guard let firedAt else { return nil }
    for index in facts.indices where facts[index].kind == .alertEnded {
      open.remove(facts[index].tag)
      guard let at = facts[index].at else { continue }
      untimed.remove(facts[index].tag)
      last = max(last ?? at, at)
    }
    self.firedAt = firedAt
    isOver = open.isEmpty
    resolvedAt = untimed.isEmpty ? last : nil
  }

  /// Ends the episode; nobody tells who did that.
  func setEnd(_ episode: inout Episode) {
    guard isOver else { return }
    episode.resolvedAt = resolvedAt
    episode.endedBy = .unknown
  }
}
