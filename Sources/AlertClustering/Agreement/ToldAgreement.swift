public import PagingModel

/// How well clusters agree with what the inputs themselves tell of which episodes belong together.
///
/// Only episodes of which something is told count, and each once: the alerts that one incident of a pager holds, and what a
/// monitor and a pager say of one firing, are one episode, so that no pair agrees because of how episodes are made. None of
/// what is told has a part in how alerts are linked.
public struct ToldAgreement: Hashable, Sendable {
  public let scores: PartitionAgreement
  /// What told it, over all episodes that count.
  public let against: GroupReasons

  /// Nil where nothing was put together, and where the inputs tell of no two episodes that they belong together.
  ///
  /// - Parameters:
  ///   - history: with its clusters.
  ///   - counts: whether an episode of this start counts.
  public init?(of history: PagingHistory, where counts: (Timestamp) -> Bool) {
    guard !history.clusters.isEmpty, !history.groups.isEmpty else { return nil }
    var (truth, found, against): ([Int], [UInt32], GroupReasons) = ([], [], [])
    for (index, episode) in history.episodes.enumerated() where counts(episode.firedAt) {
      guard let group = history.groups[episode] else { continue }
      truth.append(group.number)
      found.append(history.clusters.numbers[index])
      against.formUnion(group.reasons)
    }
    guard let scores = PartitionAgreement(truth: truth, found: found) else { return nil }
    (self.scores, self.against) = (scores, against)
  }
}
