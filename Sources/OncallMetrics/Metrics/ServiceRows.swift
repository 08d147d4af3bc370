import PagingModel

extension SegmentRows {
  /// One row per service with an episode, notification or interruption in the period: by pages, then episodes,
  /// descending, then by the bytes of the name; what has no service comes last of equals.
  ///
  /// Their interruptions sum to the period's, but for those that begin with a stray notification.
  var services: [SegmentValues] {
    groups { [$0.service] }
      .map { service, group in
        var row = row(segments.name(service), group)
        row.team = team(of: group)
        row.tier = service.flatMap { history.tiers[$0] }
        return row
      }
      .sorted(by: SegmentValues.precedes)
  }

  /// The figures that rows of services and teams share.
  func row(_ name: String?, _ group: [Int]) -> SegmentValues {
    var row = SegmentValues(name: name)
    tally(of: group).fill(&row, evidence)
    row.rules = ruleCount(of: group)
    guard let detail else { return row }
    row.response = detail.response(of: group, evidence)
    row.clusters = detail.clusters(of: group)
    row.pagingClusters = row.pages.flatMap { _ in detail.pagingClusters(of: group) }
    return row
  }
}

extension SegmentValues {
  /// The order of rows; pages that are not known count as none.
  static func precedes(_ left: SegmentValues, _ right: SegmentValues) -> Bool {
    let (leftCounts, rightCounts) = ((left.pages ?? 0, left.episodes), (right.pages ?? 0, right.episodes))
    guard leftCounts == rightCounts else { return leftCounts > rightCounts }
    return ByteOrder.precedes(left.name, right.name)
  }
}
