/// How often symbols activated, in all and by the time of day.
struct SymbolActivity: Sendable {
  /// By symbol.
  private(set) var activations: [UInt32] = []
  private(set) var profiles = DayProfiles()
  /// Distinct symbols that activated, by rule.
  private(set) var symbolsOfRule: [UInt32] = []
  /// Symbols that activated, and all activations.
  private(set) var symbolCount = 0
  private(set) var total = 0

  /// The activations of a symbol.
  @inline(__always)
  func count(_ symbol: UInt32) -> Int {
    Int(symbol) < activations.count ? Int(activations[Int(symbol)]) : 0
  }

  /// How many symbols a rule has.
  func symbolCount(ofRule rule: UInt32) -> Int {
    Int(rule) < symbolsOfRule.count ? Int(symbolsOfRule[Int(rule)]) : 0
  }

  /// Counts activations of a symbol in a bin of the day.
  mutating func add(_ added: UInt32, of symbol: UInt32, rule: UInt32, bin: Int) {
    let place = Int(symbol)
    while activations.count <= place { activations.append(0) }
    if activations[place] == 0 {
      while symbolsOfRule.count <= Int(rule) { symbolsOfRule.append(0) }
      symbolsOfRule[Int(rule)] += 1
      symbolCount += 1
    }
    activations[place] = activations[place].addingOrStopping(added)
    total += Int(added)
    profiles.add(added, place, bin)
  }

  /// The background rate of a symbol at a moment, per second: shrunk to the mean rate of all symbols and to a flat day.
  ///
  /// - Parameters:
  ///   - span: seconds of history.
  ///   - leftOut: how many of its activations, those at hand, are no evidence of it.
  func rate(of symbol: UInt32, bin: Int, span: Double, leftOut: Int, dayStrength: Double) -> Double {
    let mean = (Double(total) + 1) / ((Double(symbolCount) + 1) * span)
    let own = count(symbol)
    let n = Double(max(0, own - leftOut))
    let rate = (n + 1) / (span + 1 / mean)
    guard own > 0 else { return rate }
    let here = profiles.smoothed(Int(symbol), bin) - Double(leftOut) * 0.5
    let share = (max(0, here) * Double(DayProfiles.binCount) + dayStrength) / (n + dayStrength)
    return rate * max(share, 0.2)
  }

  /// How often `second` would have activated within `window` seconds after `first` if they had nothing to do with each
  /// other but the time of day. O(known bins of `first`).
  func expected(_ first: UInt32, _ second: UInt32, span: Double, window: Double, dayStrength: Double) -> Double {
    let n = Double(count(second))
    var sum = 0.0
    profiles.forEach(Int(first)) { bin, count in
      let here = profiles.smoothed(Int(second), bin)
      sum += Double(count) * (here * Double(DayProfiles.binCount) + dayStrength) / (n + dayStrength)
    }
    return sum * n * window / span
  }
}
