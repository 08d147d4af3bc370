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
    var episode = Episode(source: source, alertKey: TextID(0), kind: KindID(0), firedAt: firedAt)
    episode.acknowledgedAt = acknowledgedAfter.map { firedAt + $0 }
    episode.acknowledgedBy = acknowledgedBy.map { PersonID($0) }
    episode.resolvedAt = resolvedAfter.map { firedAt + $0 }
    episode.resolvedBy = resolvedBy.map { PersonID($0) }
    episode.endedBy = endedBy
    if page == .page { episode.setPage(hours) } else { episode.setNoPage(isKnown: page == .notPage) }
    episode.knowsPeople = knowsPeople
    return episode
  }

  /// An episode of a monitor: neither pages nor people are known.
  static func monitored(
    after: Milliseconds = .hours(1), resolvedAfter: Milliseconds? = .minutes(30), endedBy: EpisodeEnd? = .monitor
  ) -> Episode {
    .sample(
      after: after, resolvedAfter: resolvedAfter, endedBy: endedBy, page: .unknown, knowsPeople: false,
      source: .alertmanager)
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
  /// - Parameters:
  ///   - key: of the alert; nil for the one that all such episodes share.
  ///   - notified: Who was notified by push, and how long after it fired.
  mutating func add(
    _ episode: Episode, key: String? = nil, rule: String? = nil, service: String? = nil, severity: String? = nil,
    teams: [String] = [],
    notified: [(person: Int, after: Milliseconds)] = []
  ) {
    var kind = EpisodeKind()
    kind.rule = rule.map { TextID(texts.intern($0)) }
    kind.service = service.map { TextID(texts.intern($0)) }
    kind.severity = severity.map { TextID(texts.intern($0)) }
    let teamSet = teams.map { TextID(texts.intern($0)) }
    kind.teamSet = UInt32(teamSets.firstIndex(of: teamSet) ?? teamSets.count)
    if teamSets.count == kind.teamSet { teamSets.append(teamSet) }
    var episode = episode
    episode.kind = KindID(kinds.count)
    if let key { episode.alertKey = TextID(texts.intern(key)) }
    kinds.append(kind)
    for (index, (person, after)) in notified.enumerated() {
      if index == 0 { episode.firstNotification = NotificationID(notifications.count) }
      var notification = Notification(
        at: episode.firedAt + after, person: PersonID(person), channel: .push, hours: .business)
      notification.isLastOfEpisode = index == notified.count - 1
      notifications.append(notification)
    }
    episodes.append(episode)
    sources.formUnion(episode.sources)
    last = max(last ?? episode.firedAt, episode.firedAt)
    first = min(first ?? episode.firedAt, episode.firedAt)
  }

  /// Judges every page, each a cluster of its own unless there are clusters.
  ///
  /// - Parameters:
  ///   - silent: sets of teams that leave few traces.
  ///   - label: what people said of a page.
  mutating func judge(
    silent: [UInt32] = [], label: (Int) -> PageVerdict.Value? = { _ in nil }, _ value: (Int) -> PageVerdict.Value
  ) {
    if clusters.isEmpty {
      clusters = ClusterTable(episodeCount: episodes.count)
      for index in episodes.indices { clusters.append([index], cause: index, representative: index) }
    }
    verdicts = VerdictTable(episodeCount: episodes.count)
    for index in episodes.indices where episodes[index].page == .page {
      var verdict = PageVerdict(value(index), evidence: [], rule: 0, ruleWeight: 0)
      if silent.contains(kind(of: episodes[index]).teamSet) { verdict = verdict.ofSilentTeams() }
      verdicts.append(label(index).map { verdict.labelled($0) } ?? verdict, ofEpisode: index)
    }
    verdicts.silentTeamSets = silent
    verdicts.close()
  }

  /// Makes a notification an interruption that is a disturbance too: one of an episode, or a stray one.
  ///
  /// - Precondition: there is a notification of this person at this moment.
  mutating func interrupt(
    _ person: Int, after: Milliseconds, hours: HoursClass = .business, episode: Int, isDisturbance: Bool = true
  ) {
    var marked = Notification(at: monday + after, person: PersonID(person), channel: .push, hours: hours)
    marked.beginsInterruption = true
    marked.isDisturbance = isDisturbance
    func isMeant(_ notification: Notification) -> Bool {
      notification.at == marked.at && notification.person == marked.person && !notification.beginsInterruption
    }
    if episode < 0, let index = strayNotifications.firstIndex(where: isMeant) {
      strayNotifications[index] = marked
    } else if episode >= 0, let index = notifications(of: episodes[episode]).firstIndex(where: isMeant) {
      marked.isLastOfEpisode = notifications[index].isLastOfEpisode
      notifications[index] = marked
    } else {
      preconditionFailure("\(person) is not notified after \(after)")
    }
  }

  /// With everyone's rows, however few they are.
  var week: PeriodValues { PeriodFigures(of: self, load: .everyone).values(in: .week) }
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

extension LoadOptions {
  /// Tells of everyone, however few they are.
  static var everyone: LoadOptions {
    var options = LoadOptions()
    options.tellsEveryone = true
    return options
  }
}
