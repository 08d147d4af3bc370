import PagingModel

/// Groups of firings of one alert that come close after each other.
enum FiringGroups {
  /// So many firings make a group.
  static let least = 3

  /// Calls `body` with the position of every firing that belongs to a group of at least three within a span, both ends
  /// included; with some more than once. O(n).
  ///
  /// - Parameter firings: of one alert, by start.
  static func members(of firings: [AlertFiring], within span: Milliseconds, _ body: (Int) -> Void) {
    guard firings.count >= least else { return }
    for last in least - 1..<firings.count {
      let first = last - least + 1
      if firings[last].firedAt - firings[first].firedAt <= span { (first...last).forEach(body) }
    }
  }
}
