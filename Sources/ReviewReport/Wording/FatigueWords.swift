import OncallMetrics

/// Measured fatigue in words.
enum FatigueWords {
  /// How many pages came before: `none`, `1`, `2\u{2013}3`, `4 or more`.
  static func band(_ band: FatigueValues.Band) -> String {
    guard let to = band.to else { return "\(band.from) or more" }
    if to == 0 { return "none" }
    return band.from == to ? "\(to)" : "\(band.from)\u{2013}\(to)"
  }
}
