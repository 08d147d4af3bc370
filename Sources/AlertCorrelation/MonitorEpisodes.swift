import PagingModel

/// Makes episodes of a monitor's firings.
struct MonitorEpisodes {
  let log: EventLog
  let names: ReferenceNames

  /// Adds the episode of a firing to the collection, and marks the bodies that own one of its facts.
  mutating func add(_ id: OccurrenceID, to collection: inout DraftCollection, owners: inout [Bool]) {
    let occurrence = log.occurrences[id.position]
    var start: Timestamp?
    var end: Timestamp?
    var isResolved = false
    let firstGroup = collection.groups.count
    log.forEachFact(of: id) { fact in
      owners[Int(fact.tag)] = true
      switch fact.kind {
      case .fired: start = fact.at
      case .resolved:
        isResolved = true
        if let at = fact.at { end = min(end ?? at, at) }
      case .grouped: collection.groups.append(TextID(index: fact.subject))
      default: break
      }
    }
    let description = log.trigger(of: occurrence)
    guard let start, let key = description.alertKey else { return }
    var draft = EpisodeDraft(episode: Episode(source: occurrence.source, alertKey: key, firedAt: start), occurrence: id)
    draft.groupStart = UInt32(firstGroup)
    draft.groupCount = UInt32(collection.groups.count - firstGroup)
    draft.episode.title = description.title
    draft.episode.rule = description.rule
    draft.episode.severity = description.severity
    draft.episode.service = description.service.map { names.service($0) }
    draft.serviceName = draft.episode.service
    draft.episode.teamSet = description.teamSet
    if isResolved {
      draft.episode.endedBy = .monitor
      draft.episode.resolvedAt = end
      draft.episode.clearedAt = end
      if end == nil { collection.notes.endsWithoutMoment += 1 }
    }
    collection.monitors.append(draft)
  }

  /// Closes firings that a newer one of the same alert followed before their end was reported; when they ended, nobody
  /// knows.
  static func closeSuperseded(_ collection: inout DraftCollection) {
    let nextStarts = collection.monitors.nextStarts
    for index in nextStarts.indices where nextStarts[index] != nil {
      guard collection.monitors[index].episode.endedBy == nil else { continue }
      collection.monitors[index].episode.endedBy = .unknown
      collection.notes.superseded += 1
    }
  }
}

extension [EpisodeDraft] {
  /// When the next firing of the same alert began, later than each; nil for the last ones. The drafts are ordered by
  /// start. O(n).
  var nextStarts: [Timestamp?] {
    var result = [Timestamp?](repeating: nil, count: count)
    var seen: [TextID: (start: Timestamp, next: Timestamp?)] = [:]
    for index in indices.reversed() {
      let (key, start) = (self[index].episode.alertKey, self[index].episode.firedAt)
      if let later = seen[key] { result[index] = later.start > start ? later.start : later.next }
      seen[key] = (start, result[index])
    }
    return result
  }
}
