import PagingModel

/// Which lists there are in a period, and which an alert is in by what it is and whom it reached.
struct ListPlan {
  /// One list of many rows.
  struct Entry {
    var kind: EpisodeList.Kind
    /// Whether alerts that are no pages are in it.
    var holdsAll = true
    /// Whether it may name any.
    var namesAlerts = true
  }

  private(set) var entries: [Entry] = EpisodeList.Figure.allCases.map { Entry(kind: .figure($0)) }
  /// The lists of alerts of each kind of the history, of what interrupted each person, and of each rule of the loudest.
  private(set) var ofKind: [[Int]]
  private(set) var ofPerson: [[Int]]
  /// Whether the rule of each kind is one of the loudest.
  private(set) var isLoud: [Bool]
  /// The place of each kind's severity, where that is known.
  let levels: [SeverityMix.Level?]
  /// The list of Mondays, that of the hour from midnight on, and that of Monday's; the others follow. Nil where the hours are
  /// not told; nor single hours where they would tell zones.
  private(set) var clock: (weekdays: Int, hours: Int, weekHours: Int?)?

  private let history: PagingHistory

  init(_ history: PagingHistory) {
    self.history = history
    ofKind = Array(repeating: [], count: history.kinds.count)
    ofPerson = Array(repeating: [], count: history.people.count)
    isLoud = Array(repeating: false, count: history.kinds.count)
    levels = history.kinds.map { kind in history.text(kind.severity).flatMap(SeverityMix.level) }
  }

  /// Adds a list, and returns its number.
  mutating func add(
    _ family: EpisodeList.Family, _ place: Int, holdsAll: Bool = true, namesAlerts: Bool = true
  ) -> Int {
    entries.append(Entry(kind: .row(family, place), holdsAll: holdsAll, namesAlerts: namesAlerts))
    return entries.count - 1
  }

  // MARK: by what alerts are

  /// - Parameter rules: with their places by rank.
  mutating func addRules(_ rules: [(place: Int, rule: RuleValues)], loudest: some Sequence<RuleValues>) {
    var numbers: [RuleKey: Int] = [:]
    for (place, rule) in rules {
      guard let key = rule.id?.key else { continue }
      numbers[key] = add(.rule, place, holdsAll: rule.pages == nil)
    }
    let loud = Set(loudest.compactMap { $0.id?.key })
    for (index, kind) in history.kinds.enumerated() {
      let key = RuleKey(rule: kind.rule, service: kind.service)
      if let number = numbers[key] { ofKind[index].append(number) }
      isLoud[index] = loud.contains(key)
    }
  }

  mutating func addTiers(_ tiers: [TierValues]) {
    for (index, row) in tiers.enumerated() {
      let number = add(.tier, index + 1, holdsAll: row.values.pages == nil)
      for (kind, value) in history.kinds.enumerated() {
        if value.service.flatMap({ history.tiers[$0] }) == row.tier { ofKind[kind].append(number) }
      }
    }
  }

  /// - Parameter rows: with their places among all.
  mutating func addServices(_ rows: [(place: Int, row: SegmentValues)]) {
    add(.service, rows) { [$0.service] }
  }

  mutating func addTeams(_ rows: [(place: Int, row: SegmentValues)]) {
    let sets = history.teamSets
    add(.team, rows) { kind in
      let teams = sets[Int(kind.teamSet)]
      return teams.isEmpty ? [nil] : teams
    }
  }

  /// Of names that several have there is no list: it would be of another one.
  private mutating func add(
    _ family: EpisodeList.Family, _ rows: [(place: Int, row: SegmentValues)], _ keys: (EpisodeKind) -> [TextID?]
  ) {
    var texts: [String?: Set<TextID?>] = [:]
    for text in Set(history.kinds.flatMap(keys)) { texts[history.text(text), default: []].insert(text) }
    var numbers: [TextID?: Int] = [:]
    for (place, row) in rows {
      guard let own = texts[row.name], own.count == 1, let text = own.first else { continue }
      numbers[text] = add(family, place, holdsAll: row.pages == nil)
    }
    for (index, kind) in history.kinds.enumerated() { ofKind[index] += Set(keys(kind)).compactMap { numbers[$0] } }
  }

  // MARK: by whom they reached

  /// The first of people as `LoadValues.peopleByTeam`, and teams that may be told of: the busiest, and some others.
  mutating func addPeople(_ load: LoadValues, teams: [Int]) {
    let labels = Dictionary(grouping: history.people.indices) { history.people[$0].label }
    for (index, person) in load.peopleByTeam.prefix(LoadValues.mostShown).enumerated() {
      guard let own = labels[person.person], own.count == 1 else { continue }
      ofPerson[own[0]].append(add(.person, index + 1))
    }
    for index in Set(load.busiestTeams.prefix(LoadValues.mostShownGroups) + teams).sorted() {
      let number = add(.carriers, index + 1)
      for person in history.people.indices where history.people[person].team == load.teams[index].team {
        ofPerson[person].append(number)
      }
    }
  }

  /// By the clock of whoever was interrupted: held against the moments of alerts it would tell where people live.
  ///
  /// - Parameter hidesZones: then the lists of weekdays and hours name no alerts, and there are none of hours of the week.
  mutating func addHours(hidesZones: Bool) {
    let days = (1...7).map { add(.weekday, $0, namesAlerts: !hidesZones) }
    let hours = (0..<24).map { add(.hour, $0, namesAlerts: !hidesZones) }
    let weekHours = hidesZones ? [] : (1...168).map { add(.weekHour, $0) }
    clock = (days[0], hours[0], weekHours.first)
  }
}
