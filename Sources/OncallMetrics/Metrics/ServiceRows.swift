import PagingModel

extension SegmentRows {
  /// One row per service with an episode, notification or interruption in the period: by pages, then episodes,
  /// descending, then by the bytes of the name; what has no service comes last of equals.
  ///
  /// Their interruptions sum to the period's, but for those that begin with a stray notification.
  var services: [SegmentValues] {
    told(
      groups { [$0.service] }.map { service, group in
        var row = row(segments.name(service), group)
        row.values.team = team(of: group)
        row.values.tier = service.flatMap { history.tiers[$0] }
        return row
      }
    ) { $0.team }
  }

  /// A row with everyone whom it interrupted, or notified on an interrupting channel.
  typealias Row = (values: SegmentValues, people: PersonSet)

  /// The figures that rows of services and teams share.
  func row(_ name: String?, _ group: [Int]) -> Row {
    var row = SegmentValues(name: name)
    let tally = tally(of: group)
    tally.fill(&row, evidence)
    row.rules = ruleCount(of: group)
    var people = tally.people
    people.merge(tally.noise.people)
    guard let detail else { return (row, people) }
    row.response = detail.response(of: group, evidence)
    row.clusters = detail.clusters(of: group)
    row.pagingClusters = row.pages.flatMap { _ in detail.pagingClusters(of: group) }
    return (row, people)
  }

  /// Rows in order, with what they may tell of people.
  ///
  /// - Parameter team: whose a row is.
  func told(_ rows: [Row], team: (SegmentValues) -> String?) -> [SegmentValues] {
    let rows = rows.sorted { SegmentValues.precedes($0.values, $1.values) }
    let isHidden = privacy.hidden(among: rows.map { RowPrivacy.Row(people: $0.people, team: team($0.values)) })
    return zip(rows, isHidden).map { row, isHidden in
      var values = row.values
      if isHidden { values.suppress() }
      return values
    }
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
