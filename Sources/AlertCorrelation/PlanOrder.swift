import PagingModel

/// The order of planned shifts: by start, end, source and level, then by the bytes of ids and words.
struct PlanOrder {
  /// The texts that shifts refer to, by number.
  private var words: [TextID: [UInt8]] = [:]

  init(log: borrowing EventLog) {
    for shift in log.plans.shifts {
      if let team = shift.team { add(team, log) }
      if let role = shift.role { add(role, log) }
      if case .called(let name) = shift.person { add(name, log) }
    }
  }

  private mutating func add(_ text: TextID, _ log: borrowing EventLog) {
    if words[text] == nil { words[text] = Array(log.texts.text(text.position).utf8) }
  }

  func precedes(_ left: PlannedShift, _ right: PlannedShift, in log: borrowing EventLog) -> Bool {
    let (a, b) = (left.order, right.order)
    if a != b { return a < b }
    if left.rota != right.rota {
      guard let first = left.rota, let second = right.rota else { return left.rota == nil }
      return log.plans.rotas.precedes(first, second)
    }
    if left.team != right.team { return precedes(left.team, right.team) }
    if left.role != right.role { return precedes(left.role, right.role) }
    if left.isOverride != right.isOverride { return right.isOverride }
    return precedes(left.person, right.person, in: log)
  }

  private func precedes(_ left: TextID?, _ right: TextID?) -> Bool {
    guard let left, let right else { return left == nil }
    return (words[left] ?? []).lexicographicallyPrecedes(words[right] ?? [])
  }

  private func precedes(_ left: PlannedPerson, _ right: PlannedPerson, in log: borrowing EventLog) -> Bool {
    switch (left, right) {
    case (.known(let first), .known(let second)): log.people.precedes(first, second)
    case (.called(let first), .called(let second)): first != second && precedes(first, second)
    case (.known, .called): true
    case (.called, .known): false
    }
  }
}

extension PlannedShift {
  /// What decides the order before ids do; what has no beginning comes first.
  fileprivate var order: (Int64, Int64, UInt8, UInt8) {
    (start?.milliseconds ?? .min, end?.milliseconds ?? .max, source.rawValue, level ?? 0)
  }
}
