/// The values that are compatible with what was counted, both ends included.
public struct ConfidenceInterval: Hashable, Sendable {
  public let low: Double
  /// At least `low`.
  public let high: Double

  public init(low: Double, high: Double) {
    (self.low, self.high) = (low, high)
  }

  public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
