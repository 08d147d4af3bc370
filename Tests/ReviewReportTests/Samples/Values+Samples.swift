import OncallMetrics
import PagingModel

extension Timestamp {
  /// Midnight of a day since 1970, in UTC.
  static func day(_ number: Int64) -> Timestamp { Timestamp(seconds: number * 86_400) }
}

extension Period {
  static func days(_ start: Int64, _ end: Int64) -> Period { Period(start: .day(start), end: .day(end)) }
}

extension SummaryValues {
  mutating func know(pages: Int, notifications: Int, interruptions: Int, people: Int) {
    self.pages = pages
    self.notifications = notifications
    self.interruptions = interruptions
    self.disturbances = interruptions
    self.people = people
  }
}

extension DurationValues {
  /// A median and a 90th percentile in seconds; the others in between.
  static func sample(seconds: [Int64], count: Int) -> DurationValues {
    var values = DurationValues()
    values.count = count
    values.p50 = .seconds(seconds[0])
    values.p75 = .seconds(seconds[0] + 30)
    values.p90 = .seconds(seconds[1])
    values.p95 = Milliseconds(seconds[1] * 1000 + 4_250)
    values.sum = Int128(seconds[0] * Int64(count) + 1) * 1000
    return values
  }
}

extension PeriodValues {
  /// Figures that add up, `scale` times over.
  static func sample(_ period: Period, scale: Int) -> PeriodValues {
    var values = PeriodValues(period: period)
    values.load.people = [
      .sample("Zoë Nuñez", [9, 4, 8], acknowledged: 15, scale), .sample("山田 太郎", [8, 2, 3], acknowledged: 10, scale),
      .sample("Jane Doe", [5, 0, 0], acknowledged: 4, scale),
    ]
    values.load.totals = LoadSums.sum(values.load.people.map(\.sums))
    values.load.hours = values.load.totals?.hours ?? HoursCounts()
    values.load.peopleCount = 3
    values.load.peopleWithHalf = 1
    values.rules = [
      .sample("HighLatency", on: "checkout", [30, 22, 20, 1], median: 252, scale),
      .sample("KubePodCrashLooping", on: "search-indexer", [24, 9, 3, 6], median: 4020, scale),
      .sample("disk_full | /var", on: "search-indexer", [6, 2, 2, 0], median: 273_600, scale),
    ]
    values.setNoise(scale)
    values.services = [
      .sample("checkout", [30, 22, 20, 1], hours: [10, 4, 6], scale),
      .sample("search-indexer", [30, 11, 5, 6], hours: [12, 2, 5], scale),
    ]
    values.teams = [
      .sample("Payments", [30, 22, 20, 1], hours: [10, 4, 6], scale),
      .sample("Search", [30, 11, 5, 6], hours: [12, 2, 5], scale),
    ]
    values.tiers = [
      TierValues(tier: 0, values: .sample("", [30, 22, 20, 1], hours: [10, 4, 6], scale)),
      TierValues(tier: nil, values: .sample("", [30, 11, 5, 6], hours: [12, 2, 5], scale)),
    ]
    values.summary.episodes = 60 * scale
    values.summary.know(pages: 33 * scale, notifications: 70 * scale, interruptions: 39 * scale, people: 3)
    values.response = .sample(scale)
    return values
  }
}

extension PeriodValues {
  /// What makes the sample's three rules noise.
  fileprivate mutating func setNoise(_ scale: Int) {
    for (index, (cumulative, sleep, never)) in [(22, 6, 1), (31, 2, 6), (33, 0, 0)].enumerated() {
      rules[index].severity = index == 0 ? "critical" : "warning"
      rules[index].noise.cumulativePages = cumulative * scale
      rules[index].noise.sleepPages = sleep * scale
      rules[index].noise.people = 3 - index
      rules[index].noise.neverAcknowledged = never * scale
      rules[index].noise.renotified = 0
    }
    rules[1].noise.flapping = 12 * scale
    rules[1].noise.repeats = 5 * scale
    rules[1].noise.selfResolvedUnder5Minutes = 4 * scale
    rules[1].noise.chatterIndex = 0.0123
    rules[2].noise.stale = scale
    (noise.flapping, noise.stale, noise.staleOnWorstDay, noise.pagingRules) = (12 * scale, scale, scale, 3)
    noise.topTen = Share(count: 33 * scale, of: 33 * scale)
    (noise.severities.high, noise.severities.medium) = (30 * scale, 30 * scale)
  }
}

extension ResponseValues {
  static func sample(_ scale: Int) -> ResponseValues {
    var response = ResponseValues()
    var acknowledge = AcknowledgeValues()
    acknowledge.times = .sample(seconds: [252, 2280], count: 25 * scale)
    acknowledge.neverAcknowledged = 7 * scale
    acknowledge.acknowledgedAfterEnd = scale
    response.timeToAcknowledge = acknowledge
    response.timeToResolve.times = .sample(seconds: [2820, 187_200], count: 24 * scale)
    response.timeToResolve.stillOpen = scale
    response.timeToResolve.byTimer = scale
    response.timeToResolve.neverTouched = 7 * scale
    response.byHours = [HoursResponse(hours: .business, timeToAcknowledge: acknowledge)]
    return response
  }
}

extension PersonLoad {
  static func sample(_ name: String, _ hours: [Int], acknowledged: Int, _ scale: Int) -> PersonLoad {
    var person = PersonLoad(person: name, timeZone: "UTC")
    person.hours.business = hours[0] * scale
    person.hours.off = hours[1] * scale
    person.hours.sleep = hours[2] * scale
    person.disturbances = person.hours.total
    person.notifications = person.hours.total * 2
    person.acknowledged = acknowledged * scale
    return person
  }
}

extension RuleValues {
  /// `counts` are episodes, pages, acknowledged, self-resolved.
  static func sample(_ name: String, on service: String, _ counts: [Int], median: Int64, _ scale: Int) -> RuleValues {
    var rule = RuleValues(rule: name, service: service)
    rule.team = "Search"
    rule.episodes = counts[0] * scale
    rule.pages = counts[1] * scale
    rule.acknowledged = counts[2] * scale
    rule.selfResolved = counts[3] * scale
    rule.selfResolvedOf = counts[1] * scale
    rule.medianDuration = .seconds(median)
    return rule
  }

  /// A rule of a source that records neither notifications nor people.
  static func monitor(_ name: String?, on service: String?, episodes: Int) -> RuleValues {
    var rule = RuleValues(rule: name, service: service)
    rule.episodes = episodes
    return rule
  }
}

extension SegmentValues {
  /// `counts` are episodes, pages, acknowledged, self-resolved.
  static func sample(_ name: String, _ counts: [Int], hours: [Int], _ scale: Int) -> SegmentValues {
    var segment = SegmentValues(name: name)
    segment.episodes = counts[0] * scale
    segment.pages = counts[1] * scale
    segment.acknowledged = counts[2] * scale
    segment.selfResolved = counts[3] * scale
    segment.selfResolvedOf = counts[1] * scale
    segment.hours.business = hours[0] * scale
    segment.hours.off = hours[1] * scale
    segment.hours.sleep = hours[2] * scale
    segment.interruptions = segment.hours.total
    segment.notifications = segment.hours.total * 2
    segment.people = 3
    segment.medianDuration = .seconds(900)
    segment.rules = 2
    return segment
  }
}

extension Milliseconds {
  /// A span of whole hours.
  static func hours(_ count: Int64) -> Milliseconds { .minutes(count * 60) }
}
