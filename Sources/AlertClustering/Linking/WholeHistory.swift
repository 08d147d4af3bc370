import PagingModel

/// Counts of the whole history, and perhaps of others: what is asked of a pair is computed once.
struct WholeHistory: TriggerKnowledge {
  private let model: TriggerModel
  private let options: ClusteringOptions
  private let span: Double
  private let window: Double
  /// By place in the model's pairs: what is asked of one stands together.
  private var known: [Known]

  /// What is known of a pair: 16 bytes.
  private struct Known: Sendable {
    /// No number before it was asked.
    var expected = Double.nan
    let count: UInt32
    var support = Support.unknown
  }

  private enum Support: UInt8 { case unknown, given, missing }

  init(_ model: TriggerModel, _ options: ClusteringOptions) {
    (self.model, self.options) = (model, options)
    span = model.span(to: model.lastAt)
    window = Double(options.pairWindow.count) / 1000
    known = (0..<model.pairs.count).map { Known(count: model.pairs.count(at: $0)) }
  }

  var leftOut: Int { 1 }
  /// The room that each copy takes once it is asked.
  var bytes: Int { known.count * MemoryLayout<Known>.stride }
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
    model.pairs.place(earlier, later).map { ($0, Int(known[$0].count)) }
  }

  @inline(__always)
  mutating func expected(_ pair: Int, _ earlier: UInt32, _ later: UInt32) -> Double {
    let asked = known[pair].expected
    if !asked.isNaN { return asked }
    let expected = model.activity.expected(
      earlier, later, span: span, window: window, dayStrength: options.dayStrength)
    known[pair].expected = expected
    return expected
  }

  mutating func isSupported(_ pair: Int, _ count: Int, expected: Double) -> Bool {
    if known[pair].support == .unknown {
      known[pair].support = Self.p(count, expected: expected) <= options.greatestPairP ? .given : .missing
    }
    return known[pair].support == .given
  }

  mutating func learn(_ alert: ClusterableAlert, rule: UInt32) {}
}
