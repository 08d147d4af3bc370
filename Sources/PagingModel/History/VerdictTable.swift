/// The verdicts of a history's pages: looked up by the index of an episode in O(1).
///
/// 16 bytes a page, and one and a half bits for every episode.
public struct VerdictTable: Sendable {
  /// A bit for each episode, set for pages.
  private var pages: [UInt64] = []
  /// How many pages come before the episodes of each word.
  private var before: [UInt32] = []
  /// Of pages, in the order of the history.
  public private(set) var all: [PageVerdict] = []
  /// What the pages of each rule on each service left, by `PageVerdict.rule`.
  public var rules: [RuleTraces] = []
  /// The sets of teams, as indices into `PagingHistory.teamSets`, of whose pages it tells little that nothing was written
  /// down; in ascending order.
  public var silentTeamSets: [UInt32] = []
  /// The weights that the verdicts were found by.
  public var weights = EvidenceWeights()
  /// What people's labels say of them.
  public var estimate = WeightEstimate()

  public init() {}

  /// A table for so many episodes, whose verdicts are appended in their order.
  public init(episodeCount: Int) {
    pages = Array(repeating: 0, count: (episodeCount + 63) / 64)
    before = Array(repeating: 0, count: pages.count)
  }

  /// Whether nothing was judged.
  public var isEmpty: Bool { pages.isEmpty }

  /// Appends the verdict of a page behind all others.
  public mutating func append(_ verdict: PageVerdict, ofEpisode index: Int) {
    pages[index >> 6] |= 1 << UInt64(index & 63)
    all.append(verdict)
  }

  /// Ends the appending: only then verdicts are found.
  public mutating func close() {
    var sum: UInt32 = 0
    for word in pages.indices {
      before[word] = sum
      sum += UInt32(pages[word].nonzeroBitCount)
    }
  }

  /// The verdict of the episode with this index; nil where it is no page, or nothing was judged.
  @inline(__always)
  public subscript(episode: Int) -> PageVerdict? {
    guard episode >> 6 < pages.count else { return nil }
    let (word, bit) = (pages[episode >> 6], UInt64(1) << UInt64(episode & 63))
    guard word & bit != 0 else { return nil }
    return all[Int(before[episode >> 6]) + (word & (bit - 1)).nonzeroBitCount]
  }
}
