import PagingModel

extension DraftCollection {
  /// Puts each monitor's word into the pager's episode that it belongs to.
  ///
  /// - Parameter owner: the pager's draft of each monitor's; -1 for none.
  mutating func merge(owner: [Int32]) {
    guard !monitors.isEmpty && !pagers.isEmpty else { return }
    members = owner.indices.filter { owner[$0] >= 0 }.map { Int32($0) }
    members.sort { (owner[Int($0)], $0) < (owner[Int($1)], $1) }
    var counts = JoinCounts()
    counts.monitorEpisodes = monitors.count
    counts.pagerEpisodes = pagers.count
    counts.joinedMonitorEpisodes = members.count
    var start = 0
    while start < members.count {
      let pager = owner[Int(members[start])]
      var end = start + 1
      while end < members.count && owner[Int(members[end])] == pager { end += 1 }
      merge(start..<end, into: Int(pager))
      counts.joinedPagerEpisodes += 1
      start = end
    }
    notes.join = counts
  }

  private mutating func merge(_ range: Range<Int>, into pager: Int) {
    for index in range { monitors[Int(members[index])].isMember = true }
    let parts = range.map { monitors[Int(members[$0])].episode }
    let first = parts[0]
    pagers[pager].episode.memberStart = UInt32(range.lowerBound)
    pagers[pager].episode.memberCount = UInt32(range.count)
    pagers[pager].episode.take(parts)
    if pagers[pager].isRuleGuessed, let rule = first.rule {
      pagers[pager].episode.rule = rule
      pagers[pager].isRuleGuessed = false
    }
  }
}

extension Episode {
  /// Takes over what only the monitor knows; `parts` are in the order of their start.
  fileprivate mutating func take(_ parts: [Episode]) {
    monitorFiredAt = parts.map(\.firedAt).min()
    // The condition is over when every part of it is; as long as one end is not known, the pager's end stands.
    let ends = parts.compactMap(\.clearedAt)
    clearedAt = ends.count == parts.count ? ends.max() : nil
    for part in parts { sources.formUnion(part.sources) }
    if let start = monitorFiredAt, start.cutToSecond <= firedAt { source = parts[0].source }
    title = title ?? parts[0].title
    service = service ?? parts[0].service
    severity = severity ?? parts[0].severity
    if teamSet == 0 { teamSet = parts[0].teamSet }
  }
}
