public import PagingModel

/// Puts a model together of counts that were written down.
public struct TriggerModelBuilder: Sendable {
  private var symbols = AlertSymbols()
  private var activity = SymbolActivity()
  private var pairs = PairCounter()

  public init() {}

  /// How many symbols and pairs there are.
  public var symbolCount: Int { symbols.count }
  public var pairCount: Int { pairs.count }

  /// The number of a rule on a service; the same for the same names.
  public mutating func symbol(rule: Span<UInt8>, service: Span<UInt8>) -> UInt32 {
    let rule = UInt32(symbols.rules.intern(rule))
    return symbols.number(of: AlertSymbol(rule: rule, service: UInt32(symbols.services.intern(service))))
  }

  /// Adds activations of a symbol in a bin of the day.
  ///
  /// - Precondition: the symbol is one of this builder's, and the bin one of `TriggerModel.bins`.
  public mutating func add(_ count: UInt32, of symbol: UInt32, bin: Int) {
    precondition(TriggerModel.bins.contains(bin), "bin \(bin) is outside \(TriggerModel.bins)")
    activity.add(count, of: symbol, rule: symbols[symbol].rule, bin: bin)
  }

  /// Adds to how often the second symbol activated within the window after the first; a symbol with itself is no pair.
  public mutating func add(_ count: UInt32, pair first: UInt32, _ second: UInt32) {
    if first != second { pairs.add(count, first, second, most: .max) }
  }

  /// The model.
  ///
  /// - Parameters:
  ///   - firstAt: the first start of its history, and the last.
  ///   - isApproximate: whether pairs were left out when they were counted.
  public consuming func model(firstAt: Timestamp?, lastAt: Timestamp?, isApproximate: Bool) -> TriggerModel {
    TriggerModel(
      symbols: symbols, firstAt: firstAt, lastAt: lastAt, activity: activity, pairs: pairs,
      isApproximate: isApproximate)
  }
}

extension TriggerModel {
  /// The bins of the day: quarters of an hour of UTC.
  public static var bins: Range<Int> { 0..<DayProfiles.binCount }
}
