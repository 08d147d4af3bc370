/// How much work rules may still take: a calendar of rules without an end stops instead of going on.
///
/// A step is a period, a day or a time of day that is looked at.
public struct ExpansionBudget: Hashable, Sendable {
  /// The steps that each event may take.
  public let perEvent: Int
  /// The steps that are left for the event, and for all of them.
  private var event: Int
  private var total: Int

  /// Enough for a rule by the hour over a century.
  public static let standard = ExpansionBudget(perEvent: 2_000_000, total: 10_000_000)

  public init(perEvent: Int, total: Int) {
    self.perEvent = perEvent
    self.total = total
    event = min(perEvent, total)
  }

  /// Begins with the next event.
  mutating func startEvent() {
    event = min(perEvent, total)
  }

  /// Takes steps.
  /// - Throws: `Exhausted` when there are not as many left.
  mutating func take(_ steps: Int) throws(Exhausted) {
    guard steps <= event else {
      total = max(0, total - max(0, event))
      event = 0
      throw Exhausted(limit: perEvent)
    }
    event -= steps
    total -= steps
  }

  /// Tells that a rule takes more steps than it may.
  struct Exhausted: Error, Hashable, Sendable {
    var limit: Int
  }
}
