/// Which of a person's notifications on interrupting channels begin interruptions, and which are disturbances.
public struct InterruptionRule: Hashable, Sendable {
  /// Notifications at most this long after the first of an interruption are part of it, after PagerDuty's Responder
  /// Insights.
  public var fold = Milliseconds.seconds(60)
  /// A notification that comes later than this after the one before it is a disturbance.
  public var gap = Milliseconds.minutes(10)

  public init() {}

  /// Goes through one person's notifications.
  public var course: Course { Course(rule: self) }

  /// One person's notifications so far.
  public struct Course: Sendable {
    fileprivate let rule: InterruptionRule
    /// The first of the interruption that goes on, and the one before.
    private var first: Timestamp?
    private var previous: Timestamp?

    fileprivate init(rule: InterruptionRule) { self.rule = rule }

    /// What the next notification is; moments come in order.
    public mutating func next(at moment: Timestamp) -> (beginsInterruption: Bool, isDisturbance: Bool) {
      let begins = first.map { moment - $0 > rule.fold } ?? true
      let disturbs = previous.map { moment - $0 > rule.gap } ?? true
      if begins { first = moment }
      previous = moment
      return (begins, disturbs)
    }
  }
}
