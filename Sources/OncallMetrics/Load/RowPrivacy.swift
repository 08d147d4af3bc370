import PagingModel

/// Which rows of alerts would tell what people of hidden groups carried.
///
/// Rows of rules, services, teams, tiers, clusters and storms are of alerts and are never left out. What they say of people
/// (notifications, interruptions, how many people, how soon these answered) is told where nobody of a hidden group is among those
/// whom the row reached, or at least a whole group of others is. One hidden row could be computed from the totals: the row with
/// the next fewest people is hidden with it, until the hidden rows are two or more and have a whole group of people.
struct RowPrivacy: Sendable {
  /// Whether no row tells of people.
  private var hidesAll = false
  private var hidden = PersonSet.empty
  private var teams: Set<String> = []
  private var smallestGroup = 0

  /// Every row tells everything.
  static let none = RowPrivacy()

  /// No row tells of people.
  static let all = {
    var privacy = RowPrivacy()
    privacy.hidesAll = true
    return privacy
  }()

  private init() {}

  /// Whoever has no row in the load is hidden here as well; where everyone is one small group, all of it is told of together, as
  /// the totals are.
  init(_ rows: LoadRows, _ options: LoadOptions) {
    guard !rows.areTooFew else { return }
    smallestGroup = options.smallestGroup
    teams = Set(rows.small.hidden.compactMap(\.self))
    for row in rows.people where rows.small.hides(row.team) { hidden.insert(row.id) }
  }

  /// Whether any row could tell too much.
  var hidesAnybody: Bool { hidesAll || !teams.isEmpty || hidden.count > 0 }

  /// Whether a row tells too much.
  ///
  /// - Parameters:
  ///   - people: whom it reached.
  ///   - team: whose it is.
  func hides(_ people: PersonSet, team: String? = nil) -> Bool {
    if hidesAll { return true }
    if let team, teams.contains(team) { return true }
    let few = people.count(among: hidden)
    return few > 0 && people.count - few < smallestGroup
  }

  /// A row of a list whose rows make up a total.
  struct Row {
    /// Whom it reached.
    var people: PersonSet
    var team: String?
  }

  /// Which rows of such a list tell too much, with those that are hidden so that nobody can compute these.
  ///
  /// O(n log n) in rows, and the members of their sets.
  func hidden(among rows: [Row]) -> [Bool] {
    completed(rows.map { hides($0.people, team: $0.team) }, of: rows.map(\.people))
  }

  /// The hidden rows, with those without which they could be computed.
  ///
  /// - Parameters:
  ///   - isHidden: which rows tell too much.
  ///   - people: whom each reached.
  func completed(_ isHidden: [Bool], of people: [PersonSet]) -> [Bool] {
    if hidesAll { return isHidden }
    var isHidden = isHidden
    var (count, reached) = (0, PersonSet.empty)
    func hide(_ index: Int) {
      isHidden[index] = true
      count += 1
      reached.merge(people[index])
    }
    let rows = people.indices.filter { people[$0].count > 0 }
    for index in rows where isHidden[index] { hide(index) }
    let others = rows.filter { !isHidden[$0] }.sorted { (people[$0].count, $0) < (people[$1].count, $1) }
    for index in others where count > 0 && (count < 2 || reached.count < smallestGroup) { hide(index) }
    return isHidden
  }

  static let definition = MetricDefinition(
    id: "suppressed", title: "Hidden figures of rows", unit: "",
    text: """
      rows of rules, services, teams, tiers, clusters and storms are of alerts and always told; what they say of people \
      (notifications, interruptions, people, times to answer) is not told of teams that the load hides, nor where somebody of a \
      hidden group and fewer others than a group must have were reached, nor in the row with the next fewest people where \
      one hidden row could be computed from the others; months tell nothing of it where anybody is hidden in one of them
      """,
    source: "own, with mingroup = 5 of Microsoft Viva Insights")
}
