import PagingModel

/// All samples begin here: 2026-06-01T00:00:00Z.
let start = Timestamp(seconds: 1_780_272_000)

/// What happened to one sample page, with its times counted from its start.
struct Page {
  var after = Milliseconds(0)
  var key = ""
  var team = "payments"
  var cluster = 0
  var rule: UInt32 = 0
  var service: UInt32 = 0
  var acknowledged: Milliseconds?
  var resolved: Milliseconds?
  var endedBy: EpisodeEnd?
  var traces: EpisodeTraces = []
  var others = 0
  var labels: (worth: Int, not: Int) = (0, 0)
  var knowsPeople = true
  var isPage = true
  /// When the monitor saw it clear, of a joined page.
  var cleared: Milliseconds?
}

/// A history of pages in the order of their start, with the rule and service of each.
struct Pages {
  var history = PagingHistory(texts: NameTable(), zones: [])
  var symbols: [(rule: UInt32, service: UInt32)] = []

  init(_ pages: [Page]) {
    for page in pages { add(page) }
    var clusters = ClusterTable(episodeCount: pages.count)
    for number in 0...(pages.map(\.cluster).max() ?? 0) {
      let members = pages.indices.filter { pages[$0].cluster == number }
      if let first = members.first { clusters.append(members, cause: first, representative: first) }
    }
    history.clusters = clusters
  }

  private mutating func add(_ page: Page) {
    let name = page.key.isEmpty ? "alert \(history.episodes.count)" : page.key
    var kind = EpisodeKind()
    let team = [TextID(history.texts.intern(page.team))]
    if !history.teamSets.contains(team) { history.teamSets.append(team) }
    kind.teamSet = UInt32(history.teamSets.firstIndex(of: team) ?? 0)
    var episode = Episode(
      source: .events, alertKey: TextID(history.texts.intern(name)), kind: KindID(history.kinds.count),
      firedAt: start + page.after)
    history.kinds.append(kind)
    if page.isPage { episode.setPage(.business) } else { episode.setNoPage(isKnown: true) }
    episode.knowsPeople = page.knowsPeople
    episode.acknowledgedAt = page.acknowledged.map { episode.firedAt + $0 }
    episode.acknowledgedBy = page.acknowledged.map { _ in PersonID(0) }
    episode.resolvedAt = page.resolved.map { episode.firedAt + $0 }
    episode.endedBy = page.endedBy
    episode.traces = page.traces
    if let cleared = page.cleared {
      episode.join = JoinID(history.joins.count)
      history.joins.append(
        JoinedFiring(firedAt: episode.firedAt, clearedAt: episode.firedAt + cleared, memberStart: 0, memberCount: 0))
    }
    let occurrence = OccurrenceID(history.episodes.count)
    episode.occurrence = occurrence
    var work = EpisodeWork()
    work.acknowledgements = (0..<page.others).map { EpisodeWork.Acknowledgement(person: PersonID($0 + 1), at: start) }
    history.works.keep(work, of: occurrence, firedAt: episode.firedAt)
    let votes = Array(repeating: true, count: page.labels.worth) + Array(repeating: false, count: page.labels.not)
    for (number, isActionable) in votes.enumerated() {
      var label = PageLabel(isActionable: isActionable)
      label.person = PersonID(number)
      history.labels[history.episodes.count, default: []].append(label)
    }
    history.episodes.append(episode)
    symbols.append((page.rule, page.service))
  }
}
