import PagingModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// How the chance that an alert triggers another falls with the time between them, per second.
struct TriggerKernel: Sendable {
  private let endedDecay: Double

  init(_ options: ClusteringOptions) { endedDecay = Double(options.endedDecay.count) }

  /// Two exponentials, of one minute and of eight; weaker the longer the earlier alert was over by then.
  ///
  /// - Parameters:
  ///   - distance: from start to start, in milliseconds.
  ///   - ended: from the earlier one's end to the later one's start; 0 and below while it fires.
  @inline(__always)
  func density(_ distance: Int64, ended: Int64) -> Double {
    let slow = exp(Double(distance) / -480_000)
    // e^(-t/60) is the eighth power of e^(-t/480).
    let squared = slow * slow
    let fourth = squared * squared
    let density = 0.65 / 60 * (fourth * fourth) + 0.35 / 480 * slow
    return ended > 0 ? density * exp(Double(ended) / -endedDecay) : density
  }
}
