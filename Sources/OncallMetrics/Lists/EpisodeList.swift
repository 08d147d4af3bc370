import PagingModel

/// The alerts behind a figure: how many they are, and a few of them.
public struct EpisodeList: Hashable, Sendable {
  /// Figures that count alerts of all of the period.
  public enum Figure: Int, Hashable, CaseIterable, Sendable {
    case episodes, pages, sleepPages, actionable, notActionable, unknown, interruptions, sleepInterruptions
    case acknowledged, neverAcknowledged
  }

  /// What a list is of; numbers are places from 1 on.
  public enum Kind: Hashable, Sendable {
    case figure(Figure)
    /// Of the rules by rank.
    case rule(Int)
    /// Of the storms by start.
    case storm(Int)
    /// Of the largest clusters.
    case cluster(Int)

    /// Distinct among the lists of a period: `sleepPages`, `rule-3`.
    public var id: String {
      switch self {
      case .figure(let figure): String(describing: figure)
      case .rule(let place): "rule-\(place)"
      case .storm(let place): "storm-\(place)"
      case .cluster(let place): "cluster-\(place)"
      }
    }
  }

  /// The most alerts of a list.
  public static let most = 25

  public var kind: Kind
  /// All of them, listed or not.
  public private(set) var total = 0
  private var entries: [(weight: Int64, episode: Int)] = []

  init(_ kind: Kind) { self.kind = kind }

  /// The list of episodes in order.
  init(_ kind: Kind, of episodes: some Sequence<Int>) {
    self.kind = kind
    for episode in episodes { add(episode) }
  }

  /// The indices of those listed: the heaviest first, of equals in the order of the history.
  public var episodes: [Int] { entries.map(\.episode) }

  /// Adds an episode that is behind all others in the history. O(1) of one that is not listed.
  mutating func add(_ episode: Int, weight: Int64 = 0) {
    total += 1
    if entries.count == Self.most {
      guard let last = entries.last, last.weight < weight else { return }
      entries.removeLast()
    }
    entries.insert((weight, episode), at: entries.partitioningIndex { $0.weight < weight })
  }

  public static func == (left: EpisodeList, right: EpisodeList) -> Bool {
    left.kind == right.kind && left.total == right.total && left.episodes == right.episodes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(total)
  }
}
