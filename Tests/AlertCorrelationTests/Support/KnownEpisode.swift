import PagingModel

/// An episode with what its history holds of it.
@dynamicMemberLookup
struct KnownEpisode {
  let episode: Episode
  let history: PagingHistory
  /// Its index among the history's episodes.
  let index: Int

  subscript<Value>(dynamicMember path: KeyPath<Episode, Value>) -> Value { episode[keyPath: path] }

  var id: UInt64 { history.episodeIDs[index] }
  var incident: String? { history.withIncident(of: episode) { bytes in bytes.indices.map { bytes[$0] } }.map(text) }
  var rule: TextID? { history.kind(of: episode).rule }
  var service: TextID? { history.kind(of: episode).service }
  var severity: TextID? { history.kind(of: episode).severity }
  var cluster: TextID? { history.kind(of: episode).cluster }
  var host: TextID? { history.kind(of: episode).host }
  var teams: [String] { history.teamSets[Int(history.kind(of: episode).teamSet)].map { history.text($0) } }
  var monitorFiredAt: Timestamp? { history.joined(episode)?.firedAt }
  var clearedAt: Timestamp? { history.clearedAt(episode) }
  var duration: Milliseconds? { episode.duration(history.joined(episode)) }
  var memberCount: Int { members.count }
  var notifications: [Notification] { Array(history.notifications(of: episode)) }

  /// The ids of the monitor's episodes that are part of it.
  var members: ArraySlice<UInt64> {
    guard let joined = history.joined(episode) else { return [] }
    return history.members[Int(joined.memberStart)..<Int(joined.memberStart + joined.memberCount)]
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension PagingHistory {
  /// The episodes in order.
  var known: [KnownEpisode] {
    episodes.indices.map { KnownEpisode(episode: episodes[$0], history: self, index: $0) }
  }
}
