/// The transitions of a zone, their mirror on the local clock, and the rule that goes on after the last one.
final class ZoneTable: Sendable {
  /// Moments at which the offset changes, in seconds since the epoch, ascending.
  private let transitions: [Int64]
  /// The offset from each transition on.
  private let offsets: [Int32]
  /// The local time from which each transition's offset is the one meant: the end of its gap or of its fold.
  private let localTransitions: [Int64]
  /// The offset before the first transition.
  private let first: Int64
  /// The offsets after the last transition.
  private let rule: PosixZoneRule

  /// - Precondition: `transitions` is ascending and as long as `offsets`; offsets are within 26 hours.
  init(transitions: [Int64], offsets: [Int32], first: Int32, rule: PosixZoneRule) {
    self.transitions = transitions
    self.offsets = offsets
    self.first = Int64(first)
    self.rule = rule
    localTransitions = transitions.indices.map { index in
      let later = max(offsets[index], index == 0 ? first : offsets[index - 1])
      let (sum, overflow) = transitions[index].addingReportingOverflow(Int64(later))
      return overflow ? transitions[index] : sum
    }
  }

  /// A zone without transitions.
  convenience init(rule: PosixZoneRule) {
    self.init(transitions: [], offsets: [], first: 0, rule: rule)
  }

  /// A zone that never changes.
  convenience init(fixedOffset: Int64) {
    self.init(rule: PosixZoneRule(standardOffset: fixedOffset))
  }

  /// The offset at a moment, in seconds east of UTC.
  func offset(at seconds: Int64) -> Int64 {
    guard let last = transitions.last, seconds <= last else { return rule.offset(at: seconds) }
    return offset(after: ZoneTable.count(in: transitions, upTo: seconds))
  }

  /// The offset at a moment, in seconds since the epoch, and a span around it in which it does not change.
  func offsetSpan(at seconds: Int64) -> OffsetSpan {
    guard let last = transitions.last, seconds <= last else {
      let span = rule.offsetSpan(at: seconds)
      return OffsetSpan(offset: span.offset, from: max(span.from, (transitions.last ?? .min) &+ 1), to: span.to)
    }
    let count = ZoneTable.count(in: transitions, upTo: seconds)
    // The last transition itself is the table's, what follows is the rule's.
    let to = count == transitions.count ? last + 1 : transitions[count]
    return OffsetSpan(offset: offset(after: count), from: count == 0 ? .min : transitions[count - 1], to: to)
  }

  /// The offset that a local time is read with, in seconds east of UTC.
  func offset(atLocal seconds: Int64) -> Int64 {
    guard let last = localTransitions.last, seconds <= last else { return rule.offset(atLocal: seconds) }
    return offset(after: ZoneTable.count(in: localTransitions, upTo: seconds))
  }

  private func offset(after count: Int) -> Int64 {
    count == 0 ? first : Int64(offsets[count - 1])
  }

  /// How many of the ascending values are at most `limit`.
  private static func count(in values: [Int64], upTo limit: Int64) -> Int {
    values.partitioningIndex { $0 > limit }
  }
}
