extension EpisodeList {
  /// Figures of all of the period.
  public enum Figure: Int, Hashable, CaseIterable, Sendable {
    case episodes, pages, sleepPages, actionable, notActionable, unknown, interruptions, sleepInterruptions
    case acknowledged, neverAcknowledged
    case businessPages, offPages, decided, labelled, businessInterruptions, offInterruptions, notified
    case acknowledgedInBusiness, acknowledgedOff, acknowledgedInSleep, acknowledgedAfterEnd
    case resolved, neverTouched, closedByTimer, stillOpen
    case acknowledgedWhileOpen, selfResolved, shorterThan5Minutes
    case loudest, chattering, flapping, stale, severityKnown, severityHigh, severityMedium, severityLow
    case onIncident, offIncident
    /// First pages of recorded incidents, and after deployments; what interrupted in shifts over their limit.
    case detected, followed, overLimit
  }

  /// Figures of which there are many, one a row.
  public enum Family: String, Hashable, CaseIterable, Sendable {
    /// Rules by rank; storms by start; clusters by size; patterns as they are told.
    case rule, storm, cluster, pattern
    /// Tiers, teams and services as their rows: of their alerts.
    case tier, team, service
    /// Days, or weeks, as `DayColumn.columns`; months as those of the report; the month beside it.
    case day, month, compared
    /// Weekdays from Monday, 1, hours of the day from 0, and hours of the week from Monday's first, 1: of whoever was
    /// interrupted.
    case weekday, hour, weekHour
    /// People as `LoadValues.peopleByTeam`, teams and rotas as their rows: of what interrupted them.
    case person, carriers, rota
    /// The month before of rules that were found noisy then, as followed up.
    case before
    /// The month beside the period, of rules as `RuleChanges.rules` and of teams as their rows in the period's load.
    case comparedRule, comparedTeam
    /// Pages by what came before them, four bands of each row of `FatigueValues`.
    case answered
    /// First pages of recorded incidents by severity, and after deployments by service and team, as their rows.
    case severity, deployedService, deployedTeam
  }

  /// What a list is of.
  public enum Kind: Hashable, Sendable {
    case figure(Figure)
    /// One of a family, by its place from 1 on; hours from 0 on.
    case row(Family, Int)

    /// Distinct among the lists of a period: `sleepPages`, `rule-3`.
    public var id: String {
      switch self {
      case .figure(let figure): String(describing: figure)
      case .row(let family, let place): "\(family.rawValue)-\(place)"
      }
    }

    /// The most alerts that such a list names.
    public var most: Int {
      switch self {
      case .figure, .row(.rule, _), .row(.storm, _), .row(.cluster, _): EpisodeList.most
      case .row: EpisodeList.mostOfRow
      }
    }
  }
}
