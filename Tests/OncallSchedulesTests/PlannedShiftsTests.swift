import PagingModel
import Testing

@testable import OncallSchedules

@Suite struct PlannedShiftsTests {
  private typealias Plan = OncallPlanTests

  private static func history(_ shifts: (inout PagingHistory) -> [PlannedShift]) -> PagingHistory {
    var history = PagingHistory(texts: NameTable(), zones: [.utc])
    history.people = ["Jane", "Joe"].map { Person(id: "id \($0)", label: $0, zone: 0, zoneOrigin: .report) }
    history.rotas = [Rota(id: "P1", label: "Ops Primary", team: "Ops"), Rota(id: "P2", label: "Policy")]
    history.shifts = shifts(&history).map { RotaShift($0, of: $0.rota ?? RotaID(9)) }
    return history
  }

  private static func shift(
    _ person: Int, _ start: Int?, _ end: Int?, rota: Int = 0, level: UInt8? = nil
  ) -> PlannedShift {
    PlannedShift(
      source: .pagerDuty, rota: RotaID(rota), person: PersonID(person), level: level, start: start.map(Plan.hour),
      end: end.map(Plan.hour))
  }

  private static func lines(_ history: PagingHistory) -> [String] {
    OncallShift.planned(in: history, during: Plan.hour(8)..<Plan.hour(20)).map { shift in
      let words = [shift.team, shift.role?.text, shift.layer == .override ? "override" : nil].compactMap { $0 }
      return ([Plan.lines([shift])[0], shift.rota] + words).joined(separator: ", ")
    }
  }

  /// A schedule, and a policy with somebody who is always on call at its second level.
  @Test func plansThatTouchTheWindowBecomeShiftsAndFillItWhereTheyHaveNoEdge() {
    let history = Self.history { _ in
      [
        Self.shift(1, nil, nil, rota: 1, level: 2), Self.shift(0, 0, 24), Self.shift(0, 24, 48), Self.shift(0, 2, 8),
        Self.shift(1, 19, nil), Self.shift(1, nil, 9), Self.shift(1, nil, 3), Self.shift(1, 30, nil),
        Self.shift(7, 9, 10),
        Self.shift(0, 9, 10, rota: 5),
      ]
    }
    #expect(
      Self.lines(history) == [
        "Joe 8-20, Policy, secondary", "Jane 0-24, Ops Primary, Ops, primary", "Joe 19-20, Ops Primary, Ops, primary",
        "Joe 8-9, Ops Primary, Ops, primary",
      ])
  }

  /// A schedule tells shifts without their level, on-calls the same with it.
  @Test func roleIsThatOfTheLowestLevelWhereAShiftTellsNone() {
    func roles(_ levels: [UInt8?], rota: Int = 0) -> [String] {
      let history = Self.history { _ in levels.map { Self.shift(0, 9, 10, rota: rota, level: $0) } }
      return OncallShift.planned(in: history, during: Plan.hour(8)..<Plan.hour(20)).map { $0.role?.text ?? "none" }
    }
    #expect(roles([nil, 3, 2]) == ["secondary", "tertiary", "secondary"])
    #expect(roles([nil]) == ["primary"] && roles([nil, 0], rota: 1) == ["none", "none"])
    #expect(roles([4, 255], rota: 1) == ["level 4", "level 255"])
  }

  /// A level, a role, or a name that tells one is enough; of shifts outside the time, and of other systems, nothing is said.
  @Test func rotasOfWhichNothingTellsTheLevelAreCounted() {
    func count(_ shifts: [PlannedShift], of source: AlertSource = .pagerDuty) -> Int {
      let history = Self.history { history in
        history.rotas.append(Rota(id: "P3", label: "Night"))
        return shifts
      }
      return history.rotasWithoutLevel(of: source, during: Plan.hour(8)..<Plan.hour(20))
    }
    let policy = [Self.shift(0, 9, 10, rota: 1), Self.shift(1, 10, 11, rota: 1)]
    #expect(count(policy) == 1 && count(policy + [Self.shift(0, 9, 10, rota: 2)]) == 2)
    #expect(count(policy + [Self.shift(0, 30, 31, rota: 1, level: 2)]) == 0)
    #expect(count([Self.shift(0, 9, 10)]) == 0, "the name tells it")
    #expect(count([Self.shift(0, 30, 31, rota: 1)]) == 0 && count([Self.shift(9, 9, 10, rota: 1)]) == 0)
    #expect(count(policy, of: .opsgenie) == 0 && count([]) == 0)
  }

  @Test func whatAShiftSaysOfItselfCounts() {
    let history = Self.history { history in
      var shift = Self.shift(0, 9, 10, level: 1)
      shift.role = TextID(history.texts.intern("Shadow"))
      var other = shift
      other.isOverride = true
      var named = shift
      (named.person, named.level) = (.called(TextID(history.texts.intern("kim@x.example"))), nil)
      return [shift, other, named]
    }
    #expect(
      Self.lines(history) == [
        "Jane 9-10, Ops Primary, Ops, shadow", "Jane 9-10, Ops Primary, Ops, shadow, override",
        "kim@x.example 9-10, Ops Primary, Ops, shadow",
      ])
    let people = OncallShift.planned(in: history, during: Plan.hour(0)..<Plan.hour(20)).map(\.person)
    #expect(people[0] == OncallPerson(name: "Jane", id: "id Jane") && people[2] == OncallPerson(email: "kim@x.example"))
  }

  /// Teams may call their rotas the same.
  @Test func rotasOfTwoTeamsStandBesideEachOther() {
    var (ops, web) = (Plan.shift("jane", 0, 10, role: .primary), Plan.shift("joe", 0, 10, .override, role: .primary))
    (ops.team, web.team) = ("Ops", "Web")
    let plan = OncallPlan([web, ops, Plan.shift("kim", 0, 5)])
    #expect(Plan.lines(plan.shifts) == ["kim 0-5", "jane 0-10", "joe 0-10"])
    #expect(plan.shifts.map(\.team) == [nil, "Ops", "Web"] && plan.rotas.map(\.team) == [nil, "Ops", "Web"])
  }
}
