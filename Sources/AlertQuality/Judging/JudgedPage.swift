import PagingModel

/// A page on its way to a verdict: 20 bytes.
struct JudgedPage {
  /// The index of its episode.
  var episode: UInt32
  /// The number of its rule on its service.
  var rule: UInt32
  var teamSet: UInt32
  var cluster: UInt32
  /// What it tells for itself.
  var own: EvidenceSet

  /// The pages of one incident that one team got.
  var share: UInt64 { UInt64(cluster) << 32 | UInt64(teamSet) }
}
