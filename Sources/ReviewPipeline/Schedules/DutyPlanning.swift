import AlertCorrelation
import OncallSchedules
import PagingModel

/// Who was on call when: the shifts of exports and of the configuration's files, resolved and put into the history.
struct DutyPlanning {
  /// How far beyond the history calendars are looked at, so that runs of days and gaps at its edges are whole.
  static let margin = Milliseconds.seconds(28 * 86_400)

  let options: ReviewOptions
  let hours: TeamHours
  /// What teams are called, by id.
  let teams: TeamNames

  /// Fills `duties` and `dutyRotas`, and adds people whom schedules alone know.
  ///
  /// O(n log n) in the shifts.
  func plan(_ history: inout PagingHistory, zones: inout TimeZoneDirectory) -> ScheduleUse {
    var use = ScheduleUse(isAsked: !options.schedules.isEmpty)
    guard let window = Self.window(of: history) else {
      use.files = options.schedules.map { ScheduleResult($0) }
      return use
    }
    let reading = ScheduleReading(zone: options.zone, window: window)
    var shifts = OncallShift.planned(in: history, during: window)
    for schedule in options.schedules {
      let (result, own) = reading.read(schedule, zones: &zones)
      use.files.append(result)
      shifts += own
    }
    for index in shifts.indices { shifts[index].name(teams, options.names.teams) }
    use.rotasWithoutLevel = history.rotasWithoutLevel(of: .pagerDuty, during: window)
    let known = history.people.count
    let numbered = number(shifts, in: &history)
    use.unknownPeople = history.people.count - known
    put(OncallPlan(numbered), into: &history)
    use.count(history)
    return use
  }

  /// The time that the history covers, or without one that of its shifts, and a margin.
  private static func window(of history: PagingHistory) -> Range<Timestamp>? {
    let moments = history.shifts.flatMap { [$0.start, $0.end].compactMap { $0 } }
    guard let first = history.first ?? moments.min(), let last = history.last ?? moments.max() else { return nil }
    return first - margin..<last + margin
  }

  // MARK: people

  /// Shifts whose people are named by their number in the history, so that everyone has one name in all schedules.
  private func number(_ shifts: [OncallShift], in history: inout PagingHistory) -> [OncallShift] {
    var roster = ScheduleRoster(history.people)
    var strangers = ScheduleStrangers(options: options, hours: hours, zones: history.zones)
    var numbers: [OncallPerson: Int] = [:]
    var unknown: [OncallPerson] = []
    for person in Set(shifts.map(\.person)) {
      if let index = roster.index(of: person) { numbers[person] = index } else { unknown.append(person) }
    }
    // Those with most names come first, so that others are found by one of them.
    for person in unknown.sorted(by: { ($1.nameCount, $0) < ($0.nameCount, $1) }) {
      numbers[person] = roster.index(of: person) ?? roster.add(strangers.person(person))
    }
    (history.people, history.zones) = (roster.people, strangers.zones)
    return shifts.compactMap { shift in
      guard let number = numbers[shift.person] else { return nil }
      var copy = shift
      copy.person = OncallPerson(id: String(number))
      return copy
    }
  }

  // MARK: duties

  private func put(_ plan: OncallPlan, into history: inout PagingHistory) {
    let lanes = plan.rotas
    history.dutyRotas = lanes.map { DutyRota(name: $0.rota, team: $0.team, role: $0.role?.text) }
    let numbers = Dictionary(uniqueKeysWithValues: lanes.enumerated().map { ($1, $0) })
    let duties = plan.shifts.compactMap { shift -> Duty? in
      guard let rota = numbers[shift.lane], let person = shift.person.id.flatMap({ Int($0) }) else { return nil }
      return Duty(person: PersonID(person), rota: rota, start: shift.start, end: shift.end)
    }
    let ids = history.people.map(\.id)
    history.duties = duties.sorted { left, right in
      let (a, b) = ((left.start, left.end, left.rota), (right.start, right.end, right.rota))
      if a != b { return a < b }
      return ids[left.person.position].precedes(ids[right.person.position])
    }
  }
}

extension OncallPerson {
  fileprivate var nameCount: Int { [name, email, id].count { $0 != nil } }
}

extension OncallShift {
  /// Calls its team as the history does, and a rota without a name by team and role.
  fileprivate mutating func name(_ teams: TeamNames, _ known: KnownTeams) {
    team = team.map { known.name(of: teams.label(of: $0)) }
    if rota.isEmpty { rota = [team, role?.text].compactMap { $0 }.joined(separator: " ") }
  }
}
