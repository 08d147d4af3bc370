import AlertFormats
import PagingModel
import Testing

private let ada = reference("P1", "user_reference", "Ada")

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyOther.self) }

@Suite("PagerDuty's maintenance windows")
struct MaintenanceTests {
  private func window(_ start: Int = 0, _ end: Int = 600, services: String) -> String {
    #"{"id":"M1","type":"maintenance_window","self":"https://api.pagerduty.com/maintenance_windows/M1","#
      + #""start_time":"\#(at(start))","end_time":"\#(at(end))","services":\#(services),"created_by":\#(ada)}"#
  }
  private let db = reference("S1", "service_reference", "db")
  private let web = reference("S2", "service_reference", "web")

  @Test func windowTellsEachOfItsServices() {
    let decoded = decode(window(services: "[\(db),\(web)]"))
    #expect(decoded.result == .success(.used(first: nil, last: nil)))
    #expect(decoded.log.maintenance == ["S1: 0 to 600", "S2: 0 to 600"])
    #expect(decoded.log.serviceNames == ["S1=db", "S2=web"] && decoded.log.persons == ["P1=Ada"])
  }

  @Test func sameWindowIsOne() {
    let log = decode(window(services: "[\(db)]"), window(services: "[\(db)]"), window(services: "[\(db),\(web)]")).log
    #expect(log.maintenance == ["S1: 0 to 600", "S2: 0 to 600"])
    #expect(log.repeatedRecordCount == 1)
  }

  @Test func windowOfNothingOrOfNoTimeIsIgnored() {
    for record in [
      window(services: "[]"), window(services: "7"), window(services: "[null]"), window(9, 9, services: "[\(db)]"),
    ] {
      #expect(decode(record).isIgnored && decode(record).log.isEmpty)
    }
  }

  @Test func windowWithoutItsTimesIsRefused() {
    let record = window(services: "[\(db)]")
    #expect(decode(record.replacing("end_time", with: "x")).refusal == "'end_time' is missing at 0")
    #expect(decode(record.replacing("start_time", with: "x")).log.isEmpty)
  }

  @Test func pagesAreRead() {
    let page = #"{"maintenance_windows":[\#(window(services: "[\(db)]"))],"limit":25,"more":false}"#
    #expect(read(page).counts == ["pagerduty-other used 1 ignored 0"])
    #expect(read(#"{"maintenance_window":\#(window(services: "[\(db)]"))}"#).log.maintenance == ["S1: 0 to 600"])
  }
}

@Suite("Other objects of PagerDuty")
struct OtherTests {
  @Test func escalationPolicyTellsNames() {
    let (db, team) = (reference("S1", "service_reference", "db"), reference("T1", "team_reference", "DB"))
    let targets = "\(ada),\(reference("PS1", "schedule_reference", "Database")),null"
    let policy =
      #"{"id":"E1","type":"escalation_policy","name":"Primary","self":"https://api.pagerduty.com/x/E1","#
      + #""services":[\#(db)],"teams":[\#(team)],"escalation_rules":[{"id":"r","targets":[\#(targets)]},7]}"#
    let log = decode(policy).log
    #expect(decode(policy).isUsed && log.shifts.isEmpty)
    #expect(log.persons == ["P1=Ada"] && log.serviceNames == ["S1=db"] && log.teamNames == ["T1=DB"])
    #expect(read(#"{"escalation_policies":[\#(policy)]}"#).counts == ["pagerduty-other used 1 ignored 0"])
  }

  @Test func overrideTellsWhomItNames() {
    let item = #"{"id":"O1","start":"\#(at(0))","end":"\#(at(600))","user":\#(ada)}"#
    #expect(decode(item).isUsed && decode(item).log.persons == ["P1=Ada"] && decode(item).log.shifts.isEmpty)
    #expect(read(#"{"overrides":[\#(item)]}"#).counts == ["pagerduty-other used 1 ignored 0"])
  }

  @Test func noteIsKeptWhereItNamesItsIncident() {
    func note(_ members: String...) -> String {
      object([#""id":"N1""#, #""user":\#(ada)"#, #""content":"x""#, #""created_at":"\#(at(60))""#] + members)
    }
    #expect(decode(note()).isIgnored && decode(note()).log.isEmpty)
    let tied = note(#""incident":\#(reference("Q1", "incident_reference", "x"))"#)
    #expect(decode(tied).isUsed)
    #expect(decode(tied, tied).log.told() == ["60 noted P1"])
    let robot = tied.replacing("user_reference", with: "bot_user_reference")
    #expect(decode(robot).log.told() == ["60 noted"])
    #expect(read(#"{"notes":[\#(note())]}"#).counts == ["pagerduty-other used 0 ignored 1"])
  }

  @Test(arguments: [
    #"{"content":"x","created_at":"x","user":{"self":"https://example.com/users/1"}}"#,
    #"{"start":"x","end":"x","user":{"self":null}}"#, #"{"start":null,"end":null,"user":\#(ada)}"#,
    #"{"user":\#(ada),"content":"x"}"#, "{}",
  ])
  func strangerIsUnknown(record: String) {
    #expect(decode(record).isOther && decode(record).log.isEmpty)
  }
}
