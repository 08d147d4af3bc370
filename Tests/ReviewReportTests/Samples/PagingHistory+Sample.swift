@testable import PagingModel

extension PagingHistory {
  /// A joined page with everything that can be known, and an alert of which little is.
  static let joinedPageAndAlert: PagingHistory = {
    var history = PagingHistory(texts: NameTable(), zones: [.sample])
    let text = { (words: String) in TextID(history.texts.intern(words)) }
    history.people = [
      Person(id: "P1", label: "Zoë Nuñez", zone: 0, zoneOrigin: .export),
      Person(id: "P2", label: "\"Jane\" | Doe", zone: 0, zoneOrigin: .report),
    ]
    var kind = EpisodeKind()
    kind.rule = text("HighLatency")
    kind.service = text("checkout")
    kind.severity = text("critical")
    kind.cluster = text("eu1")
    kind.host = text("web-1")
    kind.teamSet = 1
    history.kinds = [kind, EpisodeKind()]
    var page = Episode(source: .pagerDuty, alertKey: text("a/b\\c"), kind: KindID(0), firedAt: .day(20_727))
    page.sources = [AlertSources(.pagerDuty), AlertSources(.alertmanager)]
    page.join = JoinID(0)
    history.joins = [
      JoinedFiring(
        firedAt: .day(20_727) - Milliseconds(1500), clearedAt: .day(20_727) + Milliseconds(600_250), memberStart: 0,
        memberCount: 1)
    ]
    page.acknowledgedAt = .day(20_727) + .seconds(90)
    page.acknowledgedBy = PersonID(0)
    page.resolvedAt = .day(20_727) + .minutes(11)
    page.resolvedBy = PersonID(1)
    page.endedBy = .person
    page.occurrence = OccurrenceID(history.occurrenceKeys.intern("\u{0}Q2ABC"))
    page.title = text("Latency \"high\"\non checkout 山")
    page.urgency = .high
    page.setPage(.sleep)
    page.firstNotification = NotificationID(0)
    page.knowsPeople = true
    history.teamSets.append([text("Payments"), text("SRE")])
    history.members = [0xFF]
    history.notifications = [
      Notification(at: .day(20_727) + .seconds(1), person: PersonID(0), channel: .push, hours: .sleep),
      Notification(at: .day(20_727) + .seconds(2), person: PersonID(1), channel: .email, hours: .business),
    ]
    history.notifications[1].isLastOfEpisode = true
    let alert = Episode(source: .alertmanager, alertKey: text("fingerprint"), kind: KindID(1), firedAt: .day(20_758))
    history.episodes = [page, alert]
    history.episodeIDs = [0x0123_4567_89AB_CDEF, 0]
    return history
  }()
}
