/// Takes the facts out of a log, firing by firing, and gives the log's memory back on the way.
///
/// A chunk of facts goes when the last of its facts is taken, so that what is made of the facts can have its place.
public struct FactDrain: Sendable {
  /// The log: whole but for the facts that were taken.
  public var log: EventLog
  /// How many facts of each chunk are left.
  private var left: [Int]
  /// The chunks before this one were fetched.
  private var fetched = 0
  /// What came of fetching: it has no meaning, but for there being something to do.
  private var checksum: UInt32 = 0

  public init(_ log: consuming EventLog) {
    left = log.facts.chunks.map(\.count)
    self.log = log
  }

  /// Replaces the contents of a list by the facts of a firing, in the order of reading; it has none any more.
  ///
  /// O(number of facts).
  public mutating func take(_ occurrence: OccurrenceID, into facts: inout [EventFact]) {
    facts.removeAll(keepingCapacity: true)
    var next = log.occurrences[occurrence.position].newestFact
    if next != EventFact.none { fetch(upTo: Int(next) >> ChunkedArray<EventFact>.chunkBits) }
    while next != EventFact.none {
      let fact = log.facts[Int(next)]
      facts.append(fact)
      let chunk = Int(next) >> ChunkedArray<EventFact>.chunkBits
      left[chunk] -= 1
      if left[chunk] == 0 { log.facts.chunks[chunk] = [] }
      next = fact.previous
    }
    facts.reverse()
    log.occurrences[occurrence.position].newestFact = EventFact.none
  }

  /// Reads chunks from end to end before anything jumps about in them: memory is several times faster that way.
  private mutating func fetch(upTo last: Int) {
    while fetched <= last {
      var sum: UInt32 = 0
      // Two facts share a cache line, or nearly.
      for index in stride(from: 0, to: log.facts.chunks[fetched].count, by: 2) {
        sum &+= log.facts.chunks[fetched][index].previous
      }
      checksum &+= sum
      fetched += 1
    }
  }
}

extension EventLog {
  /// The key of a firing as a text: what stands for the alert key where nothing tells it.
  public mutating func keyText(of occurrence: OccurrenceID) -> TextID {
    occurrenceKeys.withBytes(of: occurrence.position) { TextID(texts.intern($0.extracting(1..<$0.count))) }
  }
}
