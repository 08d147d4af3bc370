import PagingModel

extension SegmentRows {
  /// One row per team, ordered as services; an episode of several teams counts in each team's row.
  var teams: [SegmentValues] {
    told(groups { teams(of: $0) }.map { team, group in row(segments.name(team), group) }) { $0.name }
  }

  /// The rows that a segment counts in: its teams, or the row without a name.
  private func teams(of key: SegmentKey) -> [TextID?] {
    let teams = history.teamSets[Int(key.teamSet)]
    return teams.isEmpty ? [nil] : teams
  }
}
