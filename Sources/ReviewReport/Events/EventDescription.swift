import PagingModel

/// The members of `alert.fired`: what an episode is, which systems saw it, and what they cannot tell.
struct EventDescription {
  let history: PagingHistory
  let episode: Episode

  func write(to json: inout JSONWriter) {
    // An empty one tells that no pager knows it.
    json.key("incident")
    if history.withPrintedIncident(of: episode, { json.string(utf8: $0) }) == nil { json.string("") }
    let kind = history.kind(of: episode)
    write("fp", episode.alertKey, to: &json)
    write("rule", kind.rule, to: &json)
    write("service", kind.service, to: &json)
    writeTeams(to: &json)
    write("severity", kind.severity, to: &json)
    writePlace(kind, to: &json)
    if let urgency = episode.urgency.name { json.member("urgency", urgency) }
    json.member("source", episode.source.name)
    json.strings("sources", episode.sources.all.map(\.name))
    // An empty summary tells that there is none.
    json.key("summary")
    if let title = episode.title { write(title, to: &json) } else { json.string("") }
    writeJoin(to: &json)
    writeUntold(to: &json)
  }

  private func writeTeams(to json: inout JSONWriter) {
    let teams = history.teamSets[Int(history.kind(of: episode).teamSet)]
    guard !teams.isEmpty else { return }
    json.key("teams")
    json.beginArray()
    for team in teams { write(team, to: &json) }
    json.endArray()
  }

  /// Where it is, as labels that name the same again.
  private func writePlace(_ kind: EpisodeKind, to json: inout JSONWriter) {
    guard kind.cluster != nil || kind.host != nil else { return }
    json.key("labels")
    json.beginObject()
    write("cluster", kind.cluster, to: &json)
    write("host", kind.host, to: &json)
    json.endObject()
  }

  /// What the monitor saw of a pager's episode.
  private func writeJoin(to json: inout JSONWriter) {
    guard let joined = history.joined(episode) else { return }
    json.member("monitorFiredAt", joined.firedAt)
    if let clearedAt = joined.clearedAt { json.member("clearedAt", clearedAt) }
    json.identities("members", history.members(of: joined))
  }

  private func writeUntold(to json: inout JSONWriter) {
    var untold: [String] = []
    // With a notification on a channel that is not told it is not known either, and that shows again.
    let isUnclear = history.notifications(of: episode).contains { $0.channel == .other }
    if episode.page == .unknown && !isUnclear { untold.append("pages") }
    if !episode.knowsPeople { untold.append("people") }
    if !untold.isEmpty { json.strings("untold", untold) }
  }

  private func write(_ name: StaticString, _ text: TextID?, to json: inout JSONWriter) {
    guard let text else { return }
    json.key(name)
    write(text, to: &json)
  }

  private func write(_ text: TextID, to json: inout JSONWriter) {
    history.withPrinted(text) { json.string(utf8: $0) }
  }
}
