import PagingModel

/// Counts of the whole history, and perhaps of others: what is asked of a pair is computed once.
struct WholeHistory: TriggerKnowledge {
  private let model: TriggerModel
  private let options: ClusteringOptions
  private let span: Double
  private let window: Double
  /// By place in the model's pairs: what is expected, not a number before it was asked.
  private var expectations: [Double]
  private var supports: [Support]

  private enum Support: UInt8 { case unknown, given, missing }

  init(_ model: TriggerModel, _ options: ClusteringOptions) {
    (self.model, self.options) = (model, options)
    span = model.span(to: model.lastAt)
    window = Double(options.pairWindow.count) / 1000
    expectations = Array(repeating: .nan, count: model.pairs.count)
    supports = Array(repeating: .unknown, count: model.pairs.count)
  }

  var leftOut: Int { 1 }
  var symbolCount: Int { model.activity.symbolCount }
  var isApproximate: Bool { model.isApproximate }
  func symbolCount(ofRule rule: UInt32) -> Int { model.activity.symbolCount(ofRule: rule) }

  @inline(__always)
  func count(_ symbol: UInt32) -> Int { model.activity.count(symbol) }

  func rate(of alert: ClusterableAlert) -> Double {
    model.activity.rate(
      of: alert.symbol, bin: DayProfiles.bin(alert.start), span: span, leftOut: leftOut,
      dayStrength: options.dayStrength)
  }

  @inline(__always)
  func pair(_ earlier: UInt32, _ later: UInt32) -> (pair: Int, count: Int)? {
    model.pairs.place(earlier, later).map { ($0, model.pairs.count(at: $0)) }
  }

  @inline(__always)
  mutating func expected(_ pair: Int, _ earlier: UInt32, _ later: UInt32) -> Double {
    let known = expectations[pair]
    if known == known { return known }
    let expected = model.activity.expected(
      earlier, later, span: span, window: window, dayStrength: options.dayStrength)
    expectations[pair] = expected
    return expected
  }

  mutating func isSupported(_ pair: Int, _ count: Int, expected: Double) -> Bool {
    if supports[pair] == .unknown {
      supports[pair] = Self.p(count, expected: expected) <= options.greatestPairP ? .given : .missing
    }
    return supports[pair] == .given
  }

  mutating func learn(_ alert: ClusterableAlert, rule: UInt32) {}
}
