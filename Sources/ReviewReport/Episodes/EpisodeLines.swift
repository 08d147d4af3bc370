public import AlertClustering
public import OncallMetrics
public import PagingModel

/// Writes a history's episodes as NDJSON, one episode a line, in the order of the history (start, alert key, occurrence).
///
/// Lines are made in batches, so that memory stays at one batch whatever the number of episodes. Every batch ends at the
/// end of a line. O(1) for each byte that is written.
///
///     var lines = EpisodeLines(of: history)
///     while let batch = lines.nextBatch() { write(batch) }
public struct EpisodeLines: Sendable {
  /// A batch is handed over once it holds this many bytes.
  public static let batchSize = 1 << 16

  private let history: PagingHistory
  private let linked: LinkedAlerts?
  private let period: Period?
  private var next = 0
  private var json = JSONWriter(.compact)

  /// The lines of all episodes, or of those that started in a period.
  ///
  /// - Parameter linked: why episodes belong together; without it nothing of that is written.
  public init(of history: PagingHistory, startedIn period: Period? = nil, linked: LinkedAlerts? = nil) {
    self.history = history
    self.linked = linked
    self.period = period
    json.reserve(EpisodeLines.batchSize + EpisodeLines.batchSize / 4)
  }

  /// The next whole lines, or nil after the last one.
  public mutating func nextBatch() -> [UInt8]? {
    json.removeWritten()
    while next < history.episodes.count && json.bytes.count < EpisodeLines.batchSize {
      let episode = history.episodes[next]
      next += 1
      if let period, !period.contains(episode.firedAt) { continue }
      write(episode, id: history.id(ofEpisode: next - 1))
    }
    return json.bytes.isEmpty ? nil : json.bytes
  }

  /// Hands every batch to `sink`, in order; stops at the first failure, which is passed on.
  public mutating func write<Failure>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    while let batch = nextBatch() { try sink(batch) }
  }

  private mutating func write(_ episode: Episode, id: UInt64) {
    json.beginObject()
    writeIdentity(of: episode, id)
    writeWords(of: episode)
    writeCourse(of: episode)
    writeNotified(of: episode)
    json.member("page", episode.page.claim)
    VerdictJSON(history: history).write(ofEpisode: next - 1, to: &json)
    writeLinks(of: next - 1)
    json.endObject()
    json.endLine()
  }

  /// Which cluster it is of, and which earlier episodes it is linked to.
  private mutating func writeLinks(of episode: Int) {
    guard let linked, !history.clusters.isEmpty else { return }
    let cluster = Int(history.clusters.numbers[episode])
    json.identity("cluster", history.id(ofEpisode: history.clusters.first(of: cluster)))
    let services = ServicesOfAlerts(history, linked)
    json.objects("links", linked.links(of: episode)) { [history] json, link in
      ClusterJSON.writeLink(ClusterStory.Link(link, [:], history, services), &json)
    }
  }

  private mutating func writeIdentity(of episode: Episode, _ id: UInt64) {
    json.key("id")
    json.hexadecimal(id)
    json.member("source", episode.source.name)
    json.key("sources")
    json.beginArray()
    for source in episode.sources.all { json.string(source.name) }
    json.endArray()
    json.key("teams")
    json.beginArray()
    for team in teams(of: episode) { writeText(team) }
    json.endArray()
    json.identities("members", history.joined(episode).map { history.members(of: $0) } ?? [])
  }

  private func teams(of episode: Episode) -> [TextID] { history.teamSets[Int(history.kind(of: episode).teamSet)] }

  private mutating func writeWords(of episode: Episode) {
    let kind = history.kind(of: episode)
    writeText("alertKey", episode.alertKey)
    json.key("incident")
    if history.withPrintedIncident(of: episode, { json.string(utf8: $0) }) == nil { json.null() }
    writeText("title", episode.title)
    writeText("rule", kind.rule)
    writeText("service", kind.service)
    writeText("team", teams(of: episode).first)
    writeText("severity", kind.severity)
    json.member("urgency", episode.urgency.name)
  }

  private mutating func writeCourse(of episode: Episode) {
    json.member("hours", episode.hours?.rawValue)
    json.member("firedAt", episode.firedAt)
    json.member("monitorFiredAt", history.joined(episode)?.firedAt)
    json.member("acknowledgedAt", episode.acknowledgedAt)
    writePerson("acknowledgedBy", episode.acknowledgedBy)
    json.member("clearedAt", history.clearedAt(episode))
    json.member("resolvedAt", episode.resolvedAt)
    writePerson("resolvedBy", episode.resolvedBy)
    json.member("endedBy", episode.endedBy?.name)
  }

  private mutating func writeNotified(of episode: Episode) {
    json.key("notified")
    json.beginArray()
    for notification in history.notifications(of: episode) { write(notification) }
    json.endArray()
  }

  private mutating func write(_ notification: PagingModel.Notification) {
    json.beginObject()
    writePerson("person", notification.person)
    json.member("channel", notification.channel.name)
    json.member("at", notification.at)
    json.member("interrupting", history.interruptingChannels.contains(notification.channel))
    json.member("hours", notification.hours.rawValue)
    json.endObject()
  }

  private mutating func writePerson(_ name: StaticString, _ person: PersonID?) {
    json.member(name, person.map { history.people[$0.position].label })
  }

  private mutating func writeText(_ name: StaticString, _ text: TextID?) {
    json.key(name)
    if let text { writeText(text) } else { json.null() }
  }

  private mutating func writeText(_ text: TextID) {
    history.withPrinted(text) { json.string(utf8: $0) }
  }
}

extension PageState {
  /// True, false, or nil for not known.
  var claim: Bool? {
    switch self {
    case .page: true
    case .notPage: false
    case .unknown: nil
    }
  }
}
