/// Everything that one person carried in a period: for that person.
public struct PersonSheet: Hashable, Sendable {
  /// One rule by which the person was interrupted.
  public struct Rule: Hashable, Sendable {
    /// Nil when the input does not tell.
    public var rule: String?
    public var service: String?
    /// Interruptions that began with a page of the rule.
    public var interruptions: Int
    /// Of these, those in sleep hours.
    public var sleep: Int
  }

  /// The part of the period that the input covers: what shares of time are of.
  public var covered: Period
  /// Nil where nothing is known of the person in the period.
  public var load: PersonLoad?
  public var recovery: PersonRecovery?
  /// The person's primary shifts, cut to the period, by start.
  public var shifts: [ShiftLoad] = []
  /// By interruptions in sleep hours, then all interruptions, descending, then by bytes; each rule and service once.
  public var rules: [Rule] = []
  /// The person's disturbances of the team's; nil without a team, and of small ones.
  public var teamShare: Share?
  /// The people of the team who were on call or disturbed: among whom a fair share is.
  public var teamPeople = 0
  /// How many fair shares the person's is, counted as `Fairness` does; nil where that says nothing.
  public var timesFair: Double?
  /// Whether a schedule tells when the person was on call.
  public var knowsDuties = false
  /// Whether a source records who acknowledged.
  public var knowsActions = false

  public init(covered: Period) { self.covered = covered }
}
