/// Ends of firings by the ids of the events that ended them, where the event does not name the firing: Zabbix lists a
/// recovery as an event of its own, which the problem names.
public struct RecoveryTable: Sendable {
  /// When each recovery was, and which one each firing names; in whatever order they come.
  private var moments: [TextID: Int64] = [:]
  private var recoveries: [OccurrenceID: TextID] = [:]

  public init() {}

  var count: Int { moments.count + recoveries.count }

  /// When a firing ended, by the recovery that it names; nil when that is not known.
  public func moment(of occurrence: OccurrenceID) -> Timestamp? {
    recoveries[occurrence].flatMap { moments[$0] }.map { Timestamp(milliseconds: $0) }
  }

  /// Of several moments of one recovery the earliest counts.
  mutating func offer(_ moment: Int64, of recovery: TextID) {
    moments[recovery] = min(moments[recovery] ?? moment, moment)
  }

  /// Of several recoveries of one firing the one with the smallest id by bytes counts.
  mutating func offer(_ recovery: TextID, for occurrence: OccurrenceID, _ texts: borrowing NameTable) {
    if let known = recoveries[occurrence], !texts.precedes(recovery.position, known.position) { return }
    recoveries[occurrence] = recovery
  }

  /// Adds the recoveries of another log.
  ///
  /// - Parameters:
  ///   - firings: the numbers that the other log's firings have in this one.
  ///   - numbers: the numbers that its texts have.
  mutating func merge(
    _ other: borrowing RecoveryTable, firings: [OccurrenceID], texts numbers: [UInt32], in texts: borrowing NameTable
  ) {
    for (recovery, moment) in other.moments { offer(moment, of: TextID(index: numbers[recovery.position])) }
    for (occurrence, recovery) in other.recoveries {
      offer(TextID(index: numbers[recovery.position]), for: firings[occurrence.position], texts)
    }
  }
}

extension EventLog {
  /// Notes when the recovery of this id was.
  public mutating func offerRecovery(_ id: TextID, at moment: Timestamp) {
    recoveries.offer(moment.milliseconds, of: id)
  }

  /// Notes which recovery ended a firing.
  public mutating func offerRecovery(_ id: TextID, of occurrence: OccurrenceID) {
    recoveries.offer(id, for: occurrence, texts)
  }
}
