import PagingModel

extension DraftCollection {
  /// Puts each monitor's word into the pager's episode that it belongs to.
  ///
  /// - Parameters:
  ///   - owner: the pager's episode of each monitor's; -1 for none.
  ///   - channels: those by which people are interrupted.
  mutating func merge(owner: [Int32], _ channels: InterruptingChannels) {
    guard !monitors.isEmpty && !pagers.isEmpty else { return }
    members = owner.indices.filter { owner[$0] >= 0 }.map { Int32($0) }
    members.sort { (owner[Int($0)], $0) < (owner[Int($1)], $1) }
    var counts = JoinCounts()
    counts.monitorEpisodes = monitors.count
    counts.pagerEpisodes = pagers.count
    counts.joinedMonitorEpisodes = members.count
    countSystems(owner, &counts)
    var start = 0
    while start < members.count {
      let pager = owner[Int(members[start])]
      var end = start + 1
      while end < members.count && owner[Int(members[end])] == pager { end += 1 }
      merge(start..<end, into: Int(pager), channels)
      counts.joinedPagerEpisodes += 1
      start = end
    }
    notes.join = counts
  }

  /// Counts before anything is merged: a joined episode may get the monitor's name.
  private func countSystems(_ owner: [Int32], _ counts: inout JoinCounts) {
    var isOwner = Array(repeating: false, count: pagers.count)
    for member in members { isOwner[Int(owner[Int(member)])] = true }
    for (index, episode) in monitors.enumerated() {
      counts.add(episode.source, isJoined: owner[index] >= 0)
    }
    for (index, episode) in pagers.enumerated() {
      counts.add(episode.source, isJoined: isOwner[index])
    }
  }

  private mutating func merge(_ range: Range<Int>, into pager: Int, _ channels: InterruptingChannels) {
    let parts = range.map { monitors[Int(members[$0])] }
    pagers[pager].join = JoinID(joins.count)
    joins.append(JoinedFiring(of: parts, members: range))
    pagers[pager].title = pagers[pager].title ?? parts[0].title
    for part in parts { pagers[pager].sources.formUnion(part.sources) }
    addPage(of: parts, to: pager, channels)
    let start = joins[joins.count - 1].firedAt
    if start.cutToSecond <= pagers[pager].firedAt { pagers[pager].source = parts[0].source }
    var kind = kinds[pagers[pager].kind]
    kind.complete(with: kinds[parts[0].kind])
    pagers[pager].kind = kinds.number(of: kind)
  }

  /// What a monitor notified people of itself is a page, too. Its other notifications change nothing: that to the pager is
  /// among them. The hours are those of the first on an interrupting channel.
  private mutating func addPage(of parts: [Episode], to pager: Int, _ channels: InterruptingChannels) {
    var first = firstInterrupting(of: pagers[pager], in: notifications, channels)
    for part in parts where part.page == .page {
      guard let other = firstInterrupting(of: part, in: reached, channels), first.map({ other.at < $0.at }) ?? true
      else {
        continue
      }
      first = other
      pagers[pager].setPage(other.hours)
    }
  }

  /// O(its notifications).
  private func firstInterrupting<List>(
    of episode: Episode, in list: List, _ channels: InterruptingChannels
  ) -> Notification?
  where List: RandomAccessCollection<Notification>, List.Index == Int {
    guard var place = episode.firstNotification?.position else { return nil }
    while !channels.contains(list[place].channel) {
      if list[place].isLastOfEpisode { return nil }
      place += 1
    }
    return list[place]
  }
}

extension JoinedFiring {
  /// - Parameter parts: in the order of their start.
  fileprivate init(of parts: [Episode], members: Range<Int>) {
    let start = parts.dropFirst().reduce(parts[0].firedAt) { min($0, $1.firedAt) }
    // The condition is over when every part of it is; as long as one end is not known, the pager's end stands.
    let ends = parts.compactMap(\.resolvedAt)
    self.init(
      firedAt: start, clearedAt: ends.count == parts.count ? ends.max() : nil,
      memberStart: UInt32(members.lowerBound), memberCount: UInt32(members.count))
  }
}

extension EpisodeKind {
  /// Takes over what only the monitor knows.
  fileprivate mutating func complete(with part: EpisodeKind) {
    service = service ?? part.service
    severity = severity ?? part.severity
    cluster = cluster ?? part.cluster
    host = host ?? part.host
    if teamSet == 0 { teamSet = part.teamSet }
    if isRuleGuessed, let rule = part.rule {
      self.rule = rule
      isRuleGuessed = false
    }
  }
}
