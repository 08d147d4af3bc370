import PagingModel

/// Tells which firings of alerts are at least the third within an hour: 24 bytes for each text of the history.
struct RepeatedFirings {
  static let window = Milliseconds.minutes(60)

  /// The last three moments at which an alert fired, each once.
  private struct Moments {
    var first = Timestamp(milliseconds: .min)
    var second = Timestamp(milliseconds: .min)
    var third = Timestamp(milliseconds: .min)
  }

  private var moments: [Moments]

  /// - Parameter textCount: the number of texts that alert keys are among.
  init(textCount: Int) {
    moments = Array(repeating: Moments(), count: textCount)
  }

  /// Takes up a firing, no earlier than all before, and says whether it is at least its alert's third within the hour that
  /// ends with it. Two at the same moment are one. O(1).
  mutating func add(_ key: TextID, at moment: Timestamp) -> Bool {
    var own = moments[key.position]
    if own.third != moment {
      own = Moments(first: own.second, second: own.third, third: moment)
      moments[key.position] = own
    }
    return own.first >= moment - Self.window
  }
}
