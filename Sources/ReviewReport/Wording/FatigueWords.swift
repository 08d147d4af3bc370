import OncallMetrics

/// Measured fatigue in words.
enum FatigueWords {
  /// `2 min 10 s`, `too few`, or `none` without pages.
  static func median(of band: FatigueValues.Band) -> String {
    band.median.map(DurationText.text) ?? (band.pages == 0 ? "none" : "too few")
  }

  /// How many pages, with their noun: `no page`, `1 page`, `2\u{2013}3 pages`.
  static func pages(of band: FatigueValues.Band) -> String {
    if band.to == 0 { return "no page" }
    return "\(Self.band(band)) \(band.to == 1 ? "page" : "pages")"
  }

  /// How many pages came before: `none`, `1`, `2\u{2013}3`, `4 or more`.
  static func band(_ band: FatigueValues.Band) -> String {
    guard let to = band.to else { return "\(band.from) or more" }
    if to == 0 { return "none" }
    return band.from == to ? "\(to)" : "\(band.from)\u{2013}\(to)"
  }
}
