import PagingModel
import Testing

@testable import AlertCorrelation

/// Changes of an alert's state, cut into firings.
@Suite struct SeriesFiringsTests {
  private static let kinds: [Character: EventKind] = [
    "F": .fired, "R": .resolved, "A": .acknowledged, "N": .noted,
  ]

  private func firings(_ letters: String) -> [String] {
    let facts = letters.enumerated().compactMap { index, letter in
      Self.kinds[letter].map { EventFact($0, at: monday + .seconds(Int64(index)), tag: 0, file: 0) }
    }
    var series = SeriesFirings(facts)
    var firing: [EventFact] = []
    var found: [String] = []
    while series.takeNext(into: &firing) {
      found.append(String(firing.compactMap { fact in Self.kinds.first { $0.value == fact.kind }?.key }))
    }
    return found
  }

  @Test(arguments: [
    ("FR", ["FR"]), ("FRFR", ["FR", "FR"]), ("FFRR", ["FFRR"]), ("FAR", ["FAR"]), ("FRNF", ["FRN", "F"]),
    ("F", ["F"]), ("FFF", ["FFF"]), ("", []),
    // What came before the first beginning is a firing of its own, whose start nobody tells.
    ("RFR", ["R", "FR"]), ("AF", ["A", "F"]), ("NARNF", ["NARN", "F"]), ("R", ["R"]),
  ])
  func aFiringEndsBeforeTheNextBegins(letters: String, expected: [String]) {
    #expect(firings(letters) == expected)
  }

  /// The end of one firing and the beginning of the next may be of one moment.
  @Test(arguments: [
    ("F0 R5 F5 R9", ["F0 R5", "F5 R9"]), ("F0 F5 R5 R9", ["F0 R5", "F5 R9"]), ("F5 R5", ["F5 R5"]),
    ("F0 F5 N5 R5 F9", ["F0 R5", "F5 N5 F9"]), ("F0 F0 R5", ["F0 F0 R5"]), ("F5 F5 R5", ["F5 F5 R5"]),
  ])
  func anEndComesBeforeTheBeginningOfTheNext(told: String, expected: [String]) {
    let facts = told.split(separator: " ").compactMap { word -> EventFact? in
      guard let letter = word.first, let kind = Self.kinds[letter], let second = Int64(word.dropFirst()) else {
        return nil
      }
      return EventFact(kind, at: monday + .seconds(second), tag: 0, file: 0)
    }
    var series = SeriesFirings(facts)
    var (firing, found): ([EventFact], [String]) = ([], [])
    while series.takeNext(into: &firing) {
      let words = firing.compactMap { fact in
        Self.kinds.first { $0.value == fact.kind }.map { "\($0.key)\(fact.at?.secondsAfterMonday ?? -1)" }
      }
      found.append(words.joined(separator: " "))
    }
    #expect(found == expected)
  }

  private func history(_ kinds: [(EventKind, Int64)], of source: AlertSource) -> BuiltHistory {
    var log = EventLog()
    let series = log.occurrence(source, .series, key: bytes("host;disk").span)
    for (number, (kind, at)) in kinds.enumerated() {
      let detail = kind == .resolved ? EventActor.automation.rawValue : 0
      log.append(
        EventFact(kind, at: monday + .seconds(at), detail: detail, tag: UInt32(number), file: 0), to: series)
    }
    return BuiltHistory(log: log)
  }

  @Test func everyFiringOfAMonitorIsAnEpisode() {
    let built = history(
      [(.fired, 0), (.fired, 30), (.resolved, 60), (.resolved, 70), (.fired, 100), (.resolved, 150), (.fired, 200)],
      of: .nagios)
    #expect(built.history.episodes.map(\.firedAt.secondsAfterMonday) == [0, 100, 200])
    #expect(built.history.episodes.map { $0.resolvedAt?.secondsAfterMonday } == [60, 150, nil])
    #expect(
      built.history.episodes.allSatisfy { $0.source == .nagios && $0.page == .unknown && $0.firstNotification == nil })
    #expect(Set(built.history.episodes.map(\.alertKey)).count == 1)
  }

  /// A check that found nothing ends what is open, and else tells nothing.
  @Test(arguments: [
    ("CCFFCCF", ["FFC", "F"]), ("CFCRC", ["FCR"]), ("C", []), ("CA", ["A"]), ("CFACNC", ["FACN"]),
    ("RCFC", ["R", "FC"]),
  ])
  func checksThatFoundNothingEndOnlyWhatIsOpen(letters: String, expected: [String]) {
    let facts = letters.enumerated().compactMap { index, letter in
      let check = EventActor.automation.rawValue | EventFact.checkMark
      let kind = letter == "C" ? EventKind.resolved : Self.kinds[letter]
      return kind.map {
        EventFact($0, at: monday + .seconds(Int64(index)), detail: letter == "C" ? check : 0, tag: 0, file: 0)
      }
    }
    #expect(facts.allSatisfy { $0.kind != .resolved || !$0.isCheck || $0.actor == .automation })
    var series = SeriesFirings(facts)
    var (firing, found): ([EventFact], [String]) = ([], [])
    while series.takeNext(into: &firing) {
      found.append(
        String(firing.compactMap { fact in fact.isCheck ? "C" : Self.kinds.first { $0.value == fact.kind }?.key }))
    }
    #expect(found == expected)
  }

  @Test func aFiringWhoseStartIsNotToldIsCounted() {
    let built = history([(.resolved, 60), (.fired, 100)], of: .grafana)
    #expect(built.history.episodes.map(\.firedAt.secondsAfterMonday) == [100])
    #expect(built.notes.incidentsWithoutStart == 1)
  }

  /// Nagios repeats that all is well, and people write about what is well.
  @Test(arguments: [
    ([EventKind.resolved], 0), ([.noted, .snoozed, .resolved], 0), ([.unacknowledged], 0), ([.notified, .resolved], 1),
    ([.acknowledged], 1), ([.other, .resolved], 1),
  ])
  func whatIsWellInNagiosIsNoFiring(kinds: [EventKind], count: Int) {
    let built = history(kinds.map { ($0, 60) } + [(.fired, 100)], of: .nagios)
    #expect(built.history.episodes.map(\.firedAt.secondsAfterMonday) == [100])
    #expect(built.notes.incidentsWithoutStart == count)
  }

  /// Looking for the end of each would take a minute.
  @Test func veryManyBeginningsOfOneMomentTakeLinearTime() {
    let facts = (0...200_000).map { number in
      EventFact(.fired, at: monday + .seconds(number == 0 ? 0 : 5), tag: UInt32(number), file: 0)
    }
    var series = SeriesFirings(facts)
    var firing: [EventFact] = []
    #expect(series.takeNext(into: &firing) && firing.count == 200_001)
  }
}
