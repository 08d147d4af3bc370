import PagingModel
import Testing

@testable import AlertCorrelation

/// The keys that lists of alerts tell of incidents.
@Suite struct AlertKeyTests {
  private static let offers: [(key: String, at: Int64, incident: String)] = [
    ("k2", 0, "Q1"), ("k1", 0, "Q1"), ("k0", 5, "Q1"), ("k9", 7, "Q2"), ("k1", 0, "Q1"),
  ]

  private func add(_ offer: (key: String, at: Int64, incident: String), to log: inout EventLog) {
    let firing = log.occurrence(.pagerDuty, key: bytes(offer.incident).span)
    let key = log.text(bytes(offer.key).span)
    log.offerAlertKey(key, at: monday + .seconds(offer.at), for: firing)
  }

  private func keys(_ log: EventLog) -> [String?] {
    ["Q1", "Q2"].map { incident in
      log.occurrences.indices.first { log.occurrenceKeys.text($0).dropFirst() == incident[...] }
        .flatMap { log.alertKeys.key(of: OccurrenceID($0)) }.map { log.texts.text($0.position) }
    }
  }

  @Test func theFirstAlertsKeyCountsWhateverTheOrder() {
    for shift in Self.offers.indices {
      let turned = Array(Self.offers[shift...] + Self.offers[..<shift])
      for order in [turned, turned.reversed()] {
        var (log, first, second) = (EventLog(), EventLog(), EventLog())
        for offer in order { add(offer, to: &log) }
        for offer in order[..<2] { add(offer, to: &first) }
        for offer in order[2...] { add(offer, to: &second) }
        first.merge(second)
        #expect(keys(log) == ["k1", "k9"] && keys(first) == ["k1", "k9"])
      }
    }
  }

  @Test func aKeyThatAnotherRecordTellsCountsMore() throws {
    var log = EventLog()
    let firing = log.occurrence(.pagerDuty, key: bytes("Q1").span)
    log.append(EventFact(.fired, at: monday, tag: 1, file: 0), to: firing)
    add(("alert", 0, "Q1"), to: &log)
    let built = BuiltHistory(log: log)
    #expect(built.history.episodes.map { built.text($0.alertKey) } == ["alert"])
    var description = FiringDescription()
    description.alertKey = log.text(bytes("trigger").span)
    log.describe(firing, by: description, rank: DescriptionRank(at: 0, tag: 0))
    let told = BuiltHistory(log: log)
    #expect(told.history.episodes.map { told.text($0.alertKey) } == ["trigger"])
  }
}
