import AlertFormats
import PagingModel
import Testing

private let ada = reference("P1", "user_reference", "Ada")
private let ben = reference("P2", "user_reference", "Ben")

@Suite("PagerDuty schedules")
struct ScheduleTests {
  private func schedule(_ entries: String..., zone: String = #""Europe/Berlin""#) -> String {
    #"{"id":"PS1","type":"schedule","name":"Database","summary":"old","time_zone":\#(zone),"users":[\#(ada),null],"#
      + #""schedule_layers":[{"rendered_schedule_entries":[{"start":"\#(at(9))","end":"\#(at(99))","user":\#(ben)}]}],"#
      + #""final_schedule":{"name":"f","rendered_schedule_entries":[\#(entries.joined(separator: ","))]}}"#
  }

  private func entry(_ start: Int, _ end: Int, _ user: String = ada) -> String {
    #"{"start":"\#(at(start))","end":"\#(at(end))","user":\#(user)}"#
  }

  private func decode(_ records: String...) -> Decoded {
    AlertFormatsTests.decode(records, by: PagerDutySchedules.self)
  }

  @Test func finalScheduleTellsShiftsAndLayersDoNot() {
    let decoded = decode(schedule(entry(0, 600), entry(600, 1200, ben)))
    #expect(decoded.result == .success(.used(first: nil, last: nil)))
    #expect(decoded.log.shifts == ["PS1=Database P1: 0 to 600", "PS1=Database P2: 600 to 1200"])
    #expect(decoded.log.persons == ["P1=Ada", "P2=Ben"] && decoded.log.occurrences.isEmpty)
  }

  @Test func shiftOfSeveralAnswersIsOne() {
    let answers = [schedule(entry(0, 600)), schedule(entry(0, 600), entry(600, 900, ben))]
    for records in [answers, answers.reversed()] {
      let log = AlertFormatsTests.decode(records, by: PagerDutySchedules.self).log
      #expect(log.shifts == ["PS1=Database P1: 0 to 600", "PS1=Database P2: 600 to 900"])
      #expect(log.repeatedRecordCount == 0)
    }
  }

  @Test func scheduleWithoutShiftsTellsNames() {
    let record =
      #"{"type":"schedule","id":"PS1","name":"n","time_zone":null,"teams":[\#(reference("T1", "team", "DB"))]}"#
    #expect(decode(record).isUsed && decode(record).log.shifts.isEmpty)
    #expect(decode(record).log.teamNames == ["T1=DB"])
  }

  @Test func entryThatTellsNoShiftIsLeftOut() {
    let odd = [
      "null", "7", "[]", "{}", entry(600, 600), entry(600, 0), entry(0, 9, "null"), entry(0, 9, #"{"id":""}"#),
      #"{"start":null,"end":"\#(at(9))","user":\#(ada)}"#, #"{"end":"\#(at(9))","user":\#(ada)}"#,
    ]
    for entry in odd { #expect(decode(schedule(entry)).log.shifts.isEmpty, "\(entry)") }
  }

  @Test func oddMomentIsRefusedAndNothingKept() {
    let decoded = decode(schedule(entry(0, 600), entry(600, 900).replacing(at(900), with: "late")))
    #expect(
      decoded.refusal?.hasPrefix("'rendered_schedule_entries[].end' is not an RFC 3339 timestamp: 'late'") == true)
    #expect(decoded.log.isEmpty)
  }

  @Test func pagesAndSingleSchedulesAreRead() {
    let one = schedule(entry(0, 600))
    for text in [one, #"{"schedule":\#(one)}"#, #"{"schedules":[\#(one)],"limit":25,"more":false}"#] {
      #expect(read(text).counts == ["pagerduty-schedules used 1 ignored 0"])
      #expect(read(text).log.shifts == ["PS1=Database P1: 0 to 600"])
    }
  }
}

@Suite("PagerDuty on-calls")
struct OnCallTests {
  private func onCall(
    _ start: String = text(at(0)), _ end: String = text(at(600)), level: String = "1",
    schedule: String = reference("PS1", "schedule_reference", "Database"), user: String = ada
  ) -> String {
    #"{"escalation_policy":\#(reference("E1", "escalation_policy_reference", "Primary")),"escalation_level":\#(level),"#
      + #""schedule":\#(schedule),"user":\#(user),"start":\#(start),"end":\#(end)}"#
  }

  private func decode(_ records: String...) -> Decoded {
    AlertFormatsTests.decode(records, by: PagerDutyOnCalls.self)
  }

  @Test func onCallTellsAShiftAtItsLevel() {
    let full = #"{"id":"P1","type":"user","name":"Ada","email":"a@x.org","time_zone":"Asia/Tokyo","teams":[]}"#
    let decoded = decode(onCall(level: "2", user: full))
    #expect(decoded.result == .success(.used(first: nil, last: nil)))
    #expect(decoded.log.shifts == ["PS1=Database P1 level 2: 0 to 600"])
    #expect(decoded.log.persons == ["P1=Ada (Asia/Tokyo)"])
  }

  @Test func withoutAScheduleThePersonStandsInThePolicyAlways() {
    #expect(decode(onCall("null", "null", schedule: "null")).log.shifts == ["E1=Primary P1 level 1: ever to ever"])
    #expect(decode(onCall(text(at(5)), "null")).log.shifts == ["PS1=Database P1 level 1: 5 to ever"])
  }

  @Test func sameOnCallIsOneAndALevelIsAnother() {
    let log = decode(onCall(), onCall(level: "2"), onCall()).log
    #expect(log.shifts == ["PS1=Database P1 level 1: 0 to 600", "PS1=Database P1 level 2: 0 to 600"])
    #expect(log.repeatedRecordCount == 1)
  }

  @Test(arguments: ["null", "-1", "256", #""x""#, "1.5"])
  func oddLevelIsNotKnown(level: String) {
    #expect(decode(onCall(level: level)).log.shifts == ["PS1=Database P1: 0 to 600"])
  }

  @Test func onCallOfNoTimeTellsNames() {
    #expect(decode(onCall(text(at(9)), text(at(9)))).log.shifts.isEmpty)
    #expect(decode(onCall(text(at(9)), text(at(0)))).log.persons == ["P1=Ada"])
  }

  @Test func onCallWithoutAPersonOrWithAnOddMomentIsRefused() {
    #expect(decode(onCall(user: #"{"type":"user_reference"}"#)).refusal == "'user.id' is missing at 0")
    #expect(decode(onCall(text("soon"))).refusal?.hasPrefix("'start' is not an RFC 3339 timestamp: 'soon'") == true)
    #expect(decode(onCall(text("soon"))).log.isEmpty)
  }

  @Test func pageIsRead() {
    let reading = read(#"{"oncalls":[\#(onCall()),\#(onCall(level: "3"))],"limit":25,"more":false,"total":null}"#)
    #expect(reading.counts == ["pagerduty-oncalls used 2 ignored 0"])
  }
}
