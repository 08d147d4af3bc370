/// A part of a whole: how many of how many.
public struct Share: Hashable, Sendable {
  /// The size of the part.
  public var count: Int
  /// The size of the whole.
  public var of: Int

  public init(count: Int, of: Int) {
    self.count = count
    self.of = of
  }

  /// Tenths of a percent, half up on the exact ratio; nil for an empty whole.
  public var tenthsOfPercent: Int? {
    of == 0 ? nil : Int((2000 * Int128(count) + Int128(of)) / (2 * Int128(of)))
  }
}
