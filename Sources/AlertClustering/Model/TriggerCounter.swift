import PagingModel

/// Counts activations and pairs of alerts that come in order.
struct TriggerCounter: Sendable {
  private(set) var activity = SymbolActivity()
  private(set) var pairs = PairCounter()
  private(set) var firstAt: Timestamp?
  private(set) var lastAt: Timestamp?
  /// When each symbol fired last, by symbol.
  private var lastFiring: [Int64]
  /// Activations of the last window, in order; those before `oldest` are out of it.
  private var recent: [Activation] = []
  private var oldest = 0
  private let window: Int64
  private let mostPairs: Int
  private let mostPartners: Int

  private struct Activation: Sendable {
    let at: Int64
    let symbol: UInt32
  }

  private static let never = Int64.min

  init(symbolCount: Int, _ options: ClusteringOptions) {
    lastFiring = Array(repeating: Self.never, count: symbolCount)
    window = options.pairWindow.count
    (mostPairs, mostPartners) = (options.mostPairs, options.mostServices)
  }

  /// Goes on from the counts of earlier histories.
  init(_ model: TriggerModel, _ options: ClusteringOptions) {
    self.init(symbolCount: model.symbols.count, options)
    activity = model.activity
    (firstAt, lastAt) = (model.firstAt, model.lastAt)
    model.pairs.forEach { pairs.add($2, $0, $1, most: .max) }
  }

  /// Takes the next alert. Repeats and other instances within the window are no activation.
  ///
  /// - Parameter counts: whether it is counted, or only remembered for what comes after it.
  mutating func add(_ alert: ClusterableAlert, rule: UInt32, counts: Bool) {
    let (now, symbol) = (alert.start, Int(alert.symbol))
    if counts {
      firstAt = min(firstAt ?? alert.firedAt, alert.firedAt)
      lastAt = max(lastAt ?? alert.firedAt, alert.firedAt)
    }
    let last = lastFiring[symbol]
    lastFiring[symbol] = now
    guard last == Self.never || now - last > window else { return }
    forget(before: now - window)
    if counts {
      countPairs(alert.symbol)
      activity.add(1, of: alert.symbol, rule: rule, bin: DayProfiles.bin(now))
    }
    recent.append(Activation(at: now, symbol: alert.symbol))
  }

  /// The pairs, of which none are left.
  mutating func takePairs() -> PairCounter {
    let taken = pairs
    pairs = PairCounter()
    return taken
  }

  /// Within the window a symbol activates once, and the symbol at hand has not: all are different from it and each other.
  private mutating func countPairs(_ symbol: UInt32) {
    let first = max(oldest, recent.count - mostPartners)
    for place in first..<recent.count {
      pairs.add(1, recent[recent.count - 1 - (place - first)].symbol, symbol, most: mostPairs)
    }
  }

  private mutating func forget(before moment: Int64) {
    while oldest < recent.count, recent[oldest].at < moment { oldest += 1 }
    if oldest > 1024, oldest * 2 > recent.count {
      recent.removeSubrange(..<oldest)
      oldest = 0
    }
  }
}

extension TriggerModel {
  /// Counts alerts. O(n).
  public init(of alerts: AlertCollection, _ options: ClusteringOptions = ClusteringOptions()) {
    var counter = TriggerCounter(symbolCount: alerts.symbols.count, options)
    let first = alerts.firstCounted
    for (place, alert) in alerts.alerts.enumerated() {
      counter.add(alert, rule: alerts.symbols[alert.symbol].rule, counts: place >= first)
    }
    let pairs = counter.takePairs()
    self.init(
      symbols: alerts.symbols, firstAt: counter.firstAt, lastAt: counter.lastAt, activity: counter.activity,
      pairs: pairs)
  }
}
