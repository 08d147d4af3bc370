/// An aggregate whose parts may be counted apart and put together in any order.
///
/// `merge` is associative and commutative, and `empty` changes nothing; two tallies that counted the same things are
/// equal, whatever the order. Tallies hold integers, sets and multisets only; shares, means and quantiles are made when
/// they are read.
protocol Mergeable: Equatable, Sendable {
  /// The tally of nothing.
  static var empty: Self { get }

  /// Adds everything that `other` counted.
  mutating func merge(_ other: Self)
}
