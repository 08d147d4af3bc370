import OncallMetrics

/// One of the numbers that the review begins with: what it is, what it should be, what it was.
struct HeadlineNumber: Hashable, Sendable {
  enum ID: String { case actionable, shiftsOverLimit, sleepPerOnCallWeek, highLoad, timeToAcknowledge }

  /// What the value is counted in.
  enum Unit: String { case percent, perOnCallWeek, people, seconds }

  var id: ID
  var title: String
  var unit: Unit
  /// Nil where it is not known.
  var value: Double?
  /// Of how many, and how many of these.
  var count: Int?
  var of: Int?
  /// The value must not be above it, or below it for what should be many; nil where none is set.
  var target: Double?
  /// Nil where the target is none, or there is too little to judge by.
  var isMet: Bool?
  /// Of the month before, where the period is a month.
  var previous: Double?
  /// What that is counted from; nil of what is no share.
  var previousShare: Share?
  /// Of the months that end with the period, oldest first.
  var series: [Double?]
  /// What these are counted from, month for month; empty of what is no share.
  var seriesShares: [Share?] = []
  /// Why the value is not known.
  var reason: String?
}

extension HeadlineNumber {
  /// Of fewer, a share is not held against its target.
  static let leastToJudge = 10

  /// A share that should be nothing.
  init(_ id: ID, _ title: String, none share: Share?) {
    self.init(id: id, title: title, unit: .percent, series: [])
    guard let share, share.of > 0 else { return }
    (count, of, target) = (share.count, share.of, 0)
    value = HeadlineNumber.percent(share)
    isMet = share.of < HeadlineNumber.leastToJudge ? nil : share.count == 0
  }

  static func percent(_ share: Share?) -> Double? {
    share.flatMap { $0.of > 0 ? 100 * Double($0.count) / Double($0.of) : nil }
  }
}
