import PagingModel
import Testing

@testable import OncallSchedules

@Suite struct PlannedShiftsTests {
  /// A schedule, and a policy with somebody who is always on call at its second level.
  @Test func plansOfExportsBecomeShifts() {
    var history = PagingHistory(texts: NameTable(), zones: [.utc])
    history.people = ["Jane", "Joe"].map { Person(id: $0, label: $0, zone: 0, zoneOrigin: .report) }
    history.rotas = [Rota(id: "P1", label: "Ops Primary"), Rota(id: "P2", label: "Policy")]
    let (start, end) = (OncallPlanTests.hour(0), OncallPlanTests.hour(24))
    history.shifts = [
      PlannedShift(source: .pagerDuty, rota: RotaID(1), person: PersonID(1), level: 2, start: nil, end: nil),
      PlannedShift(source: .pagerDuty, rota: RotaID(0), person: PersonID(0), start: start, end: end),
      PlannedShift(
        source: .pagerDuty, rota: RotaID(0), person: PersonID(0), start: end, end: OncallPlanTests.hour(48)),
    ]
    let window = OncallPlanTests.hour(8)..<OncallPlanTests.hour(20)
    #expect(
      OncallShift.planned(in: history, during: window) == [
        OncallPlanTests.shift("Joe", 8, 20, rota: "Policy", role: .secondary),
        OncallPlanTests.shift("Jane", 8, 20, rota: "Ops Primary", role: .primary),
      ])
  }
}
