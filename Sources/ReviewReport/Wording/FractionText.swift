import OncallMetrics

/// A share in words, as the nearest of a few fractions: `more than one page in four`.
enum FractionText {
  /// Ascending.
  private static let fractions = [
    (1, 20), (1, 10), (1, 5), (1, 4), (1, 3), (1, 2), (2, 3), (3, 4), (4, 5), (9, 10),
  ]

  /// What is said, and whether it stays true of a share that is a little smaller, or larger.
  enum Side { case below, exact, above }

  struct Fraction: Hashable {
    var part: Int
    var whole: Int
    /// Where the share is.
    var side: Side
  }

  /// The nearest fraction, of two as near the smaller; nil for nothing, for all, and of nothing.
  static func nearest(to share: Share) -> Fraction? {
    guard share.of > 0, share.count > 0, share.count < share.of else { return nil }
    let distances = fractions.map { part, whole in
      // In units of the product of both wholes and 60, which all of these wholes divide.
      abs(Int128(share.count) * 60 - Int128(share.of) * Int128(60 / whole * part))
    }
    guard let least = distances.min(), let index = distances.firstIndex(of: least) else { return nil }
    let (part, whole) = fractions[index]
    let (found, named) = (Int128(share.count) * Int128(whole), Int128(share.of) * Int128(part))
    return Fraction(part: part, whole: whole, side: found < named ? .below : found == named ? .exact : .above)
  }

  /// `more than one page in four`, with `one` for the noun; `half of the pages`, with `many`.
  static func words(_ fraction: Fraction, one: String, many: String) -> String {
    let words = [1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 9: "nine", 10: "ten", 20: "twenty"]
    let side =
      switch fraction.side {
      case .below: "fewer than "
      case .exact: ""
      case .above: "more than "
      }
    if fraction.whole == 2 { return "\(fraction.side == .below ? "less than " : side)half of the \(many)" }
    let (part, whole) = (words[fraction.part] ?? "", words[fraction.whole] ?? "")
    return "\(side)\(part) \(fraction.part == 1 ? one : many) in \(whole)"
  }
}
