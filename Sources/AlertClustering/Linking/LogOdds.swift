#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// The logarithm of odds on a grid of 1e-9: what is compared, so that two C libraries cannot disagree.
struct LogOdds: Comparable, Sendable {
  private let steps: Int64

  /// What is no number, as options without sense make it, is as unlikely as can be.
  init(_ odds: Double) {
    let bounded = odds > .leastNormalMagnitude ? min(odds, .greatestFiniteMagnitude) : .leastNormalMagnitude
    steps = Int64((log(bounded) * 1e9).rounded(.toNearestOrEven))
  }

  static func < (left: LogOdds, right: LogOdds) -> Bool { left.steps < right.steps }

  /// Odds below this share of others are below them on the grid, too, whatever the rounding.
  static let surelyLess = 1 - 3e-9
}
