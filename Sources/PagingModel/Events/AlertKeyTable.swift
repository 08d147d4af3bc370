/// The keys of the alerts in a pager's incidents, where lists of alerts tell them: what joins an incident with the monitor
/// that opened it, where no other record of the incident does.
///
/// Of an incident's alerts the first counts, of several of one moment the one with the smallest key by bytes.
public struct AlertKeyTable: Sendable {
  private struct Entry: Sendable {
    var key: TextID
    var at: Int64
  }
  private var entries: [OccurrenceID: Entry] = [:]

  public init() {}

  var count: Int { entries.count }

  /// The key of the first alert of an incident.
  public func key(of occurrence: OccurrenceID) -> TextID? { entries[occurrence]?.key }

  mutating func offer(_ key: TextID, at moment: Int64, for occurrence: OccurrenceID, _ texts: borrowing NameTable) {
    if let known = entries[occurrence] {
      if known.at < moment { return }
      if known.at == moment && !texts.precedes(key.position, known.key.position) { return }
    }
    entries[occurrence] = Entry(key: key, at: moment)
  }

  /// Adds the keys of another log.
  ///
  /// - Parameters:
  ///   - firings: the numbers that the other log's firings have in this one.
  ///   - numbers: the numbers that its texts have.
  mutating func merge(
    _ other: borrowing AlertKeyTable, firings: [OccurrenceID], texts numbers: [UInt32], in texts: borrowing NameTable
  ) {
    for (occurrence, entry) in other.entries {
      offer(
        TextID(index: numbers[entry.key.position]), at: entry.at, for: firings[occurrence.position], texts)
    }
  }
}

extension EventLog {
  /// Offers the key of an alert in an incident, and when the alert was created.
  public mutating func offerAlertKey(_ key: TextID, at moment: Timestamp, for occurrence: OccurrenceID) {
    alertKeys.offer(key, at: moment.milliseconds, for: occurrence, texts)
  }
}
