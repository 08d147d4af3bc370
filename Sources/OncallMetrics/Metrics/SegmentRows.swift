import PagingModel

/// Puts the segments of a period together to rows: by rule, by service, by team.
struct SegmentRows {
  let history: PagingHistory
  let segments: SegmentIndex
  let evidence: Evidence
  /// By the number of the segment.
  let tallies: [SegmentTally]

  /// The segments of one row.
  struct Group {
    var tally = SegmentTally.empty
    /// How many episodes each set of teams has.
    var episodesByTeamSet: [UInt32: Int] = [:]
    /// The rules with an episode in the period.
    var rules: Set<RuleKey> = []

    mutating func add(_ tally: SegmentTally, of key: SegmentKey) {
      self.tally.merge(tally)
      episodesByTeamSet[key.teamSet, default: 0] += tally.episodes
      if tally.episodes > 0 { rules.insert(key.ruleKey) }
    }
  }

  /// Groups the segments that the period touches; a segment may belong to several rows.
  func groups<Key: Hashable>(by keys: (SegmentKey) -> [Key]) -> [Key: Group] {
    var groups: [Key: Group] = [:]
    for (tally, key) in zip(tallies, segments.keys) where tally.isTouched {
      for row in keys(key) { groups[row, default: Group()].add(tally, of: key) }
    }
    return groups
  }

  /// The team of most of a group's episodes, of equals the first by bytes; nil when none of them has a team.
  func team(of group: Group) -> String? {
    var episodes: [TextID: Int] = [:]
    for (teamSet, count) in group.episodesByTeamSet {
      for team in history.teamSets[Int(teamSet)] { episodes[team, default: 0] += count }
    }
    let first = episodes.min { left, right in
      left.value == right.value
        ? history.texts.precedes(left.key.position, right.key.position) : left.value > right.value
    }
    return history.text(first?.key)
  }
}
