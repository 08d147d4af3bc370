@testable import OncallMetrics
@testable import PagingModel

/// All samples begin here: Monday 2026-06-01T00:00:00Z.
let monday = Timestamp(seconds: 1_780_272_000)

extension Period {
  /// The week that begins on `monday`, in UTC.
  static let week = Period(start: monday, end: monday + .hours(7 * 24))
}

extension Episode {
  /// A page of a pager that the monitor resolved after half an hour, unless said otherwise.
  ///
  /// - Parameter after: How long after `monday` it fired; the other spans count from there.
  static func sample(
    after: Milliseconds = .hours(1), acknowledgedAfter: Milliseconds? = nil, acknowledgedBy: Int? = nil,
    resolvedAfter: Milliseconds? = .minutes(30), endedBy: EpisodeEnd? = .monitor, resolvedBy: Int? = nil,
    page: PageState = .page, hours: HoursClass? = .business, knowsPeople: Bool = true, source: AlertSource = .pagerDuty
  ) -> Episode {
    let firedAt = monday + after
    var episode = Episode(source: source, alertKey: TextID(0), firedAt: firedAt)
    episode.acknowledgedAt = acknowledgedAfter.map { firedAt + $0 }
    episode.acknowledgedBy = acknowledgedBy.map { PersonID($0) }
    episode.resolvedAt = resolvedAfter.map { firedAt + $0 }
    episode.resolvedBy = resolvedBy.map { PersonID($0) }
    episode.endedBy = endedBy
    episode.page = page
    episode.hours = page == .page ? hours : nil
    episode.knowsPeople = knowsPeople
    return episode
  }

  /// An episode of a monitor: neither pages nor people are known.
  static func monitored(
    after: Milliseconds = .hours(1), resolvedAfter: Milliseconds? = .minutes(30), endedBy: EpisodeEnd? = .monitor
  ) -> Episode {
    var episode = Episode.sample(
      after: after, resolvedAfter: resolvedAfter, endedBy: endedBy, page: .unknown, knowsPeople: false,
      source: .alertmanager)
    episode.clearedAt = episode.resolvedAt
    return episode
  }
}

extension PagingHistory {
  /// A history without episodes, of the people with these names in UTC.
  static func sample(people: [String] = ["Ada", "Ben", "Cleo"], knowsPages: Bool = true, knowsPeople: Bool = true)
    -> PagingHistory
  {
    var history = PagingHistory(texts: NameTable(), zones: [.sample])
    history.people = people.map { Person(id: "P-" + $0, label: $0, zone: 0, zoneOrigin: .report) }
    history.knowsPages = knowsPages
    history.knowsPeople = knowsPeople
    return history
  }

  /// A history of nameless episodes; what they know, it knows.
  static func sample(of episodes: [Episode]) -> PagingHistory {
    var history = PagingHistory.sample(
      knowsPages: episodes.contains { $0.page != .unknown }, knowsPeople: episodes.contains { $0.knowsPeople })
    for episode in episodes { history.add(episode) }
    return history
  }

  /// Adds an episode with its names; episodes are added in the order of their start.
  ///
  /// - Parameter notified: Who was notified by push, and how long after it fired.
  mutating func add(
    _ episode: Episode, rule: String? = nil, service: String? = nil, teams: [String] = [],
    notified: [(person: Int, after: Milliseconds)] = []
  ) {
    var episode = episode
    episode.rule = rule.map { TextID(texts.intern($0)) }
    episode.service = service.map { TextID(texts.intern($0)) }
    let teamSet = teams.map { TextID(texts.intern($0)) }
    episode.teamSet = UInt32(teamSets.firstIndex(of: teamSet) ?? teamSets.count)
    if teamSets.count == episode.teamSet { teamSets.append(teamSet) }
    episode.notificationStart = UInt32(notifications.count)
    episode.notificationCount = UInt32(notified.count)
    notifications += notified.map {
      Notification(at: episode.firedAt + $0.after, person: PersonID($0.person), channel: .push, hours: .business)
    }
    episodes.append(episode)
    sources.formUnion(episode.sources)
    last = max(last ?? episode.firedAt, episode.firedAt)
    first = min(first ?? episode.firedAt, episode.firedAt)
  }

  /// Adds an interruption that is a disturbance too.
  mutating func interrupt(
    _ person: Int, after: Milliseconds, hours: HoursClass = .business, episode: Int, isDisturbance: Bool = true
  ) {
    let interruption = Interruption(
      at: monday + after, person: PersonID(person), episode: Int32(episode), hours: hours)
    interruptions.append(interruption)
    if isDisturbance { disturbances.append(interruption) }
  }

  var week: PeriodValues { PeriodFigures(of: self).values(in: .week) }
}

extension TimeZoneRules {
  static let sample = TimeZoneRules.utc
}

/// The calendar of a zone that never changes its clocks.
struct FixedCalendar: LocalCalendar {
  var hoursEast = 0

  func date(at moment: Timestamp) -> CivilDate {
    CivilDate(daysSinceEpoch: (moment + .hours(Int64(hoursEast))).milliseconds.flooredQuotient(by: 86_400_000))
  }

  func startOfDay(_ date: CivilDate) -> Timestamp {
    Timestamp(seconds: date.daysSinceEpoch * 86_400) - .hours(Int64(hoursEast))
  }
}

/// The moment that is written as a UTC date and hour.
func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int64 = 0) -> Timestamp {
  FixedCalendar().startOfDay(CivilDate(year: year, month: month, day: day)) + .hours(hour)
}

extension Milliseconds {
  /// A span of whole hours.
  static func hours(_ count: Int64) -> Milliseconds { .minutes(count * 60) }
}
