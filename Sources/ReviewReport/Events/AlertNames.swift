import PagingModel

/// What events call the firings that they tell of.
///
/// The pager's own id where only one episode has it, else the episode's id: the same in every run, and distinct. An id that
/// names somebody is not written where names are not shown.
struct AlertNames: Sendable {
  /// The ids that several episodes have, or that look like an episode's.
  private var taken: Set<[UInt8]> = []

  /// O(number of episodes).
  init(_ history: PagingHistory) {
    var seen: Set<[UInt8]> = []
    for episode in history.episodes {
      _ = history.withIncident(of: episode) { id in
        let bytes = id.indices.map { id[$0] }
        if !seen.insert(bytes).inserted || bytes.count == 16 { taken.insert(bytes) }
      }
    }
  }

  /// Writes the name of an episode's alert as a value.
  func write(_ episode: Episode, id: UInt64, of history: PagingHistory, to json: inout JSONWriter) {
    let isWritten = history.withIncident(of: episode) { key in
      guard !taken.contains(key.indices.map { key[$0] }), history.redactor?.redacted(key) == nil else { return false }
      json.string(utf8: key)
      return true
    }
    if isWritten != true { json.hexadecimal(id) }
  }
}
