#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// The slope of a series that a few odd values do not turn: the median of the slopes of all pairs.
///
/// H. Theil (1950), P. K. Sen (1968); of an even number of pairs the mean of the two in the middle. O(n^2 log n).
public enum TheilSen {
  /// The rise in one step of values that follow each other; nil of fewer than two, and when one is not finite.
  public static func slope(of values: [Double]) -> Double? {
    slope(of: values.enumerated().map { ($0.offset, $0.element) })
  }

  /// The rise in one step of values that follow each other; nil of fewer than two.
  public static func slope(of values: [Int]) -> Double? {
    slope(of: values.map { Double($0) })
  }

  /// The rise in one step of values at places that need not follow each other, as where months are left out.
  ///
  /// Nil of fewer than two values, of places that do not ascend, and when a value or a slope is not finite.
  public static func slope(of points: [(place: Int, value: Double)]) -> Double? {
    guard points.count > 1, zip(points, points.dropFirst()).allSatisfy({ $0.place < $1.place }) else { return nil }
    var slopes: [Double] = []
    slopes.reserveCapacity(points.count * (points.count - 1) / 2)
    for later in points.indices {
      for earlier in 0..<later {
        let steps = Double(points[later].place) - Double(points[earlier].place)
        slopes.append((points[later].value - points[earlier].value) / steps)
      }
    }
    guard slopes.allSatisfy(\.isFinite) else { return nil }
    slopes.sort()
    let median = slopes[(slopes.count - 1) / 2] / 2 + slopes[slopes.count / 2] / 2
    return median
  }

  /// The growth of a rate in one step, as a share of it: exp(median slope of ln((c + 1/2) / e)) - 1, above -1.
  ///
  /// 0.1 is 10 % more in each step. Steps without exposure are left out, and those after them keep their places. Nil
  /// when fewer than two remain, when one is not usable, and when the growth is too large for a number.
  public static func growth(of counts: [ExposedCount]) -> Double? {
    guard counts.allSatisfy(\.isUsable) else { return nil }
    let points = counts.enumerated().filter { $0.element.exposure > 0 }.map { ($0.offset, $0.element.logRate) }
    guard let slope = slope(of: points) else { return nil }
    let growth = expm1(slope)
    return growth.isFinite ? growth : nil
  }
}
