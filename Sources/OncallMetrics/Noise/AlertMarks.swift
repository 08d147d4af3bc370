/// What the firings of one alert say of one of them. One byte an episode.
struct AlertMarks: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// See `Flapping`.
  static let flapping = AlertMarks(rawValue: 1)
  /// See `Chattering`.
  static let chattering = AlertMarks(rawValue: 2)
  /// See `Repeats`.
  static let repeated = AlertMarks(rawValue: 4)
  /// See `StaleAlerts`.
  static let stale = AlertMarks(rawValue: 8)
}
