import PagingModel

/// Makes episodes of a monitor's firings.
struct MonitorEpisodes {
  let names: ReferenceNames
  private var facts: [EventFact] = []
  private var rules = RuleNames()

  init(names: ReferenceNames) {
    self.names = names
  }

  /// Adds the episode of a firing to the collection, and marks the bodies that own one of its facts.
  mutating func add(
    _ id: OccurrenceID, from drain: inout FactDrain, to collection: inout DraftCollection, owners: inout [Bool]
  ) {
    drain.take(id, into: &facts)
    var start: Timestamp?
    var end: Timestamp?
    var isResolved = false
    let firstGroup = collection.groups.count
    for fact in facts.reversed() {
      owners[Int(fact.tag)] = true
      switch fact.kind {
      case .fired: start = fact.at
      case .resolved:
        isResolved = true
        if let at = fact.at { end = min(end ?? at, at) }
      case .grouped: collection.groups.append(GroupKey(text: TextID(index: fact.subject)))
      default: break
      }
    }
    let occurrence = drain.log.occurrences[id.position]
    let description = drain.log.trigger(of: occurrence)
    guard let start, let key = description.alertKey else { return }
    let kind = collection.kinds.number(of: kind(description, key: key, in: &drain.log))
    var episode = Episode(source: occurrence.source, alertKey: key, kind: kind, firedAt: start)
    episode.occurrence = id
    episode.title = description.title
    if firstGroup < collection.groups.count {
      episode.firstNotification = NotificationID(firstGroup)
      collection.groups[collection.groups.count - 1].isLast = true
    }
    if isResolved {
      episode.endedBy = .monitor
      episode.resolvedAt = end
      if end == nil { collection.notes.endsWithoutMoment += 1 }
    }
    collection.monitors.append(episode)
  }

  private mutating func kind(_ description: FiringDescription, key: TextID, in log: inout EventLog) -> EpisodeKind {
    var kind = EpisodeKind()
    kind.rule = description.rule ?? rules.rule(title: description.title, key: key, in: &log)
    kind.service = description.service.map { names.service($0) }
    kind.serviceName = kind.service
    kind.severity = description.severity
    kind.cluster = description.cluster
    kind.host = description.host
    kind.teamSet = description.teamSet
    return kind
  }
}
