public import PagingModel

/// What a history tells of how its symbols fire: counts alone, so that those of months and shards can be put together.
public struct TriggerModel: Sendable {
  public private(set) var symbols: AlertSymbols
  /// The first and the last start; nil of no alerts.
  public private(set) var firstAt: Timestamp?
  public private(set) var lastAt: Timestamp?
  /// Whether pairs were left out for want of room.
  public private(set) var isApproximate = false
  private(set) var activity = SymbolActivity()
  private(set) var pairs = PairTable()

  /// Of no history: merging it changes nothing.
  public static let empty = TriggerModel(symbols: AlertSymbols())

  private init(symbols: AlertSymbols) { self.symbols = symbols }

  /// The counts of another history, whose symbols get the numbers that they have in a table; new ones are added to it.
  init(symbols: AlertSymbols, _ other: TriggerModel) {
    self.init(symbols: symbols)
    merge(other)
  }

  init(
    symbols: AlertSymbols, firstAt: Timestamp?, lastAt: Timestamp?, activity: SymbolActivity,
    pairs: consuming PairCounter, isApproximate: Bool = false
  ) {
    self.symbols = symbols
    (self.firstAt, self.lastAt) = (firstAt, lastAt)
    self.activity = activity
    self.isApproximate = isApproximate || pairs.isFull
    self.pairs = PairTable(pairs, symbolCount: symbols.count)
  }

  /// All activations, and the number of symbols and of pairs that were counted.
  public var activationCount: Int { activity.total }
  public var symbolCount: Int { activity.symbolCount }
  public var pairCount: Int { pairs.count }

  /// The seconds of history up to a moment, at least a day; what lies between two histories counts.
  func span(to moment: Timestamp?) -> Double { Self.span(from: firstAt, to: moment) }

  static func span(from first: Timestamp?, to last: Timestamp?) -> Double {
    guard let first, let last else { return 86_400 }
    return max(86_400, Double((last - first).count) / 1000)
  }

  /// Adds the counts of another history. Commutative and associative; symbols of both keep the numbers they have here.
  ///
  /// O(symbols + pairs) of both.
  public mutating func merge(_ other: TriggerModel) {
    let numbers = symbols.add(other.symbols)
    for (symbol, number) in numbers.enumerated() {
      let rule = symbols[number].rule
      other.activity.profiles.forEach(symbol) { activity.add($1, of: number, rule: rule, bin: $0) }
    }
    merge(other.pairs, numbers)
    firstAt = [firstAt, other.firstAt].compactMap { $0 }.min()
    lastAt = [lastAt, other.lastAt].compactMap { $0 }.max()
    isApproximate = isApproximate || other.isApproximate
  }

  private mutating func merge(_ other: PairTable, _ numbers: [UInt32]) {
    guard other.count > 0 else { return }
    if pairs.count == 0, numbers.enumerated().allSatisfy({ $0 == Int($1) }) {
      pairs = other
      return
    }
    var counter = PairCounter()
    pairs.forEach { counter.add($2, $0, $1, most: .max) }
    other.forEach { counter.add($2, numbers[Int($0)], numbers[Int($1)], most: .max) }
    pairs = PairTable(counter, symbolCount: symbols.count)
  }
}
