import PagingModel

/// Puts a monitor's word into the pager's episodes that it belongs to.
struct JoinedEpisodes {
  var collection: DraftCollection
  let texts: NameTable

  /// Merges each monitor's draft into its owner.
  ///
  /// - Parameter owner: the pager's draft of each monitor's, by position in `monitors`; -1 for none.
  mutating func merge(_ owner: [Int32], monitors: Range<Int>, pagers: Range<Int>) {
    guard !monitors.isEmpty && !pagers.isEmpty else { return }
    for (position, pager) in owner.enumerated() where pager >= 0 {
      collection.drafts[Int(pager)].members.append(Int32(monitors.lowerBound + position))
    }
    var counts = JoinCounts()
    counts.monitorEpisodes = monitors.count
    counts.pagerEpisodes = pagers.count
    for pager in pagers where !collection.drafts[pager].members.isEmpty {
      counts.joinedPagerEpisodes += 1
      counts.joinedMonitorEpisodes += collection.drafts[pager].members.count
      merge(into: pager)
    }
    collection.notes.join = counts
  }

  private mutating func merge(into pager: Int) {
    var draft = collection.drafts[pager]
    let members = draft.members.map { collection.drafts[Int($0)].episode }
    let first = members[0]
    draft.episode.monitorFiredAt = members.map(\.firedAt).min()
    // The condition is over when every part of it is; as long as one end is not known, the pager's end stands.
    let ends = members.compactMap(\.clearedAt)
    draft.episode.clearedAt = ends.count == members.count ? ends.max() : nil
    for member in members { draft.episode.sources.formUnion(member.sources) }
    if let start = draft.episode.monitorFiredAt, start.cutToSecond <= draft.episode.firedAt {
      draft.episode.source = first.source
    }
    if draft.isRuleGuessed, let rule = first.rule {
      draft.episode.rule = rule
      draft.isRuleGuessed = false
    }
    draft.episode.title = draft.episode.title ?? first.title
    draft.episode.service = draft.episode.service ?? first.service
    draft.episode.severity = draft.episode.severity ?? first.severity
    if draft.episode.teamSet == 0 { draft.episode.teamSet = first.teamSet }
    collection.drafts[pager] = draft
  }
}
