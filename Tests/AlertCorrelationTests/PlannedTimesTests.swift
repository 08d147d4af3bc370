import PagingModel
import Testing

@testable import AlertCorrelation

/// What is planned: shifts and maintenance windows.
@Suite struct PlannedTimesTests {
  private enum Plan {
    case shift(rota: String, person: String, level: UInt8?, start: Int64?, end: Int64?)
    case window(service: String, start: Int64, end: Int64)

    func add(to log: inout EventLog) {
      func moment(_ second: Int64) -> Timestamp { monday + .seconds(second) }
      switch self {
      case .shift(let rota, let person, let level, let start, let end):
        let (rotaID, personID) = (log.rota(bytes(rota).span), log.person(bytes(person).span, isCertain: true))
        log.offerName(bytes("Rota").span, for: rotaID, rank: .full, seenAt: 0)
        log.plan(
          PlannedShift(
            source: .pagerDuty, rota: rotaID, person: personID, level: level, start: start.map(moment),
            end: end.map(moment)))
      case .window(let service, let start, let end):
        let id = log.service(bytes(service).span)
        log.offerName(bytes("Name of \(service)").span, for: id, rank: .full, seenAt: 0)
        log.plan(PlannedMaintenance(source: .pagerDuty, service: id, start: moment(start), end: moment(end)))
      }
    }
  }

  private static let plans: [Plan] = [
    .shift(rota: "R2", person: "P1", level: nil, start: 0, end: 60),
    .shift(rota: "R1", person: "P2", level: nil, start: 0, end: 60),
    .shift(rota: "R1", person: "P1", level: nil, start: 0, end: 60),
    .shift(rota: "R1", person: "P1", level: 2, start: 0, end: 60),
    .shift(rota: "R1", person: "P1", level: 1, start: 0, end: nil),
    .shift(rota: "E1", person: "P3", level: 1, start: nil, end: nil),
    .shift(rota: "R1", person: "P1", level: nil, start: 60, end: 90), .window(service: "S2", start: 5, end: 9),
    .window(service: "S1", start: 5, end: 9), .window(service: "S1", start: 0, end: 9),
  ]

  private func lines(_ log: EventLog) -> [String] {
    let history = BuiltHistory(log: log).history
    func second(_ moment: Timestamp?) -> String { moment.map { "\($0.secondsAfterMonday)" } ?? "ever" }
    return history.shifts.map { shift in
      let rota = history.rotas[shift.rota.position]
      return "\(rota.label) \(Self.person(of: shift, history)) \(shift.level ?? 0) \(second(shift.start)) "
        + second(shift.end)
    } + history.maintenance.map { "\(history.text($0.service)) \(second($0.start)) \(second($0.end))" }
  }

  private static func person(of shift: RotaShift, _ history: PagingHistory) -> String {
    switch shift.person {
    case .known(let person): history.people[person.position].id
    case .called(let name): "'\(history.text(name))'"
    }
  }

  private static let expected = [
    "Rota (E1) P3 1 ever ever", "Rota (R1) P1 0 0 60", "Rota (R1) P2 0 0 60", "Rota (R2) P1 0 0 60",
    "Rota (R1) P1 2 0 60", "Rota (R1) P1 1 0 ever", "Rota (R1) P1 0 60 90", "Name of S1 0 9", "Name of S1 5 9",
    "Name of S2 5 9",
  ]

  @Test func plansAreThereOnceAndInOneOrder() {
    for shift in Self.plans.indices {
      let turned = Array(Self.plans[shift...] + Self.plans[..<shift])
      for order in [turned, turned.reversed(), turned + turned] {
        var log = EventLog()
        for plan in order { plan.add(to: &log) }
        #expect(lines(log) == Self.expected)
      }
    }
  }

