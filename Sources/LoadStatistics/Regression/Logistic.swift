#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// The logistic function, and how wrong probabilities are. All O(1).
public enum Logistic {
  /// The probability of log-odds, in 0...1.
  public static func probability(_ odds: Double) -> Double {
    odds >= 0 ? 1 / (1 + exp(-odds)) : exp(odds) / (1 + exp(odds))
  }

  /// The negative log likelihood of an outcome by its log-odds.
  public static func loss(_ odds: Double, isHit: Bool) -> Double {
    let against = isHit ? -odds : odds
    return max(0, against) + log1p(exp(-abs(against)))
  }

  /// The mean negative log likelihood of outcomes when each is foretold by the share of hits among them: their entropy.
  ///
  /// - Parameter share: in 0...1.
  public static func loss(ofShare share: Double) -> Double {
    [share, 1 - share].reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 }
  }

  /// The square of the distance from the probability to the outcome: G. W. Brier (1950).
  public static func brier(_ odds: Double, isHit: Bool) -> Double {
    let miss = (isHit ? 1 : 0) - probability(odds)
    return miss * miss
  }
}
