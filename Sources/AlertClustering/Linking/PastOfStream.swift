import PagingModel

/// Counts of what came before the alert at hand, and perhaps of earlier histories.
struct PastOfStream: TriggerKnowledge {
  private var counter: TriggerCounter
  private let options: ClusteringOptions
  private let window: Double

  init(_ model: TriggerModel, _ options: ClusteringOptions) {
    counter = TriggerCounter(model, options)
    self.options = options
    window = Double(options.pairWindow.count) / 1000
  }

  var leftOut: Int { 0 }
  var symbolCount: Int { counter.activity.symbolCount }
  var isApproximate: Bool { counter.pairs.isFull }
  func symbolCount(ofRule rule: UInt32) -> Int { counter.activity.symbolCount(ofRule: rule) }
  func count(_ symbol: UInt32) -> Int { counter.activity.count(symbol) }

  func rate(of alert: ClusterableAlert) -> Double {
    counter.activity.rate(
      of: alert.symbol, bin: DayProfiles.bin(alert.start),
      span: TriggerModel.span(from: counter.firstAt, to: alert.firedAt), leftOut: leftOut,
      dayStrength: options.dayStrength)
  }

  func pair(_ earlier: UInt32, _ later: UInt32) -> (pair: Void, count: Int)? {
    let count = counter.pairs.count(earlier, later)
    return count > 0 ? ((), count) : nil
  }

  func expected(_: Void, _ earlier: UInt32, _ later: UInt32) -> Double {
    counter.activity.expected(
      earlier, later, span: TriggerModel.span(from: counter.firstAt, to: counter.lastAt), window: window,
      dayStrength: options.dayStrength)
  }

  func isSupported(_: Void, _ count: Int, expected: Double) -> Bool {
    Self.p(count, expected: expected) <= options.greatestPairP
  }

  mutating func learn(_ alert: ClusterableAlert, rule: UInt32) { counter.add(alert, rule: rule, counts: true) }
}
