import PagingModel

@testable import OncallMetrics
@testable import ReviewReport

extension Report {
  /// The sample with a schedule in October alone: days, nights, a heat map, incidents and storms.
  static let eventful: Report = {
    var report = onCall
    report.values = .sample(.days(20_727, 20_758), scale: 2)
    report.values.load.putOnCall()
    report.values.load.totals = LoadSums.sum(report.values.load.people.map(\.sums))
    report.values.load.heat = (0..<168).map { $0 == 43 ? 27 : $0 % 5 }
    report.values.load.people[0].nights = [
      .init(date: CivilDate(daysSinceEpoch: 20_730), onCall: true, disturbances: 2),
      .init(date: CivilDate(daysSinceEpoch: 20_731), onCall: true, disturbances: 0),
    ]
    report.days = (20_727..<20_758).map { .sample($0, pages: $0 == 20_730 ? 36 : 1) }
    report.putIncidents()
    report.putStorm()
    return report
  }()

  private mutating func putIncidents() {
    var clusters = ClusterValues()
    clusters.alerts = .init(before: 120, after: 80)
    clusters.pages = .init(before: 66, after: 41)
    self.clusters = clusters
    let alerts = [
      ClusterStory.Alert(
        id: 1, rule: "DiskFull", service: "search", title: nil, firedAt: .day(20_730),
        resolvedAt: .day(20_730) + .minutes(75)),
      ClusterStory.Alert(
        id: 2, rule: "HighLatency", service: "checkout", title: nil, firedAt: .day(20_730) + .seconds(42),
        resolvedAt: .day(20_730) + .minutes(9)),
    ]
    let value = ClusterValue(
      number: 0, episodes: [0, 1], startedAt: .day(20_730), endedAt: .day(20_730) + .minutes(75), pages: 2,
      notifications: 3, interruptions: 2, people: 2, services: ["checkout", "search"], rules: [], teams: [],
      incidents: ["Q1", "Q2", "Q3", "Q4"], cause: 0, representative: 0, storm: nil)
    stories = [
      ClusterStory(
        id: 1, value: value, alerts: alerts, cause: alerts[0], causeReason: "it fired first", representative: alerts[0],
        links: [
          .init(
            episode: 2, earlier: 1, relation: "svc", before: .seconds(42), odds: 900,
            reason: "42 s after search; odds 900 : 1",
            words: "which checkout needs; 900 times likelier together than by chance")
        ], timeline: [])
    ]
  }

  private mutating func putStorm() {
    let flood = Flood(start: .day(20_730) + .minutes(7), end: .day(20_730) + .minutes(20), peak: 12, episodes: 0..<12)
    var storm = Storm(flood: flood, pages: 11, services: 2, teams: 1, people: 3)
    storm.cause = 0
    storm.largestClusterEpisodes = 9
    var storms = StormValues()
    storms.list = [storm]
    storms.time = flood.end - flood.start
    storms.whole = .hours(31 * 24)
    self.storms = storms
    stormCauses = [StormCause(cluster: 1, alert: stories[0].cause)]
    let alerts = (0..<12).map(StormStory.Alert.sample)
    stormStories = [
      StormStory(
        storm: storm,
        lanes: [
          .init(service: "search", alerts: Array(alerts[..<6])), .init(service: nil, alerts: Array(alerts[6...])),
        ],
        links: [.init(alert: 6, earlier: 0)], cause: 0)
    ]
  }
}

extension DayValues {
  /// A day since 1970 whose pages all came in sleep hours.
  static func sample(_ day: Int64, pages: Int) -> DayValues {
    var values = DayValues(day: CivilDate(daysSinceEpoch: day))
    values.episodes = 2 * pages
    values.pages = pages
    values.hours.sleep = pages
    values.interruptions = 3 * pages
    return values
  }
}

extension StormStory.Alert {
  /// The alert of a storm that begins at so many minutes; the fourth is not over, the sixth no page.
  fileprivate static func sample(_ index: Int) -> StormStory.Alert {
    let start = Timestamp.day(20_730)
    return StormStory.Alert(
      id: UInt64(index), rule: index < 6 ? "DiskFull" : "HighLatency", firedAt: start + .minutes(Int64(index)),
      endedAt: index == 3 ? nil : start + .minutes(40), isPage: index != 5,
      acknowledgedAt: index == 0 ? start + .minutes(3) : nil)
  }
}
