/// The marks of an axis that begins at zero: 1, 2, 2.5 or 5 times a power of ten apart, zero among them.
public struct Ticks: Hashable, Sendable {
  /// Ascending, from zero to the first that is not below the largest value.
  public var values: [Double]

  /// The largest value of the axis, above 0.
  public var top: Double { values.last ?? 1 }

  /// The fewest steps apart that need no more than `most` marks.
  ///
  /// - Parameters:
  ///   - largest: what has to fit; nothing, or no number, gives an axis to 1.
  ///   - isWhole: whether marks between whole numbers mean nothing, as of counts.
  public init(upTo largest: Double, most: Int = 4, isWhole: Bool = false) {
    let largest = largest.isFinite && largest > 0 ? min(largest, 1e12) : 1
    var power = 1e-3
    while true {
      for factor in [1, 2, 2.5, 5] {
        let step = factor * power
        if isWhole && step.rounded() != step { continue }
        let count = Int((largest / step - 1e-9).rounded(.up))
        if count < most {
          values = (0...max(1, count)).map { Double($0) * step }
          return
        }
      }
      power *= 10
    }
  }
}
