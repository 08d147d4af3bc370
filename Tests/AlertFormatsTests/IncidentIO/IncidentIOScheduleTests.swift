import AlertFormats
import PagingModel
import Testing

@Suite("incident.io schedules and their entries")
struct IncidentIOScheduleTests {
  private static func entry(
    _ start: Int, _ end: Int, rotation: String = #""R1""#, user: String = #"{"id":"U1","name":"Ada"}"#
  ) -> String {
    #"{"start_at":"\#(at(start))","end_at":"\#(at(end))","rotation_id":\#(rotation),"layer_id":"L1","user":\#(user)}"#
  }

  private func answer(_ final: [String], scheduled: [String] = []) -> String {
    #"{"schedule_entries":{"final":[\#(final.joined(separator: ","))],"overrides":[\#(scheduled.joined())],"#
      + #""scheduled":[\#(scheduled.joined())]},"pagination_meta":{"after":"x","after_url":"y"}}"#
  }

  private func decode(_ record: String) -> Decoded {
    AlertFormatsTests.decode(record, by: IncidentIOScheduleEntries.self)
  }

  @Test func finalEntriesAreShiftsAndTheOthersAreNot() {
    let bo = #"{"id":"U2","name":"Bo"}"#
    let record = answer([Self.entry(0, 60), Self.entry(60, 90, user: bo)], scheduled: [Self.entry(0, 90)])
    #expect(decode(record).log.shifts == ["R1 U1: 0 to 60", "R1 U2: 60 to 90"])
    #expect(decode(record).log.persons == ["U1=Ada", "U2=Bo"])
    #expect(read(record).counts == ["incident-io-schedule-entries used 1 ignored 0"])
  }

  @Test(arguments: [
    (entry(0, 60, rotation: "null"), ["- U1: 0 to 60"]), (entry(0, 0), []), (entry(0, 60, user: "null"), []),
    (entry(0, 60, user: #"{"name":"Ada"}"#), []), ("null", []), ("7", []),
  ])
  func entryThatTellsNoShiftIsLeftOut(entry: String, shifts: [String]) {
    #expect(decode(answer([entry])).log.shifts == shifts)
  }

  @Test func oddMomentIsRefusedAndNothingKept() {
    let odd = answer([Self.entry(0, 60), Self.entry(60, 90).replacing(at(90), with: "late")])
    #expect(decode(odd).refusal?.contains("final[].end_at' is not an RFC 3339 timestamp: 'late'") == true)
    #expect(decode(odd).log.isEmpty)
  }

  @Test(arguments: [
    ("Payments", "Primary", "R1=Payments Primary"), ("Payments", "Payments", "R1=Payments"),
    ("", "Primary", "R1=Primary"),
    ("Payments", "", "R1=Payments"), ("", "", "R1"),
  ])
  func rotationIsCalledByItsScheduleAndItself(schedule: String, rotation: String, name: String) {
    let record =
      #"{"id":"S1","name":"\#(schedule)","timezone":"UTC","team_ids":["T1"],"#
      + #""config":{"rotations":[{"id":"R1","name":"\#(rotation)"},null,{"name":"x"}]}}"#
    let log = AlertFormatsTests.decode(record, by: IncidentIOSchedules.self).log
    #expect(log.rotaTeams == ["\(name) of T1"])
    #expect(
      read(#"{"schedules":[\#(record)],"pagination_meta":{}}"#).counts == ["incident-io-schedules used 1 ignored 0"])
  }
}
