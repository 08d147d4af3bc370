import AlertCorrelation
import PagingModel
import Testing

@Suite struct EpisodeTracesTests {
  private static func happened(
    _ kind: EventKind, _ detail: UInt8 = 0, by person: String? = nil, number: Int = 0
  ) -> LogRecord {
    .entry(PagerEntry(incident: "Q1", kind: kind, at: 30, person: person, detail: detail, number: number))
  }

  private func traces(_ records: [LogRecord]) throws -> EpisodeTraces {
    try BuiltHistory([.trigger()] + records).only.traces
  }

  private static let kinds: [(LogRecord, EpisodeTraces)] = [
    (happened(.noted), .noted), (happened(.noted, EventFact.tellsAction), [.noted, .actionNoted]),
    (happened(.noted, EventFact.tellsNoise), [.noted, .noiseNoted]), (happened(.ticketed), .ticketed),
    (happened(.declared), .declared), (happened(.assigned), []),
    (happened(.assigned, EventFact.toAnotherTeam), .handedOver), (.escalate(at: 9, as: .timer), .escalatedByTimer),
    (.escalate(at: 9, as: .person), .escalatedByPerson), (.escalate(at: 9, as: .unknown), []),
    (.escalate(at: 9, as: .automation), []), (happened(.snoozed), []),
  ]

  @Test(arguments: kinds)
  func everyTraceIsABit(record: LogRecord, expected: EpisodeTraces) throws {
    #expect(try traces([record]) == expected)
  }

  @Test func tracesAddUp() throws {
    let records = [
      Self.happened(.noted, EventFact.tellsNoise), Self.happened(.noted, EventFact.tellsAction, number: 1),
      Self.happened(.ticketed),
    ]
    #expect(try traces(records) == [.noted, .noiseNoted, .actionNoted, .ticketed])
    #expect(try traces(records.reversed()) == [.noted, .noiseNoted, .actionNoted, .ticketed])
  }

  /// One export includes what was written, another one leaves it out.
  @Test func aCopyWithoutTextsTakesNothingAway() throws {
    for details in [[0, EventFact.tellsAction], [EventFact.tellsAction, 0]] {
      var log = EventLog()
      LogRecord.trigger().add(to: &log)
      let incident = log.occurrence(.pagerDuty, key: Array("Q1".utf8).span)
      for (file, detail) in details.enumerated() {
        log.append(
          EventFact(.noted, at: monday + .seconds(5), detail: detail, tag: 7, file: UInt16(file)), to: incident)
      }
      var builder = HistoryBuilder(options: CorrelationOptions(reportZone: .utc))
      #expect(builder.build(log).0.episodes[0].traces == [.noted, .actionNoted])
    }
  }
}
