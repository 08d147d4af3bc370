import PagingModel

extension SegmentRows {
  /// One row per tier with an episode, notification or interruption in the period, the most critical first; what has no
  /// tier comes last. Empty where no service has a tier.
  var tiers: [TierValues] {
    if history.tiers.isEmpty { return [] }
    let rows = groups { [tier(of: $0)] }
      .map { tier, group in (tier: tier, row: row(nil, group)) }
      .sorted { ($0.tier ?? .max) < ($1.tier ?? .max) }
    let isHidden = privacy.hidden(among: rows.map { RowPrivacy.Row(people: $0.row.people) })
    return zip(rows, isHidden).map { row, isHidden in
      var values = TierValues(tier: row.tier, values: row.row.values)
      if isHidden { values.values.suppress() }
      return values
    }
  }

  private func tier(of key: SegmentKey) -> Int? { key.service.flatMap { history.tiers[$0] } }
}
