public import PagingModel

/// What people carried in a period, as far as it may be told.
///
/// Months have no rows: of rows of several periods those could be computed that one of them hides.
public struct LoadValues: Hashable, Sendable {
  /// Without those of hidden groups; by interruptions, descending, then by the bytes of the label.
  public var people: [PersonLoad] = []
  /// By the bytes of the name; people without a team last.
  public var teams: [TeamLoad] = []
  /// By the bytes of the name, then by role, then by the bytes of the team.
  public var rotas: [RotaLoad] = []
  /// Primary shifts without those of hidden people, by start, then by rota and person.
  public var shifts: [ShiftLoad] = []
  /// All interruptions by hours class, whoever had them.
  public var hours = HoursCounts()
  /// Interruptions by weekday, from Monday, and hour of the receiver's own clock: 168.
  public var heat: [Int] = []
  /// Everyone with a figure above 0, hidden or not.
  public var peopleCount = 0
  /// Sums over everyone; nil where they are so few that the sums tell of each.
  public var totals: LoadSums?
  /// Of all shifts, those with more incidents than the limit; nil where `totals` is.
  public var shiftsOverLimit: Share?
  /// How many independent shifts that share stands for: those of one person are alike. Nil without any, and where it is nil.
  public var effectiveShifts: Double?
  /// Of all people, those who were on call for more than the limit; nil where `totals` is.
  public var peopleOverOnCallShare: Share?
  /// The least number of people who carried half of the interruptions; nil without any.
  public var peopleWithHalf: Int?
  public var hidden = HiddenPeople()
  /// Whether a schedule tells who was on call.
  public var knowsDuties = false
  /// Whether alerts stand for notifications, given to whoever was on call.
  public var isAttributed = false
  /// Alerts of the period that could be given to nobody.
  public var unattributed = 0
  /// Whether nights were looked at; the period may be too long for that.
  public var knowsNights = true

  public init() {}
}

extension LoadValues {
  /// The most people that a page shows one by one, and the most teams, and rotas.
  public static let mostShown = 120
  public static let mostShownGroups = 25

  /// The places of the teams that may be told of: the most interruptions in sleep hours first, then the most, then in their
  /// order.
  public var busiestTeams: [Int] {
    let keys = teams.indices.map { [teams[$0].sums?.hours.sleep ?? 0, teams[$0].sums?.hours.total ?? 0, -$0] }
    return teams.indices.filter { !teams[$0].isSuppressed }.sorted { keys[$1].lexicographicallyPrecedes(keys[$0]) }
  }

  /// The places of the rotas of which anything is told: of one of few people that is the time without anybody alone.
  public var toldRotas: [Int] { rotas.indices.filter { rotas[$0].load != nil || rotas[$0].uncovered.count > 0 } }

  /// Team by team, each in order of name: nobody is ranked. People without a team come last.
  public var peopleByTeam: [PersonLoad] {
    people.sorted { left, right in
      ByteOrder.equal(left.team, right.team)
        ? ByteOrder.precedes(left.person, right.person) : ByteOrder.precedes(left.team, right.team)
    }
  }
}

/// Those whose rows are not shown, as their group is too small.
public struct HiddenPeople: Hashable, Sendable {
  public var people = 0
  /// Their groups by the bytes of their names; nil for people without a team.
  public var teams: [String?] = []
  public var smallestGroup = 0

  public init() {}
}

/// What a team carried.
public struct TeamLoad: Hashable, Sendable {
  /// Nil for those without one.
  public var team: String?
  public var people: Int
  /// Nil where it is hidden.
  public var sums: LoadSums?
  public var fairness: Fairness?
  /// Who carries two fair shares and more, by bytes: several where they carry the same. Nobody where it is hidden.
  public var overloaded: [String] = []

  /// Whether the team has so few people that its figures would be theirs.
  public var isSuppressed: Bool { sums == nil }
}

/// What those carried who were on call for the same.
public struct RotaLoad: Hashable, Sendable {
  public var rota: String
  public var team: String?
  public var role: String?
  public var people: Int
  public var shifts: Int
  /// The hours of all shifts.
  public var onCall: Milliseconds
  /// The time of the period without anybody on call.
  public var uncovered: Milliseconds
  /// What reached people in their shifts; nil where it is hidden.
  public var load: Load?

  public struct Load: Hashable, Sendable {
    public var interruptions: Int
    public var sleep: Int
    public var incidents: Int
    public var shiftsOverLimit: Share
    public var fairness: Fairness
  }
}

/// One primary shift, cut to the period.
public struct ShiftLoad: Hashable, Sendable {
  public var rota: String
  public var person: String
  public var start: Timestamp
  public var end: Timestamp
  public var interruptions: Int
  /// Of these, those in sleep hours.
  public var sleep: Int
  public var incidents: Int
  /// Tenths of the number of incidents that are not too many.
  public var limitTenths: Int
  public var isOverLimit: Bool
}
