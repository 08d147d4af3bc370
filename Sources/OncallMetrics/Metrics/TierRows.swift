import PagingModel

extension SegmentRows {
  /// One row per tier with an episode, notification or interruption in the period, the most critical first; what has no
  /// tier comes last. Empty where no service has a tier.
  var tiers: [TierValues] {
    if history.tiers.isEmpty { return [] }
    return groups { [tier(of: $0)] }
      .map { tier, group in TierValues(tier: tier, values: row(nil, group)) }
      .sorted { ($0.tier ?? .max) < ($1.tier ?? .max) }
  }

  private func tier(of key: SegmentKey) -> Int? { key.service.flatMap { history.tiers[$0] } }
}
