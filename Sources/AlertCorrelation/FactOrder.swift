import PagingModel

/// The order of one firing's facts: by time; where times are equal by what must have come first.
enum FactOrder {
  /// Puts facts in order and takes out those that repeat another; `repeated` is told the file of each.
  static func arrange(_ facts: inout [EventFact], repeated: (Int) -> Void) {
    if facts.count > 1 { facts.sort(by: precedes) }
    var kept = 0
    for index in facts.indices {
      if kept > 0 && facts[index].repeats(facts[kept - 1]) {
        repeated(Int(facts[index].file))
      } else {
        facts[kept] = facts[index]
        kept += 1
      }
    }
    facts.removeLast(facts.count - kept)
  }

  private static func precedes(_ left: EventFact, _ right: EventFact) -> Bool {
    let (a, b) = (left.at?.milliseconds ?? .max, right.at?.milliseconds ?? .max)
    if a != b { return a < b }
    if left.kind != right.kind {
      let (c, d) = (rank(left.kind), rank(right.kind))
      return c != d ? c < d : left.kind.rawValue < right.kind.rawValue
    }
    return (left.tag, left.detail, left.subject, left.file) < (right.tag, right.detail, right.subject, right.file)
  }

  private static func rank(_ kind: EventKind) -> Int {
    switch kind {
    case .fired: 0
    case .assigned, .escalated, .unacknowledged, .reopened: 1
    case .notified: 2
    case .acknowledged: 3
    case .snoozed, .noted, .urgencyChanged, .grouped, .other: 4
    case .resolved: 5
    }
  }
}