  /// Shifts that name a team by its id and by its name, roles, rotas by name, and a schedule whose team another record
  /// tells.
  private static let told: [@Sendable (inout EventLog) -> Void] = [
    { $0.tell(team: "T1", role: "primary", person: "Ada") },
    { $0.tell(team: "DB", role: "primary", person: "bo@x.example") },
    { $0.tell(team: "T1", role: "secondary", person: "Ada") }, { $0.tell(role: "primary", person: "Ada") },
    { $0.tell(rota: "Desk", team: "T2", person: "Ada") }, { $0.tell(rota: "Desk", team: "T1", person: "Ada") },
    { $0.tell(rota: "Desk", person: "Ada") }, { $0.tell(person: "Ada") },
    { log in
      let team = log.team(bytes("T1").span)
      log.offerName(bytes("DB").span, for: team, rank: .full, seenAt: 0)
      log.plan(RotaTeam(rota: log.rota(bytes("PS1").span), team: team))
    },
    { log in log.plan(RotaTeam(rota: log.rota(bytes("PS2").span), team: log.team(bytes("T1").span))) },
    { log in log.plan(RotaTeam(rota: log.rota(bytes("PS2").span), team: log.team(bytes("T3").span))) },
    { log in
      let rota = log.rota(bytes("PS1").span)
      log.offerName(bytes("Database").span, for: rota, rank: .full, seenAt: 0)
      log.plan(
        PlannedShift(
          source: .pagerDuty, rota: rota, person: log.person(bytes("P1").span, isCertain: true), start: monday, end: nil
        ))
    },
    { log in
      let person = log.person(bytes("P2").span, isCertain: true)
      log.plan(
        PlannedShift(source: .pagerDuty, rota: log.rota(bytes("PS2").span), person: person, start: monday, end: nil))
    },
  ]

  @Test func rotasAreTheirNamesOrOfTeamAndRole() {
    for split in Self.told.indices {
      let parts = [Self.told[..<split], Self.told[split...]]
      for order in [parts, parts.reversed()] {
        var merged = EventLog()
        for part in order {
          var log = EventLog()
          for tell in part { tell(&log) }
          merged.merge(log)
        }
        let history = BuiltHistory(log: merged).history
        let lines = history.shifts.map { shift in
          let rota = history.rotas[shift.rota.position]
          return rota.label + (rota.team.map { " of \($0)" } ?? "")
            + (shift.role.map { " as \(history.text($0))" } ?? "") + ": \(Self.person(of: shift, history))"
        }
        #expect(lines == Self.order)
      }
    }
  }

  /// By source; without a rota first, then by the bytes of its id, of the team and of the role as they are written.
  private static let order = [
    "Database of DB: P1", "PS2: P2", ": 'Ada'", " as primary: 'Ada'", " of DB as primary: 'bo@x.example'",
    " of DB as primary: 'Ada'", " of DB as secondary: 'Ada'", "Desk: 'Ada'", "Desk of DB: 'Ada'", "Desk of T2: 'Ada'",
  ]

  @Test func logsOfSeveralFilesAreMerged() {
    for split in Self.plans.indices {
      // Both know some plans, under other numbers.
      let parts = [Array(Self.plans[..<split]), Self.plans.reversed() + Self.plans[split...]]
      for order in [parts, parts.reversed()] {
        var merged = EventLog()
        for part in order {
          var log = EventLog()
          for plan in part { plan.add(to: &log) }
          merged.merge(log)
        }
        #expect(lines(merged) == Self.expected)
      }
    }
  }
}

extension EventLog {
  /// Plans a shift in the way of lines that name everything by words.
  fileprivate mutating func tell(rota: String? = nil, team: String? = nil, role: String? = nil, person: String) {
    let named = rota.map { self.rota(named: bytes($0).span) }
    var shift = PlannedShift(
      source: .events, rota: named, person: .called(text(bytes(person).span)), start: monday, end: nil)
    shift.team = team.map { text(bytes($0).span) }
    shift.role = role.map { text(bytes($0).span) }
    plan(shift)
  }
}
