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
  init(_ history: PagingHistory, _ clocks: [PersonClock]) {
    var board = DutyBoard(history)
    var found: [PersonID: (hits: [PersonHit], course: InterruptionRule.Course)] = [:]
    for (index, episode) in history.episodes.enumerated() {
      let people = board.onCall(forTeamSet: Int(history.kind(of: episode).teamSet), at: episode.firedAt)
      if people.isEmpty { unattributed.append(episode.firedAt) }
      for person in people {
        let clock = clocks[person.position]
        let hours = clock.policy.hoursClass(of: episode.firedAt, in: clock.zone)
        let (begins, disturbs) = found[person, default: ([], history.interruptionRule.course)].course
          .next(at: episode.firedAt)
        found[person]?.hits.append(
          PersonHit(
            at: episode.firedAt, episode: Int32(index), hours: hours, beginsInterruption: begins,
            isDisturbance: disturbs))
      }
    }
    hits = found.map { ($0.key, $0.value.hits) }.sorted { $0.person.index < $1.person.index }
  }
}

/// Who is on call for teams, moment after moment.
private struct DutyBoard {
  /// One primary rota with its duties by start, and those that go on at the moment that was asked for last.
  private struct Lane {
    var duties: [Duty]
    var next = 0
    var open: [Duty] = []

    /// Amortised O(what goes on), and what begins or ends in between.
    mutating func advance(to moment: Timestamp) {
      open.removeAll { $0.end <= moment }
      while next < duties.count && duties[next].start <= moment {
        if duties[next].end > moment { open.append(duties[next]) }
        next += 1
      }
    }
  }

  private var lanes: [Lane] = []
  /// The lanes that alerts of a set of teams go to, by the set's number in `PagingHistory.teamSets`.
  private let lanesOfSet: [[Int]]

  /// O(duties and members of the sets).
  init(_ history: PagingHistory) {
    let byRota = Dictionary(grouping: history.duties, by: \.rota)
    var lanesOfTeam: [String?: [Int]] = [:]
    for (index, rota) in history.dutyRotas.enumerated() where rota.isPrimary {
      lanesOfTeam[rota.team, default: []].append(lanes.count)
      lanes.append(Lane(duties: byRota[index] ?? []))
    }
    let (anyones, only) = (lanesOfTeam[nil] ?? [], lanes.count == 1 ? [0] : [])
    lanesOfSet = history.teamSets.map { set in
      // Rotas of the alert's teams; else those of no team, and of an alert without a team the only one there is.
      let own = set.flatMap { lanesOfTeam[history.text($0)] ?? [] }
      if own.isEmpty { return set.isEmpty && anyones.isEmpty ? only : anyones }
      return Set(own).sorted()
    }
  }

  /// Everyone once, by number. Moments come in order.
  mutating func onCall(forTeamSet set: Int, at moment: Timestamp) -> [PersonID] {
    var people: Set<PersonID> = []
    for lane in lanesOfSet[set] {
      lanes[lane].advance(to: moment)
      for duty in lanes[lane].open { people.insert(duty.person) }
    }
    return people.sorted { $0.index < $1.index }
  }
}
