import PagingModel

/// Alerts of sources that cannot know pages, given to whoever was on call when they fired.
///
/// An alert goes to those in the primary rotas of its teams, else to those in rotas that name no team; one without a team to
/// the only rota there is. It folds as notifications do.
struct AttributedLoad {
  private(set) var hits: [(person: PersonID, hits: [PersonHit])] = []
  /// When alerts fired that found nobody, in order.
  private(set) var unattributed: [Timestamp] = []

  /// O(n r + m) for n episodes, m duties and r of them at a time.
  init(_ history: PagingHistory, _ clocks: [PersonClock], _ options: LoadOptions) {
    var board = DutyBoard(history)
    var found: [PersonID: [PersonHit]] = [:]
    for (index, episode) in history.episodes.enumerated() {
      let people = board.onCall(for: history.teamSets[Int(history.kind(of: episode).teamSet)], at: episode.firedAt)
      if people.isEmpty { unattributed.append(episode.firedAt) }
      for person in people {
        let clock = clocks[person.position]
        let hours = clock.policy.hoursClass(of: episode.firedAt, in: clock.zone)
        found[person, default: []].append(
          PersonHit(
            at: episode.firedAt, episode: Int32(index), hours: hours, beginsInterruption: false, isDisturbance: false))
      }
    }
    hits = found.map { ($0.key, Self.folded($0.value, options)) }.sorted { $0.person.index < $1.person.index }
  }

  /// Marks interruptions and disturbances among hits in order.
  private static func folded(_ hits: [PersonHit], _ options: LoadOptions) -> [PersonHit] {
    var folded = hits
    var (first, previous): (Timestamp?, Timestamp?)
    for index in folded.indices {
      let at = folded[index].at
      folded[index].beginsInterruption = first.map { at - $0 > options.interruptionFold } ?? true
      folded[index].isDisturbance = previous.map { at - $0 > options.disturbanceGap } ?? true
      if folded[index].beginsInterruption { first = at }
      previous = at
    }
    return folded
  }
}

/// Who is on call for teams, moment after moment.
private struct DutyBoard {
  /// One primary rota with its duties by start, and those that go on at the moment that was asked for last.
  private struct Lane {
    var team: String?
    var duties: [Duty]
    var next = 0
    var open: [Duty] = []

    mutating func advance(to moment: Timestamp) {
      open.removeAll { $0.end <= moment }
      while next < duties.count && duties[next].start <= moment {
        if duties[next].end > moment { open.append(duties[next]) }
        next += 1
      }
    }
  }

  private let history: PagingHistory
  private var lanes: [Lane] = []
  /// The teams that have a rota of their own.
  private let teams: Set<String>

  init(_ history: PagingHistory) {
    self.history = history
    let byRota = Dictionary(grouping: history.duties, by: \.rota)
    for (index, rota) in history.dutyRotas.enumerated() where rota.isPrimary {
      lanes.append(Lane(team: rota.team, duties: byRota[index] ?? []))
    }
    teams = Set(lanes.compactMap(\.team))
  }

  /// Everyone once, by number. Moments come in order. O(those on call) and what begins or ends in between.
  mutating func onCall(for sets: [TextID], at moment: Timestamp) -> [PersonID] {
    let names = sets.map { history.text($0) }
    let own = names.filter(teams.contains)
    var people: Set<PersonID> = []
    for index in lanes.indices {
      lanes[index].advance(to: moment)
      guard isFor(lanes[index].team, names, own) else { continue }
      for duty in lanes[index].open { people.insert(duty.person) }
    }
    return people.sorted { $0.index < $1.index }
  }

  /// A rota of a team is for its alerts, and for those of no team where there is no other; one of no team for all alerts
  /// that have no rota of their own.
  private func isFor(_ team: String?, _ names: [String], _ own: [String]) -> Bool {
    guard let team else { return own.isEmpty }
    return own.contains(team) || (names.isEmpty && lanes.count == 1)
  }
}
