import PagingModel

/// The order of one firing's facts: by time; where times are equal by what must have come first.
enum FactOrder {
  /// Puts facts in order and makes one of those that one record tells; `repeated` is told the file of each that is
  /// dropped.
  ///
  /// Copies of one record, in exports that include more or less, may differ in who and how: the one that knows counts.
  static func arrange(_ facts: inout [EventFact], _ people: borrowing PeopleDirectory, repeated: (Int) -> Void) {
    sort(&facts)
    var kept = 0
    for index in facts.indices {
      if kept > 0 && facts[index].repeats(facts[kept - 1]) {
        if !facts[index].isListed { repeated(Int(max(facts[index].file, facts[kept - 1].file))) }
        facts[kept - 1] = merged(facts[kept - 1], facts[index], people)
      } else {
        if kept < index { facts[kept] = facts[index] }
        kept += 1
      }
    }
    facts.removeLast(facts.count - kept)
  }

  /// Facts are few, and mostly in order already.
  private static func sort(_ facts: inout [EventFact]) {
    var position = 1
    while position < facts.count && !precedes(facts[position], facts[position - 1]) { position += 1 }
    guard position < facts.count else { return }
    guard facts.count <= 64 else { return facts.sort(by: precedes) }
    while position < facts.count {
      let fact = facts[position]
      var place = position
      while place > 0 && precedes(fact, facts[place - 1]) {
        facts[place] = facts[place - 1]
        place -= 1
      }
      facts[place] = fact
      position += 1
    }
  }

  private static func merged(_ left: EventFact, _ right: EventFact, _ people: borrowing PeopleDirectory) -> EventFact {
    var fact = left
    fact.file = min(left.file, right.file)
    if left.kind == .lasted {
      fact.subject = max(left.subject, right.subject)
      return fact
    }
    fact.detail = detail(left, right, people)
    if people.precedes(right.person, left.person) { fact.subject = right.subject }
    return fact
  }

  private static func detail(_ left: EventFact, _ right: EventFact, _ people: borrowing PeopleDirectory) -> UInt8 {
    switch left.kind {
    // `other` is the last of the channels: what a copy without channels tells.
    case .notified: min(left.detail, right.detail)
    // What a copy without texts leaves out.
    case .noted, .assigned: left.detail | right.detail
    default: certainty(right, people) < certainty(left, people) ? right.detail : left.detail
    }
  }

  /// The order in which two copies' words of who it was count.
  private static func certainty(_ fact: EventFact, _ people: borrowing PeopleDirectory) -> Int {
    switch fact.actor {
    case .merge: 0
    case .person: 1
    case .timer: 2
    case .automation: 3
    case .untyped: fact.person.map { people.isCertain($0) } == true ? 1 : 4
    case .unknown: 5
    }
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
    case .snoozed, .noted, .urgencyChanged, .grouped, .ticketed, .declared, .labelled, .seen, .cleared, .part, .named,
      .lasted, .alertBegan, .alertEnded, .other:
      4
    case .resolved: 5
    }
  }
}
