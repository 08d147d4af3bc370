import OncallMetrics

/// One of the numbers that the review begins with: what it is, what it should be, what it was.
struct HeadlineNumber: Hashable, Sendable {
  /// In the order in which they are read.
  enum ID: String, CaseIterable { case actionable, shiftsOverLimit, sleepPerOnCallWeek, highLoad, timeToAcknowledge }

  /// What the value is counted in.
  enum Unit: String { case percent, perOnCallWeek, people, seconds }

  var id: ID
  var title: String
  var own: HeadlineReading
  /// The value must not be above it, or below it for what should be many; nil where none is set.
  var target: Double?
  /// Nil where the target is none, the value is not known, or there is too little to judge by.
  var isMet: Bool?
  /// Of the month before, where the period is a month; nothing is known of it else.
  var before = HeadlineReading()
  /// Whether chance explains how it differs from the month before; false where nobody asked.
  var isWithinChance = false
  /// Of the months that end with the period, oldest first.
  var months: [HeadlineReading] = []
  /// Why the value is not known.
  var reason: String?
}

extension HeadlineNumber {
  /// Of fewer, a share is not held against its target.
  static let leastToJudge = QualityMeasure.leastToJudge

  var unit: Unit {
    switch id {
    case .actionable, .shiftsOverLimit: .percent
    case .sleepPerOnCallWeek: .perOnCallWeek
    case .highLoad: .people
    case .timeToAcknowledge: .seconds
    }
  }

  /// Nil where it is not known.
  var value: Double? { own.value }
  /// How many of these, and of how many.
  var count: Int? { own.count }
  var of: Int? { own.of }
  /// The value of the month before.
  var previous: Double? { before.value }
  /// The values of the months.
  var series: [Double?] { months.map(\.value) }

  static func percent(_ share: Share?) -> Double? {
    share.flatMap { $0.of > 0 ? 100 * Double($0.count) / Double($0.of) : nil }
  }
}

extension HeadlineNumber.ID {
  /// By what its change to another month is tested; nil of what is not.
  var tested: MonthChange.Metric? {
    switch self {
    case .actionable: .actionableShare
    case .shiftsOverLimit: .shiftsOverLimit
    case .sleepPerOnCallWeek, .highLoad, .timeToAcknowledge: nil
    }
  }
}
