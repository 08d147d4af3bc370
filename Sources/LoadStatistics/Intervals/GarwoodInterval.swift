/// The exact interval of the mean of a Poisson count.
///
/// F. Garwood (1936): of n events, chi2(alpha/2, 2n)/2 to chi2(1 - alpha/2, 2n + 2)/2; the lower end of none is 0.
/// It covers the mean at least as often as it says. O(sqrt(n)) for each of about ten steps.
public enum GarwoodInterval {
  /// The interval of the mean of `count` events; nil of one outside 0..<1e12 and a confidence outside 0..<1.
  ///
  /// A confidence of 0.95 leaves 2.5 % on either side.
  public static func of(_ count: Int, confidence: Double = 0.95) -> ConfidenceInterval? {
    guard count >= 0, confidence >= 0, confidence < 1 else { return nil }
    let tail = (1 - confidence) / 2
    let low = count == 0 ? 0 : RegularizedGamma.inverse(shape: Double(count), lower: tail)
    guard let low, let high = RegularizedGamma.inverse(shape: Double(count) + 1, upper: tail) else { return nil }
    return ConfidenceInterval(low: low, high: high)
  }

  /// The interval of the rate of events in one unit of exposure; nil, too, when the exposure is 0 or unusable.
  public static func rate(of events: ExposedCount, confidence: Double = 0.95) -> ConfidenceInterval? {
    guard events.isUsable, events.exposure > 0,
      let mean = of(events.count, confidence: confidence), (mean.high / events.exposure).isFinite
    else { return nil }
    return ConfidenceInterval(low: mean.low / events.exposure, high: mean.high / events.exposure)
  }
}
