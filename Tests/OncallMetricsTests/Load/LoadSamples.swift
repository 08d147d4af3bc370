@testable import OncallMetrics
@testable import PagingModel

extension TimeZoneRules {
  /// Clocks of London: forward on the last Sunday of March, back on that of October.
  static func london() throws -> TimeZoneRules {
    try TimeZoneRules(identifier: "Europe/London", posix: "GMT0BST,M3.5.0/1,M10.5.0")
  }
}

extension PersonClock {
  init(_ zone: TimeZoneRules = .utc, _ policy: HoursPolicy = .standard) {
    var history = PagingHistory(texts: NameTable(), zones: [zone])
    history.policies = [policy]
    self.init(of: Person(id: "P", label: "P", zone: 0, zoneOrigin: .report), in: history)
  }
}

extension PersonRecord {
  /// Disturbances of episodes of their own at these moments, with the hours classes of the clock.
  static func sample(_ moments: [Timestamp], _ clock: PersonClock = PersonClock()) -> PersonRecord {
    var record = PersonRecord()
    record.setHits(
      moments.enumerated().map { index, moment in
        PersonHit(
          at: moment, episode: Int32(index), hours: clock.policy.hoursClass(of: moment, in: clock.zone),
          beginsInterruption: true, isDisturbance: true)
      })
    return record
  }
}

extension PersonPeriod {
  /// The period of a person whose disturbances and duties come so many hours after `monday`.
  static func sample(
    disturbedAfter: [Double] = [], duties: [(Double, Double)] = [], clock: PersonClock = PersonClock(),
    in period: Period = .week
  ) -> PersonPeriod {
    func moment(_ hours: Double) -> Timestamp { monday + Milliseconds(Int64(hours * 3_600_000)) }
    var record = PersonRecord.sample(disturbedAfter.map(moment), clock)
    record.duty = TimeSpans(duties.map { moment($0.0)..<moment($0.1) })
    return PersonPeriod(record, clock, in: period.start..<period.end)
  }
}

extension PagingHistory {
  /// Puts somebody on call, so many hours after `monday`.
  mutating func addDuty(_ person: Int, from start: Int64, to end: Int64, rota: Int = 0) {
    if dutyRotas.isEmpty { dutyRotas = [DutyRota(name: "Payments primary", team: "payments", role: "primary")] }
    duties.append(
      Duty(person: PersonID(person), rota: rota, start: monday + .hours(start), end: monday + .hours(end)))
  }

  /// A page that disturbs people so many hours after `monday`.
  mutating func addPage(after hours: Int64, to people: [Int], hours hoursClass: HoursClass = .business) {
    add(.sample(after: .hours(hours)), notified: people.map { ($0, Milliseconds(0)) })
    for person in people { interrupt(person, after: .hours(hours), hours: hoursClass, episode: episodes.count - 1) }
  }
}
