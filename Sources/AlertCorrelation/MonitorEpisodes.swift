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
    guard let start, let key = occurrence.trigger.alertKey else { return }
    var draft = EpisodeDraft(episode: Episode(source: occurrence.source, alertKey: key, firedAt: start), occurrence: id)
    draft.groupStart = UInt32(firstGroup)
    draft.groupCount = UInt32(collection.groups.count - firstGroup)
    draft.episode.title = occurrence.trigger.title
    draft.episode.rule = occurrence.trigger.rule
    draft.episode.severity = occurrence.trigger.severity
    draft.episode.service = occurrence.trigger.service.map { names.service($0) }
    draft.episode.teamSet = occurrence.trigger.teamSet
    if isResolved {
      draft.episode.endedBy = .monitor
      draft.episode.resolvedAt = end
      draft.episode.clearedAt = end
      if end == nil { collection.notes.endsWithoutMoment += 1 }
    }
    collection.monitors.append(draft)
  }

  /// Closes firings that a newer one of the same alert followed before their end was reported; when they ended, nobody
  /// knows (SPEC 3.1).
  static func closeSuperseded(_ collection: inout DraftCollection) {
    let order = collection.monitors.indices.sorted { left, right in
      let (a, b) = (collection.monitors[left].episode, collection.monitors[right].episode)
      return (a.alertKey.index, a.firedAt, left) < (b.alertKey.index, b.firedAt, right)
    }
    for (earlier, later) in zip(order, order.dropFirst()) {
      let (a, b) = (collection.monitors[earlier].episode, collection.monitors[later].episode)
      guard a.alertKey == b.alertKey, a.endedBy == nil, a.firedAt < b.firedAt else { continue }
      collection.monitors[earlier].episode.endedBy = .unknown
      collection.notes.superseded += 1
    }
  }
}
