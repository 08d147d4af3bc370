import PagingModel

extension TriggerModel {
  /// A symbol with its counts, by names.
  public struct SymbolCounts: Hashable, Sendable {
    public let rule: String
    public let service: String
    public let activations: Int
    /// Bins of a quarter of an hour, from 0, that have a count, ascending.
    public let bins: [BinCount]
  }

  /// How often a symbol activated in a bin of the day.
  public struct BinCount: Hashable, Sendable {
    public let bin: Int
    public let count: Int
  }

  /// How often the second symbol activated within the window after the first; positions in the list of symbols.
  public struct PairCount: Hashable, Sendable {
    public let first: Int
    public let second: Int
    public let count: Int
  }

  /// The symbols that activated, by the bytes of rule and service. O(n log n).
  public var symbolCounts: [SymbolCounts] { ordered.map(counts) }

  /// The pairs, by their positions in `symbolCounts`. O(n log n).
  public var pairCounts: [PairCount] {
    var positions = [Int](repeating: 0, count: symbols.count)
    for (position, symbol) in ordered.enumerated() { positions[Int(symbol)] = position }
    var all: [PairCount] = []
    pairs.forEach { all.append(PairCount(first: positions[Int($0)], second: positions[Int($1)], count: Int($2))) }
    return all.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private var ordered: [UInt32] {
    (0..<UInt32(symbols.count)).filter { activity.count($0) > 0 }.sorted { left, right in
      let (first, second) = (symbols[left], symbols[right])
      guard first.rule == second.rule else { return symbols.rules.precedes(Int(first.rule), Int(second.rule)) }
      return symbols.services.precedes(Int(first.service), Int(second.service))
    }
  }

  private func counts(_ symbol: UInt32) -> SymbolCounts {
    var bins: [BinCount] = []
    activity.profiles.forEach(Int(symbol)) { bins.append(BinCount(bin: $0, count: Int($1))) }
    return SymbolCounts(
      rule: symbols.rules.text(Int(symbols[symbol].rule)),
      service: symbols.services.text(Int(symbols[symbol].service)), activations: activity.count(symbol), bins: bins)
  }
}

extension TriggerModel: Equatable {
  /// Whether the counts are the same, whatever the symbols' numbers. O(n log n).
  public static func == (left: TriggerModel, right: TriggerModel) -> Bool {
    left.firstAt == right.firstAt && left.lastAt == right.lastAt && left.isApproximate == right.isApproximate
      && left.symbolCounts == right.symbolCounts && left.pairCounts == right.pairCounts
  }
}
