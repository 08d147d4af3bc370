import PagingModel
import Testing

@testable import OncallSchedules

/// Hours after 2026-03-02T00:00:00Z stand for moments.
@Suite struct OncallPlanTests {
  static let origin = CalendarSample.moment("20260302T000000Z")

  static func hour(_ hours: Int) -> Timestamp { origin + Milliseconds.minutes(Int64(hours) * 60) }

  static func shift(
    _ person: String, _ start: Int, _ end: Int, _ layer: ShiftLayer = .planned, rota: String = "A",
    role: OncallRole? = nil
  ) -> OncallShift {
    OncallShift(
      person: OncallPerson(name: person), start: hour(start), end: hour(end), rota: rota, role: role, layer: layer)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var shifts: [OncallShift]
    var resolved: [String]
  }

  static let cases = [
    Case(
      testDescription: "an override cuts what is planned",
      shifts: [shift("jane", 0, 24), shift("joe", 8, 12, .override)], resolved: ["jane 0-8", "joe 8-12", "jane 12-24"]),
    Case(
      testDescription: "an override by the person on call changes nothing",
      shifts: [shift("jane", 0, 24), shift("jane", 8, 12, .override)], resolved: ["jane 0-24"]),
    Case(
      testDescription: "higher levels win over lower ones",
      shifts: [
        shift("jane", 0, 24, .planned(level: 1)), shift("joe", 6, 18, .planned(level: 2)),
        shift("kim", 10, 12, .override),
      ], resolved: ["jane 0-6", "joe 6-10", "kim 10-12", "joe 12-18", "jane 18-24"]),
    Case(
      testDescription: "people of one layer are on call together",
      shifts: [shift("jane", 0, 10), shift("joe", 5, 15)], resolved: ["jane 0-10", "joe 5-15"]),
    Case(
      testDescription: "one person's shifts that overlap are one, those that only touch are two",
      shifts: [shift("jane", 0, 10), shift("jane", 5, 12), shift("jane", 12, 14), shift("jane", 20, 21)],
      resolved: ["jane 0-12", "jane 12-14", "jane 20-21"]),
    Case(
      testDescription: "a role does not cut another one",
      shifts: [shift("jane", 0, 10, role: .primary), shift("joe", 0, 10, .override, role: .secondary)],
      resolved: ["jane 0-10", "joe 0-10"]),
    Case(
      testDescription: "empty shifts are none", shifts: [shift("jane", 5, 5), shift("joe", 7, 6)], resolved: []),
  ]

  @Test(arguments: cases) func shiftsAreResolved(example: Case) {
    for shifts in [example.shifts, example.shifts.reversed(), example.shifts + example.shifts] {
      #expect(Self.lines(OncallPlan(shifts).shifts) == example.resolved)
    }
  }

  static func lines(_ shifts: [OncallShift]) -> [String] {
    func hours(_ moment: Timestamp) -> Int64 { (moment - origin).count / 3_600_000 }
    return shifts.map { "\($0.person.text) \(hours($0.start))-\(hours($0.end))" }
  }

  @Test func whoIsOnCallAtAMoment() {
    let plan = OncallPlan([
      Self.shift("jane", 0, 24, role: .primary), Self.shift("joe", 0, 48, role: .secondary),
      Self.shift("kim", 8, 12, .override, role: .primary), Self.shift("lea", 0, 4, rota: "B"),
    ])
    #expect(plan.onCall(at: Self.hour(0)).map(\.person.text) == ["jane", "joe", "lea"])
    #expect(plan.onCall(at: Self.hour(8)).map(\.person.text) == ["kim", "joe"])
    #expect(plan.onCall(OncallLane(rota: "A", role: .primary), at: Self.hour(12)).map(\.text) == ["jane"])
    #expect(plan.onCall(OncallLane(rota: "A", role: .primary), at: Self.hour(24)).isEmpty)
    #expect(plan.rotas.map(\.rota) == ["A", "A", "B"])
  }

  @Test func hoursOfAPersonAreCountedOnce() {
    let plan = OncallPlan([
      Self.shift("jane", 0, 10), Self.shift("jane", 5, 20, rota: "B"), Self.shift("jane", 30, 40, role: .secondary),
    ])
    let jane = OncallPerson(name: "jane")
    #expect(plan.timeOnCall(of: jane, in: Self.hour(0)..<Self.hour(100)) == .minutes(30 * 60))
    #expect(plan.timeOnCall(of: jane, in: Self.hour(15)..<Self.hour(31)) == .minutes(6 * 60))
    #expect(plan.timeOnCall(of: jane, in: Self.hour(50)..<Self.hour(60)) == .minutes(0))
    #expect(plan.timeOnCall(of: OncallPerson(name: "joe"), in: Self.hour(0)..<Self.hour(9)) == .minutes(0))
  }

  /// Three sites of eight hours each, and nobody from 48 to 50.
  @Test func dutyFollowsTheSun() {
    let sites = ["aiko", "ben", "cara"]
    let shifts = (0..<6).map { Self.shift(sites[$0 % 3], $0 * 8, $0 * 8 + 8) } + [Self.shift("aiko", 50, 56)]
    let plan = OncallPlan(shifts)
    let lane = OncallLane(rota: "A")
    let handOffs = plan.handOffs(in: Self.hour(0)..<Self.hour(60))
    #expect(handOffs.map(\.at) == [8, 16, 24, 32, 40].map(Self.hour))
    #expect(
      handOffs.first
        == OncallHandOff(
          lane: lane, at: Self.hour(8), from: [OncallPerson(name: "aiko")], to: [OncallPerson(name: "ben")]))
    #expect(
      plan.gaps(in: lane, during: Self.hour(40)..<Self.hour(60))
        == [48..<50, 56..<60].map { Self.hour($0.lowerBound)..<Self.hour($0.upperBound) })
    #expect(plan.timeOnCall(of: OncallPerson(name: "aiko"), in: Self.hour(0)..<Self.hour(60)) == .minutes(22 * 60))
  }

  @Test func shiftsAreCutToAWindow() {
    let plan = OncallPlan([Self.shift("jane", 0, 10), Self.shift("joe", 10, 20), Self.shift("kim", 20, 30)])
    #expect(Self.lines(plan.shifts(in: Self.hour(5)..<Self.hour(20))) == ["jane 5-10", "joe 10-20"])
  }

  /// Random shifts, resolved by looking at each hour.
  @Test(arguments: 1...20) func resolvingIsWhatEachHourGives(seed: UInt64) {
    var state = seed
    func next(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    let shifts = (0..<40).map { _ in
      let start = next(100)
      return Self.shift(
        ["jane", "joe", "kim", "lea"][next(4)], start, start + next(20),
        [.planned, .planned(level: 1), .planned(level: 2), .override][next(4)])
    }
    let plan = OncallPlan(shifts)
    for hour in 0..<120 {
      let active = shifts.filter { $0.start <= Self.hour(hour) && Self.hour(hour) < $0.end }
      let top = active.map(\.layer).max()
      let people = Set(active.filter { $0.layer == top }.map(\.person)).sorted()
      #expect(plan.onCall(OncallLane(rota: "A"), at: Self.hour(hour)) == people)
    }
  }
}
