import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct MergeLawTests {
  let evidence = Evidence(of: .sample())

  @Test func distinctCountsAndTables() {
    checkMergeLaws(Array(0..<200)) { (set: inout PersonSet, number) in set.insert(PersonID(number * 7 % 150)) }
    checkMergeLaws(Array(0..<200)) { (set: inout PersonSet, number) in set.insert(PersonID(number * number)) }
    checkMergeLaws(Array(0..<50)) { (table: inout TallyTable<HoursCounts>, number) in
      table.update(number % 9) { $0.add(HoursClass.allCases[number % 3]) }
    }
  }

  @Test func durations() {
    checkMergeLaws(Facts.episodes) { (tally: inout DurationTally, episode) in
      if let duration = episode.duration(nil) { tally.add(duration) }
    }
  }

  @Test func responseTimes() {
    checkMergeLaws(Facts.episodes) { (tally: inout TimeToAcknowledge, episode) in tally.add(episode) }
    checkMergeLaws(Facts.episodes) { (tally: inout TimeToResolve, episode) in tally.add(episode, knowsPeople: true) }
    checkMergeLaws(Facts.episodes) { (tally: inout ResponseTally, episode) in tally.add(episode, evidence) }
  }

  @Test func people() {
    checkMergeLaws(Facts.episodes) { (tally: inout PeopleTally, episode) in tally.add(episode) }
    checkMergeLaws(Facts.all) { (tally: inout PersonTally, fact) in
      tally.add(fact.notification)
    }
  }

  @Test func loads() {
    checkMergeLaws(Array(1..<90)) { (sums: inout LoadSums, number) in
      sums.notifications += number
      sums.hours.add(HoursClass.allCases[number % 3])
      sums.disturbances += number % 2
      sums.acknowledged += number % 5
      sums.shifts += 1
      sums.shiftsOverLimit += number % 7
      sums.onCall.count += Int64(number) * 1000
      sums.engaged.count += Int64(number)
      sums.engagedLeftOut += number % 4
      sums.disruptedHours += number % 6
      sums.nightsDisturbed += number % 8
      sums.nightsInRecovery += number % 9
      sums.restBreaches += number % 10
      sums.onCallNights += number % 11
      sums.recoveryGaps += number % 12
    }
  }

  @Test func totals() {
    checkMergeLaws(Facts.all) { (tally: inout SummaryTally, fact) in tally.add(fact.episode) }
    checkMergeLaws(Facts.all) { (tally: inout PagerDutyTally, fact) in tally.add(fact.episode, evidence) }
  }

  @Test func segments() {
    checkMergeLaws(Facts.all) { (tally: inout SegmentTally, fact) in
      tally.add(fact.episode, duration: fact.episode.duration(nil))
      tally.add(fact.notification)
    }
  }

  @Test func noise() {
    checkMergeLaws(Facts.all) { (tally: inout NoiseTally, fact) in
      tally.add(fact.episode, duration: fact.episode.duration(nil), fact.marks)
      tally.add(fact.reach, fact.verdict)
    }
  }

  @Test func aWholePeriod() {
    checkMergeLaws(Facts.all) { (tally: inout PeriodTally, fact) in
      tally.add(
        fact.episode, duration: fact.episode.duration(nil), segment: fact.segment, marks: fact.marks, evidence)
      tally.add(fact.reach, fact.verdict, segment: fact.segment)
      tally.add(fact.notification, segment: fact.isStray ? nil : fact.segment)
    }
  }
}

/// Facts of every kind, the same in every run.
private enum Facts {
  static let all: [Fact] = {
    var numbers = SeededNumbers(state: 42)
    return (0..<120).map { _ in Fact(&numbers) }
  }()

  static var episodes: [Episode] { all.map(\.episode) }
}

private struct Fact {
  let episode: Episode
  let segment: Int
  let notification: Notification
  let isStray: Bool
  let marks: AlertMarks
  let verdict: PageVerdict?
  /// Of its notification, twice.
  var reach: PageReach {
    var reach = PageReach()
    reach.read([notification, notification], .standard)
    return reach
  }

  init(_ numbers: inout SeededNumbers) {
    func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }
    func span() -> Milliseconds { .seconds(Int64(number(2000))) }
    let end = [EpisodeEnd.person, .monitor, .timeout, .merge, .unknown, nil][number(6)]
    let isAcknowledged = number(2) == 0
    episode = .sample(
      acknowledgedAfter: isAcknowledged ? span() : nil, acknowledgedBy: isAcknowledged ? number(90) : nil,
      resolvedAfter: end == nil ? nil : span(), endedBy: end, resolvedBy: end == .person ? number(90) : nil,
      page: [.page, .page, .notPage, .unknown][number(4)], hours: HoursClass.allCases[number(3)])
    segment = number(12)
    var notification = Notification(
      at: monday + span(), person: PersonID(number(90)), channel: .sms, hours: HoursClass.allCases[number(3)])
    notification.beginsInterruption = number(2) == 0
    notification.isDisturbance = number(3) == 0
    self.notification = notification
    isStray = number(4) == 0
    marks = AlertMarks(rawValue: UInt8(number(16)))
    let value = PageVerdict.Value(rawValue: UInt8(number(4)))
    let evidence = EvidenceSet(rawValue: UInt32(number(1 << 20)))
    verdict = value.map { PageVerdict($0, evidence: evidence, rule: 0, ruleWeight: 0) }
  }
}
