import Testing

@testable import PagingModel

/// Facts are taken out of a log firing by firing, each once.
@Suite struct FactDrainTests {
  @Test func everyFiringGetsItsFactsInTheOrderOfReading() {
    var log = EventLog()
    let firings = (0..<50).map { number in log.occurrence(.pagerDuty, key: Array("Q\(number)".utf8).span) }
    // More facts than a chunk holds, those of a firing far apart.
    for step in 0..<40_000 {
      let moment = Timestamp(milliseconds: Int64(step))
      log.append(EventFact(.noted, at: moment, tag: UInt32(step), file: 0), to: firings[step &* 7 % 50])
    }
    var drain = FactDrain(log)
    var facts: [EventFact] = []
    var count = 0
    for (number, firing) in firings.enumerated() {
      drain.take(firing, into: &facts)
      #expect(facts.map { Int($0.tag) } == (0..<40_000).filter { $0 * 7 % 50 == number })
      count += facts.count
      drain.take(firing, into: &facts)
      #expect(facts.isEmpty)
    }
    #expect(count == 40_000)
    #expect(!drain.log.facts.chunks.contains { !$0.isEmpty })
  }
}
