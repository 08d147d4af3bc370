import PagingModel

/// Alerts that fire again soon after they were over: what was done did not last.
enum Repeats {
  static let span = Milliseconds.minutes(60)

  static let definition = MetricDefinition(
    id: "repeats", title: "Repeats", unit: "episodes",
    text: """
      episodes whose alert key was over at most 60 minutes before they fired, by its firing before; an end that is not \
      known, or the pager's timer's, is none
      """,
    source: "own")

  /// Whether a firing repeats the one before it of the same alert.
  static func isRepeat(_ firing: AlertFiring, after earlier: AlertFiring) -> Bool {
    guard let endedAt = earlier.endedAt else { return false }
    return endedAt <= firing.firedAt && firing.firedAt - endedAt <= span
  }
}
