import OncallMetrics

/// Shares of what is measured, such as time: their counts have as many decimals as it takes to see the percentage in them.
enum MeasuredCounts {
  /// Of hours less than a millisecond.
  private static let mostDigits = 7

  /// `99.9 % (287.7 of 288 h)`: both counts with the fewest decimals of which the same percentage is made.
  ///
  /// - Parameters:
  ///   - share: in parts of the unit.
  ///   - parts: how many of these make one of the unit.
  ///   - unit: printed behind both counts, with its blank.
  static func share(_ share: Share, parts: Int, unit: String = "") -> String {
    let percent = NumberText.percent(share)
    var (digits, scale) = (0, 1)
    var shown = rounded(share, parts, scale)
    while digits < mostDigits, NumberText.percent(shown) != percent {
      (digits, scale) = (digits + 1, scale * 10)
      shown = rounded(share, parts, scale)
    }
    let counts = [shown.count, shown.of].map { NumberText.decimal(Double($0) / Double(scale), digits: digits) }
    return "\(percent) (\(counts[0]) of \(counts[1])\(unit))"
  }

  /// In so many parts of the unit, half up.
  private static func rounded(_ share: Share, _ parts: Int, _ scale: Int) -> Share {
    func part(_ count: Int) -> Int { Int((2 * Int128(count) * Int128(scale) + Int128(parts)) / (2 * Int128(parts))) }
    return Share(count: part(share.count), of: part(share.of))
  }
}
