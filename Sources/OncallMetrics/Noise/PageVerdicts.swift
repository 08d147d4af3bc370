public import PagingModel

/// Whether pages were worth it, by the episode's index in the history: whoever judges them fills it in.
///
/// While nothing is judged, every figure that needs a verdict is absent.
public struct PageVerdicts: Sendable {
  /// Whether a page was worth waking somebody.
  public enum Verdict: UInt8, Hashable, Sendable, CaseIterable {
    case actionable, notActionable
    /// Judged, without a result.
    case unknown
  }

  /// Nothing is judged.
  public static let none = PageVerdicts(table: [])

  /// A byte for each episode, `Verdict.unknown` for what is no page; empty where nothing is judged.
  private let table: [UInt8]

  private init(table: [UInt8]) { self.table = table }

  /// The verdicts of a history: `verdict` is asked for every page, by its index. O(n).
  public init(of history: PagingHistory, _ verdict: (Int) -> Verdict) {
    table = history.episodes.indices.map { index in
      (history.episodes[index].page == .page ? verdict(index) : .unknown).rawValue
    }
  }

  /// Whether pages were judged at all.
  public var isJudged: Bool { !table.isEmpty }

  /// The verdict of a page; nil where nothing is judged.
  public subscript(index: Int) -> Verdict? { table.isEmpty ? nil : Verdict(rawValue: table[index]) }
}
