import PagingModel

/// Finds the team of everyone for whom the configuration names none: what the load of teams is counted by.
///
/// Best first: the team that an export tells; the team of the rota in which the person was on call the longest; the team
/// of most of the pages that reached the person. Of equals the first by bytes counts. Where an export tells several
/// teams, rota and pages choose among them. O(n) in duties and notifications, for each team of an alert.
struct PeopleTeams {
  /// What speaks for a team: more hours or pages, then the smaller name.
  private typealias Weights = [(team: String, weight: Int64)]

  static func assign(to history: inout PagingHistory, _ known: KnownTeams) {
    let undecided = history.people.map { $0.team == nil && $0.mergedInto == nil }
    guard undecided.contains(true) else { return }
    let hours = hoursOnCall(in: history, known)
    let pages = pages(in: history, of: undecided)
    for index in history.people.indices where undecided[index] {
      let told = history.memberships[PersonID(index)]?.map { history.text($0) } ?? []
      let (team, origin) = choose(told, hours[index] ?? [], pages[index] ?? [])
      (history.people[index].team, history.people[index].teamOrigin) = (team, origin)
    }
  }

  private static func choose(_ told: [String], _ hours: Weights, _ pages: Weights) -> (String?, TeamOrigin) {
    if !told.isEmpty {
      let isTold = { (team: String) in told.contains { $0.utf8.elementsEqual(team.utf8) } }
      let best =
        heaviest(hours.filter { isTold($0.team) }) ?? heaviest(pages.filter { isTold($0.team) })
        ?? heaviest(told.map { ($0, 0) })
      return (best, .export)
    }
    if let team = heaviest(hours) { return (team, .schedule) }
    if let team = heaviest(pages) { return (team, .pages) }
    return (nil, .unknown)
  }

  private static func heaviest(_ weights: Weights) -> String? {
    weights.min { left, right in
      left.weight == right.weight
        ? left.team.precedes(right.team) : left.weight > right.weight
    }?.team
  }

  // MARK: hours on call

  /// The time on call of people, by rota, with the rota's team.
  private static func hoursOnCall(in history: PagingHistory, _ known: KnownTeams) -> [Int: Weights] {
    struct Seat: Hashable {
      var person: Int
      var rota: Int
    }
    var times: [Seat: Int64] = [:]
    for duty in history.duties where history.dutyRotas[duty.rota].team != nil {
      times[Seat(person: duty.person.position, rota: duty.rota), default: 0] += (duty.end - duty.start).count
    }
    var weights: [Int: Weights] = [:]
    for (seat, time) in times {
      guard let team = history.dutyRotas[seat.rota].team else { continue }
      weights[seat.person, default: []].append((known.name(of: team), time))
    }
    return weights
  }

  // MARK: pages

  /// How many pages of each team reached the undecided people. A page of several teams counts for each.
  private static func pages(in history: PagingHistory, of undecided: [Bool]) -> [Int: Weights] {
    struct Reach: Hashable {
      var person: Int
      var team: TextID
    }
    var counts: [Reach: Int64] = [:]
    // The last episode that was counted for a person.
    var last = Array(repeating: -1, count: undecided.count)
    for (index, episode) in history.episodes.enumerated() {
      let teams = history.teamSets[Int(history.kind(of: episode).teamSet)]
      guard !teams.isEmpty, episode.firstNotification != nil else { continue }
      for notification in history.notifications(of: episode) {
        let person = notification.person.position
        guard undecided[person], last[person] != index, history.interruptingChannels.contains(notification.channel)
        else { continue }
        last[person] = index
        for team in teams { counts[Reach(person: person, team: team), default: 0] += 1 }
      }
    }
    var weights: [Int: Weights] = [:]
    for (reach, count) in counts { weights[reach.person, default: []].append((history.text(reach.team), count)) }
    return weights
  }
}
