import PagingModel

/// What the inputs told of episodes that belong together, as members of `alert.fired`: the group by the id of its first
/// episode, and by what it is one.
struct EventGroups: Sendable {
  private let told: ToldGroups
  /// The id of each group's first episode.
  private var names: [Int: UInt64] = [:]

  /// O(episodes).
  init(of history: PagingHistory) {
    told = history.groups
    guard !told.isEmpty else { return }
    for (index, episode) in history.episodes.enumerated() {
      guard let group = told[episode], names[group.number] == nil else { continue }
      names[group.number] = history.id(ofEpisode: index)
    }
  }

  func write(_ episode: Episode, to json: inout JSONWriter) {
    guard let group = told[episode], let name = names[group.number] else { return }
    json.identity("group", name)
    json.strings("groupedBy", group.reasons.names)
  }
}
