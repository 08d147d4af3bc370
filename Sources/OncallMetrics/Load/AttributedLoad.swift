import PagingModel

/// Alerts of sources that cannot know pages, given to whoever was on call when they fired.
///
/// An alert goes to those in the primary rotas of its teams; where there is one rota only, or none that names a team, to
/// those in all of them. It folds as notifications do.
struct AttributedLoad {
  private(set) var hits: [(person: PersonID, hits: [PersonHit])] = []
  /// When alerts fired that found nobody, in order.
  private(set) var unattributed: [Timestamp] = []

  /// O((n + m) log m) for n episodes and m duties.
  init(_ history: PagingHistory, _ clocks: [PersonClock], _ options: LoadOptions) {
    let board = DutyBoard(history)
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

/// Who is on call for a team at a moment.
private struct DutyBoard {
  private let history: PagingHistory
  /// The duties of each primary rota, by start, and the latest end up to each.
  private var rotas: [(rota: DutyRota, duties: [Duty], latestEnds: [Timestamp])] = []
  private let namesTeams: Bool

  init(_ history: PagingHistory) {
    self.history = history
    let byRota = Dictionary(grouping: history.duties, by: \.rota)
    for (index, rota) in history.dutyRotas.enumerated() where rota.isPrimary {
      let duties = byRota[index] ?? []
      var latest = Timestamp(milliseconds: .min)
      let ends = duties.map { duty in
        latest = max(latest, duty.end)
        return latest
      }
      rotas.append((rota, duties, ends))
    }
    namesTeams = rotas.count > 1 && rotas.contains { $0.rota.team != nil }
  }

  /// Everyone once, by number.
  func onCall(for teams: [TextID], at moment: Timestamp) -> [PersonID] {
    let names = teams.map { history.text($0) }
    var people: Set<PersonID> = []
    for entry in rotas where !namesTeams || entry.rota.team.map(names.contains) == true {
      var index = Self.count(in: entry.duties, startingUpTo: moment) - 1
      while index >= 0, entry.latestEnds[index] > moment {
        if entry.duties[index].end > moment { people.insert(entry.duties[index].person) }
        index -= 1
      }
    }
    return people.sorted { $0.index < $1.index }
  }

  private static func count(in duties: [Duty], startingUpTo moment: Timestamp) -> Int {
    var (low, high) = (0, duties.count)
    while low < high {
      let middle = (low + high) / 2
      if duties[middle].start <= moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
