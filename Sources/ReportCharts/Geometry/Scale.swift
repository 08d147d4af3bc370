import ReportMarkup

/// Where values lie on a line from its start to its end.
public struct LinearScale: Hashable, Sendable {
  var low: Double
  var high: Double

  /// - Parameter high: above `low`; else everything lies at the start.
  public init(from low: Double = 0, to high: Double) {
    (self.low, self.high) = (low, high)
  }

  /// From 0 to 1; values outside lie at the ends.
  func fraction(_ value: Double) -> Double {
    guard high > low, value.isFinite else { return 0 }
    return min(1, max(0, (value - low) / (high - low)))
  }

  /// Across.
  func x(_ value: Double) -> Length { .percent(100 * fraction(value)) }

  /// How wide a part of the whole is.
  func width(_ from: Double, _ to: Double) -> Length { .percent(100 * max(0, fraction(to) - fraction(from))) }
}

/// As `LinearScale`, by the logarithm: each doubling is as far.
public struct LogarithmicScale: Hashable, Sendable {
  var low: Double
  var high: Double

  /// - Parameter low: above 0, and below `high`.
  public init(from low: Double, to high: Double) {
    self.low = max(low, .leastNormalMagnitude)
    self.high = max(high, self.low * 2)
  }

  func x(_ value: Double) -> Length {
    .percent(100 * LinearScale(from: logarithm(low), to: logarithm(high)).fraction(logarithm(max(value, low))))
  }

  /// The logarithm to base 2, by halving and squaring: the same on every machine, exact enough to draw.
  private func logarithm(_ value: Double) -> Double {
    var result = Double(value.exponent)
    var rest = value.significand
    for bit in 1...16 {
      rest *= rest
      if rest >= 2 {
        result += 1 / Double(1 << bit)
        rest /= 2
      }
    }
    return result
  }
}
